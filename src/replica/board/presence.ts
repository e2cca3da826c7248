import * as v from 'valibot';
import type { Awareness } from 'y-protocols/awareness';
import type { BoardPresence } from '../../core/ports/board.ts';
import type { Unsubscribe } from '../../core/ports/carrier.ts';
import { cutText, wellFormed } from '../../core/text/surrogates.ts';

/** More people than this don't fit a board, or a screen. */
const MOST = 100;

const stateSchema = v.object({
	presence: v.object({
		participant: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
		name: v.pipe(
			v.string(),
			v.maxLength(2000),
			// Control characters include the ones that turn the direction of what follows.
			v.transform((name) => cutText(wellFormed(name).replace(/[\p{Cc}\p{Bidi_Control}]/gu, ''), 60).trim())
		),
		field: v.nullable(v.pipe(v.string(), v.maxLength(200))),
		caret: v.nullable(v.pipe(v.string(), v.maxLength(200))),
		wantsPen: v.exactOptional(v.boolean())
	})
});

/** What was read before: a state that changes is another object, and of thirty people one moves at a time. */
const known = new WeakMap<object, BoardPresence | null>();

/** What a state says; null when it is malformed. */
function presenceIn(state: unknown): BoardPresence | null {
	if (typeof state !== 'object' || state === null) return null;
	const before = known.get(state);
	if (before !== undefined) return before;
	const read = v.safeParse(stateSchema, state);
	const presence = read.success ? read.output.presence : null;
	known.set(state, presence);
	return presence;
}

/** Everybody who has announced themselves, in a steady order. Malformed states of peers are left out. */
export function readPresence(awareness: Awareness): BoardPresence[] {
	return [...awareness.getStates()]
		.flatMap(([client, state]) => {
			const presence = presenceIn(state);
			return presence ? [{ client, presence }] : [];
		})
		.sort(({ client: a, presence: one }, { client: b, presence: other }) =>
			one.participant === other.participant ? a - b : one.participant < other.participant ? -1 : 1
		)
		.slice(0, MOST)
		.map(({ presence }) => presence);
}

/** Participant id of the page that has this Yjs client id; null when it has not announced itself. */
export function participantOf(awareness: Awareness, client: number): string | null {
	const state = awareness.getStates().get(client);
	return presenceIn(state)?.participant ?? null;
}

/** Publishes where this person is; null takes them off every screen. Says nothing twice. */
export function announcePresence(awareness: Awareness, presence: BoardPresence | null): void {
	const state = presence && { presence };
	if (JSON.stringify(state) !== JSON.stringify(awareness.getLocalState())) awareness.setLocalState(state);
}

/** Calls when somebody came, moved or went. */
export function watchPresence(awareness: Awareness, listener: () => void): Unsubscribe {
	// 'change', not 'update': the latter also comes with every heartbeat.
	awareness.on('change', listener);
	return () => awareness.off('change', listener);
}
