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

/** Everybody who has announced themselves, in a steady order. Malformed states of peers are left out. */
export function readPresence(awareness: Awareness): BoardPresence[] {
	return [...awareness.getStates()]
		.flatMap(([client, state]) => {
			const read = v.safeParse(stateSchema, state);
			return read.success ? [{ client, ...read.output.presence }] : [];
		})
		.sort((a, b) =>
			a.participant === b.participant ? a.client - b.client : a.participant < b.participant ? -1 : 1
		)
		.slice(0, MOST)
		.map(({ client: _, ...presence }) => presence);
}

/** Participant id of the page that has this Yjs client id; null when it has not announced itself. */
export function participantOf(awareness: Awareness, client: number): string | null {
	const read = v.safeParse(stateSchema, awareness.getStates().get(client));
	return read.success ? read.output.presence.participant : null;
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
