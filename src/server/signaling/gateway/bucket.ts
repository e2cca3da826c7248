/** A token bucket: so much at once, so much a second in the long run. */
export class Bucket {
	readonly #rate: number;
	readonly #size: number;
	#tokens: number;
	#filled: number;

	/**
	 * @param rate tokens a second
	 * @param size tokens that it holds, and holds at first
	 * @param now milliseconds
	 */
	constructor(rate: number, size: number, now: number) {
		this.#rate = rate;
		this.#size = size;
		this.#tokens = size;
		this.#filled = now;
	}

	/** Takes one token; false when there is none. */
	take(now: number): boolean {
		this.#tokens = Math.min(this.#size, this.#tokens + ((now - this.#filled) / 1000) * this.#rate);
		this.#filled = now;
		if (this.#tokens < 1) return false;
		this.#tokens--;
		return true;
	}

	/** Puts back one that was taken for nothing. */
	giveBack(): void {
		this.#tokens = Math.min(this.#size, this.#tokens + 1);
	}
}
