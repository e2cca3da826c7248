import { RIGHTS } from '../records/authority.ts';
import { KINDS, type Kind } from '../records/kinds.ts';
import type { SheetDraft } from '../ports/storage.ts';

/** Something of this person's own that two other devices are not known to hold, in the words of people. */
export type Waiting = (typeof ORDER)[number];

/** What stays on this device until the person does something. */
export type Staying = 'answers' | 'askDrafts';

/** What would be lost with this device. Counts are at least 1; what there is none of is left out. */
export interface OnlyHere {
	waiting: { what: Waiting; count: number }[];
	stays: { what: Staying; count: number }[];
}

/** Where it is read from: an open workshop, or the disk. */
export interface OnlyHereParts {
	/** Own records that are not known to be shared; sheets are told by their drafts. */
	unshared: { kind: string; id: string }[];
	drafts: readonly SheetDraft[];
	/** How many asks are being written. */
	askDrafts: number;
	/** Whether a handed-in sheet is known to be elsewhere. */
	collected: (draft: SheetDraft) => boolean;
	/** Whether the newest change to a board is not shared; absent: not known. */
	board?: boolean;
}

/** What of one workshop is on this device alone, as far as the device knows: shared means on two others. */
export function onlyHere({ unshared, drafts, askDrafts, collected, board }: OnlyHereParts): OnlyHere {
	const counts = new Map<Waiting, number>();
	for (const record of unshared) {
		if (record.kind === 'sheet') continue;
		const what = wordFor(record);
		counts.set(what, (counts.get(what) ?? 0) + 1);
	}
	const handedIn = drafts.filter((draft) => draft.submitted !== null && !draft.dirty && !collected(draft));
	counts.set('sheet', handedIn.length);
	counts.set('board', board ? 1 : 0);
	const answers = drafts
		.filter(({ submitted, dirty }) => submitted === null || dirty)
		.reduce((sum, draft) => sum + Object.keys(draft.answers).length, 0);
	return {
		waiting: ORDER.flatMap((what) => some(what, counts.get(what) ?? 0)),
		stays: [...some('answers', answers), ...some('askDrafts', askDrafts)]
	};
}

/** Cards by their type. */
const CARDS = ['pulse', 'question', 'vote', 'friction', 'reaction', 'help'] as const;

const ORDER = ['person', 'sheet', 'board', 'pledge', 'ask', ...CARDS, 'running', 'other'] as const;

const WORDS: Partial<Record<Kind, Waiting>> = { me: 'person', pledge: 'pledge', ask: 'ask', reply: 'ask' };

/** Those who run the room write of it by a role; a kind that only a newer app knows is `other`. */
function wordFor({ kind, id }: { kind: string; id: string }): Waiting {
	const known = KINDS.find((one) => one === kind);
	if (known === undefined) return 'other';
	if (known === 'card') return CARDS.find((type) => id.split('-')[0] === type) ?? 'other';
	const byRole = RIGHTS[known] !== 'participant' && known !== 'catch' && known !== 'answer';
	return WORDS[known] ?? (byRole ? 'running' : 'other');
}

const some = <W extends string>(what: W, count: number): { what: W; count: number }[] =>
	count > 0 ? [{ what, count }] : [];
