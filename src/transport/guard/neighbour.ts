import { GUARD_VERSION } from './frames.ts';

/** Steps 1 of one link that are answered at once, and then one every so many milliseconds: an answer is a whole document. */
const STEP1_BURST = 6;
const STEP1_EVERY = 1_000;
/** Milliseconds after which an answer to one's own step 1 is no longer waited for. */
const LONGEST_SYNC = 10_000;

/** What is known of the peer at the other end of a link. */
export class Neighbour {
	/** Hex; null until it has said hello. */
	device: string | null = null;
	hub = false;
	version: number | null = null;
	/** Its steps 1 that may still be answered at once, and when that was counted. */
	#burst: { left: number; at: number };
	/** Own steps 1 whose answer has not come, and when the last one went. */
	#asking = { open: 0, at: 0 };

	/** @param now milliseconds */
	constructor(now: number) {
		this.#burst = { left: STEP1_BURST, at: now };
	}

	/** Whether it speaks this version. */
	get understands(): boolean {
		return this.version === GUARD_VERSION;
	}

	/**
	 * Takes in its hello: version, flags and sixteen bytes of device id. The first one counts.
	 * @returns the device id in hex; null when it says nothing new
	 */
	hello(body: Uint8Array): string | null {
		const [version, flags] = body;
		if (version === undefined || this.version !== null) return null;
		this.version = version;
		this.hub = ((flags ?? 0) & 1) === 1;
		this.device = [...body.slice(2, 18)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
		return this.device;
	}

	/** Whether a step 1 that came from there is to be answered. */
	mayAnswer(now: number): boolean {
		const gained = Math.floor((now - this.#burst.at) / STEP1_EVERY);
		if (gained > 0) this.#burst = { left: Math.min(STEP1_BURST, this.#burst.left + gained), at: now };
		return this.#burst.left-- > 0;
	}

	/** A step 1 goes there. */
	asked(now: number): void {
		this.#asking = { open: this.#asking.open + 1, at: now };
	}

	/**
	 * A step 2 came from there.
	 * @returns whether it had been asked for
	 */
	answered(): boolean {
		if (this.#asking.open === 0) return false;
		this.#asking.open--;
		return true;
	}

	/** Whether an answer from there is still expected. */
	owesAnswer(now: number): boolean {
		return this.#asking.open > 0 && now - this.#asking.at < LONGEST_SYNC;
	}
}
