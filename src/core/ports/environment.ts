/** Time and chance come in through here, so that tests can hold both in hand. */
export interface Clock {
	/** Milliseconds since 1970, this device's clock. Decides nothing; for display and waiting only. */
	now(): number;
	/** Calls once after `ms`; the returned function cancels. */
	after(ms: number, run: () => void): () => void;
}

export interface Random {
	bytes(length: number): Uint8Array;
	/** In [0, 1). */
	fraction(): number;
}
