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
	/** Connections by room; none when peers are not connected to each other (central relay). */
	readonly devices: ReadonlyMap<string, Device>;
	readonly received: Received;
	/** Milliseconds, by this process's clock. */
	readonly joinedAt: number;
	/** When it had the whole base document; null as long as it has not. */
	syncedAt: number | null;
	gone: boolean;
	/** Joins one more room. */
	enter(room: string): void;
	/** Closes everything, as a page does. */
	leave(): void;
	/** Vanishes: nothing is closed and nobody is told. */
	vanish(): void;
}

/** The room that everybody is in. */
export const PLENARY = 'plenary';
/** One of many small rooms. */
export const BOARD = 'board';
/** The room of sealed sheets. */
export const BALLOT = 'ballot';

/** Whether a document has what the facilitator put there at the beginning. */
export const isWhole = (doc: Doc): boolean => doc.getMap('base').has('complete');

export function docOf(peer: Peer, room: string): Doc {
	const doc = peer.docs.get(room);
	if (!doc) throw new Error(`Peer ${peer.index} is not in the room ${room}.`);
	return doc;
}

export const plenaryOf = (peer: Peer): Doc => docOf(peer, PLENARY);

/** What there is for comparison only has the one room. */
export function noFurtherRoom(): never {
	throw new Error('Only peers of the shaped server have more than one room.');
}
