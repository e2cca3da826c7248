import type { Entry, Moderation, Removed } from '../../core/moderation/moderation.ts';
import { fitsModeration } from '../../core/moderation/moderation.ts';
import type { Ask } from '../../core/asks/ask.ts';
import type { Participant } from '../../core/workshop/state.ts';
import type { SignedRecord } from '../record.ts';
import { participantIdOf } from '../../crypto/identity.ts';
import type { Grants } from '../grants.ts';
import { newestById, type ByKind } from './by-kind.ts';

/** What the facilitator said about the room; who waits and what is hidden is added by who knows people and entries. */
export function ruledOf(
	kinds: Pick<ByKind, 'moderate' | 'ban' | 'rekey'>,
	grants: Grants
): Omit<Moderation, 'entries' | 'waiting'> {
	const admitted = new Set<string>();
	const hidden = new Set<string>();
	let joining: Moderation['joining'] = 'open';
	let paused = false;
	const fitting = kinds.moderate.filter(({ id, body }) => fitsModeration(body, id));
	for (const { body } of newestById(fitting).values()) {
		switch (body.type) {
			case 'joining':
				joining = body.joining;
				break;
			case 'pause':
				paused = body.paused;
				break;
			case 'hide':
				if (body.hidden) hidden.add(body.entry);
				break;
			case 'admit':
				body.people.forEach((person) => admitted.add(person));
				break;
			default:
				body satisfies never;
		}
	}
	const rekey = newestById(kinds.rekey).get('main')?.body;
	return {
		joining,
		paused,
		hidden,
		admitted,
		removed: removedOf(kinds.ban, grants),
		keyNumber: rekey?.number ?? 0,
		lockedOut: new Set(rekey?.without)
	};
}

/** As the grants have it: a ban under another name than its own takes nothing. */
function removedOf(bans: readonly SignedRecord<'ban'>[], grants: Grants): Map<string, Removed> {
	const removed = new Map<string, Removed>();
	const named = bans.filter(({ id, body }) => participantIdOf(body.key) === id);
	for (const { id, body } of newestById(named).values()) {
		const { key: publicKey, name, keep } = body;
		if (body.removed && grants.removed.has(publicKey)) removed.set(id, { id, publicKey, name, keep });
	}
	return removed;
}

/** Everybody who has introduced themselves, by what may be shown of them. */
export interface Doors {
	/** Who take part. */
	inside: Map<string, Participant>;
	/** Whose words count: those inside, and of those who were removed what stays. */
	authors: Map<string, Participant>;
	waiting: Map<string, Participant>;
}

/** Who is inside. A role is an admission of its own. */
export function doorsOf(
	people: ReadonlyMap<string, Participant>,
	{ joining, admitted, removed }: Pick<Moderation, 'joining' | 'admitted' | 'removed'>
): Doors {
	const doors: Doors = { inside: new Map(), authors: new Map(), waiting: new Map() };
	for (const [id, person] of people) {
		if (person.role === null && removed.has(id)) doors.authors.set(id, person);
		else if (joining === 'open' || person.role !== null || admitted.has(id)) {
			doors.inside.set(id, person);
			doors.authors.set(id, person);
		} else doors.waiting.set(id, person);
	}
	return doors;
}

/** All that can be hidden, in an order that every device agrees on. */
export const entriesOf = (cards: readonly Entry[], asks: Iterable<Ask>): Entry[] =>
	[
		...cards,
		...[...asks].map(({ id, turns, terms }): Entry => {
			return { hash: id, kind: 'ask', author: turns[0]?.author ?? '', text: terms.what };
		})
	].sort((a, b) => (a.hash < b.hash ? -1 : 1));
