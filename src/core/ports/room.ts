import type { Unsubscribe } from './carrier.ts';
import type { Connection } from './connection.ts';

/**
 * What a document held at one moment, opaque. Two marks of the same document can be compared by whoever made them.
 */
export type Mark = Uint8Array;

/** Who else is known to hold, on disk, what this document held at a mark. */
export interface Acknowledgements {
	/** The document as it is now. */
	mark(): Mark;
	/** Number of other devices that said they keep everything up to `mark`. */
	holders(mark: Mark): number;
	/** Calls when an answer of `holders` may have grown. */
	onChange(listener: () => void): Unsubscribe;
}

/** One document's room: who is connected, and what they hold. */
export interface Room {
	readonly connection: Connection;
	readonly acknowledgements: Acknowledgements;
	/**
	 * Who holds the very same document, by the digests that all neighbours exchange anyway. For what was whispered: to
	 * ask who has it would tell whose it is.
	 */
	readonly agreement: Acknowledgements;
	/**
	 * Brings an update (made in a document of its own) into the room without showing whose it is: after a random delay
	 * it goes to one random neighbour that is no hub, and comes back by way of others. This document has it within 20 s of
	 * being connected, unless the room is closed first. The answer gives up what has not been said yet.
	 */
	whisper(update: Uint8Array): Unsubscribe;
	/** Leaves the room and closes its channels. */
	close(): void;
}

/** One document on disk. */
export interface DocumentPersistence {
	/** Settles when the stored state is in the document; never rejects and never waits longer than 3 s. */
	readonly whenLoaded: Promise<void>;
	/** Everything up to this mark is on disk. */
	savedMark(): Mark;
	/** Calls when more is on disk than before. */
	onSaved(listener: () => void): Unsubscribe;
	/** Calls with the error when a write failed; it is tried again. */
	onFailure(listener: (error: Error) => void): Unsubscribe;
	/** Settles when all that is in the document now is on disk. */
	flush(): Promise<void>;
	close(): Promise<void>;
}
