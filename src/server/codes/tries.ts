import { Bucket } from '../signaling/gateway/bucket.ts';

/** How many may be wrong at once, and how many a second in the long run. */
export interface TryLimits {
	/** From one address. A company's phones often share one, so that only what was wrong counts. */
	burst: number;
	rate: number;
	/** From everywhere together. */
	burstInAll: number;
	rateInAll: number;
	/** Addresses that are remembered. */
	addresses: number;
}

export const TRY_LIMITS: TryLimits = {
	burst: 30,
	rate: 0.2,
	burstInAll: 300,
	rateInAll: 2,
	addresses: 10_000
};

/**
 * Counts wrong tries by address and in all. Who has used them up gets no answer at all, not even a right one, until
 * time has given some back.
 */
export class Tries {
	readonly #limits: TryLimits;
	readonly #all: Bucket;
	readonly #byAddress = new Map<string, Bucket>();

	constructor(limits: TryLimits, now: number) {
		this.#limits = limits;
		this.#all = new Bucket(limits.rateInAll, limits.burstInAll, now);
	}

	/** Takes a try; false when there is none left. What turns out right is given back. */
	take(address: string, now: number): boolean {
		return this.#of(address, now).take(now) && this.#all.take(now);
	}

	/** The last try of this address was no wrong one. */
	giveBack(address: string): void {
		this.#byAddress.get(address)?.giveBack();
		this.#all.giveBack();
	}

	#of(address: string, now: number): Bucket {
		const known = this.#byAddress.get(address);
		// The oldest goes when there are too many: it has had the longest time to fill again.
		if (!known && this.#byAddress.size >= this.#limits.addresses) {
			const [oldest] = this.#byAddress.keys();
			if (oldest !== undefined) this.#byAddress.delete(oldest);
		}
		const bucket = known ?? new Bucket(this.#limits.rate, this.#limits.burst, now);
		this.#byAddress.delete(address);
		this.#byAddress.set(address, bucket);
		return bucket;
	}
}
