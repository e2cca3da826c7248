/** Ends a subscription. */
export type Unsubscribe = () => void;

/**
 * An untrusted map that peers share: slot -> record bytes. It promises nothing about what it holds; whoever reads
 * it verifies every value. Implemented over a Yjs document in replica/.
 */
export interface Carrier {
	/** Everything that is in it now. */
	entries(): [slot: string, bytes: Uint8Array][];
	get(slot: string): Uint8Array | undefined;
	/** Puts values in under one transaction. */
	put(entries: [slot: string, bytes: Uint8Array][]): void;
	/** Whether a value that this device put in is still on its way into the map; it gets there, or the page is closed. */
	underWay(slot: string): boolean;
	/** Calls with the slots that somebody else changed (never for this device's own `put`). */
	onChange(listener: (slots: string[]) => void): Unsubscribe;
}
