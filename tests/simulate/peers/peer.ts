import type { Doc } from 'yjs';
import type { Device } from '../../support/fake-rtc.ts';

/** Bytes and messages that a peer received, and how many of them were updates. */
export interface Received {
	messages: number;
	bytes: number;
	/** Copies of answers, however often each one came. */
	updates: number;
}

/** One simulated device, whichever way it is connected. */
export interface Peer {
	readonly index: number;
	readonly hub: boolean;
	/** Documents by room. */
	readonly docs: ReadonlyMap<string, Doc>;
	/** Null when peers are not connected to each other (central relay). */
	readonly device: Device | null;
	readonly received: Received;
	/** Milliseconds, by this process's clock. */
	readonly joinedAt: number;
	/** When it had the whole base document; null as long as it has not. */
	syncedAt: number | null;
	gone: boolean;
	/** Closes everything, as a page does. */
	leave(): void;
	/** Vanishes: nothing is closed and nobody is told. */
	vanish(): void;
	/** What only this kind of peer counts. */
	counts(): Record<string, number>;
}

/** The room that figures are taken of. */
export const PLENARY = 'plenary';

/** Whether a document has what the facilitator put there at the beginning. */
export const isWhole = (doc: Doc): boolean => doc.getMap('base').has('complete');

export const plenaryOf = (peer: Peer): Doc => {
	const doc = peer.docs.get(PLENARY);
	if (!doc) throw new Error('Everybody is in the plenary.');
	return doc;
};
