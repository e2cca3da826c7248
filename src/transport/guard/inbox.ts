import type { Clock } from '../../core/ports/environment.ts';

/** Least milliseconds between two moments at which a screen that others write on is brought up to date. */
export const PACE = 100;
/** Most of them, on a device that has its hands full. */
export const SLOWEST = 500;
/** A batch and what it leads to (the screen included) take at most one part in so many of a device's time. */
const SHARE = 8;
/** Milliseconds after which what a batch led to is over where nothing is busy: the screen's next frame. */
const FRAME = 20;
/** More than this are not kept waiting. */
const MOST = 200;

/**
 * Lets what comes in through in batches: the first after a pause at once, what follows closely all together. Where a
 * dozen people type, every phone then works ten times a second instead of at each of their keys. A phone that is slow at
 * it, or busy, works less often still: the keys of the person who holds it come first.
 */
export class Inbox<T> {
	readonly #clock: Clock;
	readonly #take: (entry: T) => void;
	#waiting: T[] = [];
	#emptied = -Infinity;
	#cancel: (() => void) | null = null;
	/** Milliseconds that a batch took of late. */
	#cost = 0;
	#measuring: (() => void) | null = null;

	/**
	 * @param clock milliseconds
	 * @param take called for each entry, in the order in which they came
	 */
	constructor(clock: Clock, take: (entry: T) => void) {
		this.#clock = clock;
		this.#take = take;
	}

	add(entry: T): void {
		this.#waiting.push(entry);
		const pace = this.#pace();
		// Also when the timer of a page in the background comes late, or the device's clock was put back.
		const rest = this.#emptied + pace - this.#clock.now();
		if (rest <= 0 || rest > pace || this.#waiting.length > MOST) this.#takeIn();
		else this.#cancel ??= this.#clock.after(rest, () => this.#takeIn());
	}

	/** Lets all that waits through now. */
	empty(): void {
		this.#cancel?.();
		this.#cancel = null;
		const entries = this.#waiting;
		if (entries.length === 0) return;
		this.#emptied = this.#clock.now();
		this.#waiting = [];
		for (const entry of entries) this.#take(entry);
	}

	/** Lets all that waits through, and forgets about the one before. */
	close(): void {
		this.empty();
		this.#measuring?.();
	}

	#takeIn(): void {
		const began = this.#clock.now();
		this.empty();
		this.#measuring?.();
		// A timer that is late says what everything took that was in its way.
		this.#measuring = this.#clock.after(FRAME, () => {
			this.#measuring = null;
			const late = Math.max(0, this.#clock.now() - began - FRAME);
			this.#cost = (this.#cost + Math.min(late, SLOWEST)) / 2;
		});
	}

	#pace(): number {
		return Math.min(SLOWEST, Math.max(PACE, SHARE * this.#cost));
	}
}
