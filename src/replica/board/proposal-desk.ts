import type * as Y from 'yjs';
import { MOST_PROPOSALS, type Proposal } from '../../core/board/proposal.ts';
import { isBlankWig } from '../../core/pledge/tidy.ts';
import type { ProposalDesk } from '../../core/ports/proposals.ts';
import { LIMITS } from '../../core/values/limits.ts';
import { Listeners } from '../listeners.ts';
import { BOARD_MAP } from './keys.ts';
import { proposalKey, readProposals, voteKey } from './proposals.ts';
import { rewriteGoal, rowsForGoal, type Rewritten } from './rewrite.ts';

/** What the desk uses of its board. */
export interface DeskParts {
	doc: Y.Doc;
	newId: () => string;
	/** Runs a change as this person's, in one step of undo. */
	change: (field: string, run: () => void) => void;
	/** Makes rows that are not undone. */
	rows(rows: [key: string, order: number][]): void;
	rewritten(): Rewritten;
	/** Called before a goal is replaced. */
	beforeTakeOver(): void;
}

/** Proposals and votes in the board's map. */
export function openProposals(parts: DeskParts): ProposalDesk & { close(): void } {
	const { doc, change } = parts;
	const map = doc.getMap<unknown>(BOARD_MAP);
	const listeners = new Listeners<void>();
	let found: ReturnType<typeof readProposals> | null = null;
	const read = () => (found ??= readProposals(map.entries()));

	const onChange = (event: Y.YMapEvent<unknown>): void => {
		if (![...event.keysChanged].some((key) => typeof key === 'string' && /^(alt|vote)\//.test(key))) return;
		found = null;
		listeners.emit();
	};
	map.observe(onChange);

	const remove = (id: string): void => {
		for (const key of [...map.keys()])
			if (key === proposalKey(id) || key.startsWith(voteKey(id, ''))) map.delete(key);
	};
	const put = (id: string, proposal: Omit<Proposal, 'id'>, order: number): void => {
		map.set(proposalKey(id), { order, ...proposal });
	};

	/** Where a goal of its own can go: a place in which nothing stands, or a further one. */
	const placeFor = (): string | null => {
		const { wigs } = parts.rewritten().found;
		const blank = wigs.find(({ value }) => isBlankWig(value));
		if (blank) return blank.value.id;
		return wigs.length < LIMITS.wigs ? parts.newId() : null;
	};

	return {
		current: read,
		subscribe: (listener) => listeners.add(listener),

		propose(proposal) {
			const { list, last } = read();
			if (list.length >= MOST_PROPOSALS) return null;
			const id = parts.newId();
			change(proposalKey(id), () => put(id, proposal, last + 1));
			return id;
		},
		bring(table, by, goals) {
			const { list, last } = read();
			const idOf = (goal: string) => `t${table}-${goal}`.slice(0, 64);
			change(`table/${table}`, () => {
				goals.forEach(({ id, goal }, at) => {
					const known = map.get(proposalKey(idOf(id))) as { order?: unknown } | undefined;
					const order = typeof known?.order === 'number' ? known.order : last + 1 + at;
					put(idOf(id), { wig: null, by, table, goal }, order);
				});
				for (const { id, table: from } of list)
					if (from === table && !goals.some((goal) => idOf(goal.id) === id)) remove(id);
			});
		},
		withdraw(id) {
			if (map.has(proposalKey(id))) change(proposalKey(id), () => remove(id));
		},
		vote(option, participant, on) {
			const key = voteKey(option, participant);
			if ((map.get(key) === true) !== on) change(key, () => map.set(key, on));
		},
		takeOver(id, wig) {
			const proposal = read().list.find((one) => one.id === id);
			if (!proposal) return false;
			const { wigs } = parts.rewritten().found;
			const target = wig ?? placeFor();
			if (target === null || (wig !== null && !wigs.some(({ value }) => value.id === wig))) return false;
			parts.beforeTakeOver();
			const { goal } = proposal;
			parts.rows(rowsForGoal(parts.rewritten(), target, goal));
			const board = parts.rewritten();
			change(`takeover/${id}`, () => {
				rewriteGoal(board, target, goal);
				remove(id);
			});
			return true;
		},
		close() {
			map.unobserve(onChange);
		}
	};
}
