import type { Delivery } from './connection.ts';
import type { Signer } from './keys.ts';
import type { Unsubscribe } from './carrier.ts';

/** A sealed sheet as it lies in the ballot. */
export interface SealedSheet {
	/** First 16 hex digits of the record's hash: what a receipt lists. */
	hash: string;
	/** Hex public key of the pseudonym: pairs before and after without a name. */
	pseudonym: string;
	version: number;
	sealed: Uint8Array;
}

/** The room of one quiz wave: sealed sheets only. */
export interface Ballot {
	/** The newest valid sheet of every pseudonym. */
	sheets(): SealedSheet[];
	subscribe(listener: () => void): Unsubscribe;
	/** Signs under the pseudonym, saves, spreads. Settles with the sheet's hash once saved on this device. */
	submit(sealed: Uint8Array, pseudonym: Signer): Promise<string>;
	/** Where this device's own newest sheet is; undefined before the first. */
	delivery(): Delivery | undefined;
	close(): void;
}
