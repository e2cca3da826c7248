import type { Clock } from '../../core/ports/environment.ts';

/** Milliseconds between two moments at which a screen that others write on is brought up to date. */
export const PACE = 100;
/** More than this are not kept waiting. */
const MOST = 200;

/**
 * Lets what comes in through in batches: the first after a pause at once, what follows closely all together. Where a
 * dozen people type, every phone then works ten times a second instead of at each of their keys.
 */
export class Inbox<T> {
	readonly #clock: Clock;
	readonly #take: (entry: T) => void;
	#waiting: T[] = [];
	#emptied = -Infinity;
	#cancel: (() => void) | null = null;

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
		// Also when the timer of a page in the background comes late, or the device's clock was put back.
		const rest = this.#emptied + PACE - this.#clock.now();
		if (rest <= 0 || rest > PACE || this.#waiting.length > MOST) this.empty();
		else this.#cancel ??= this.#clock.after(rest, () => this.empty());
	}

	/** Lets all that waits through now. */
	empty(): void {
		this.#cancel?.();
		this.#cancel = null;
		if (this.#waiting.length === 0) return;
		this.#emptied = this.#clock.now();
		const entries = this.#waiting;
		this.#waiting = [];
		for (const entry of entries) this.#take(entry);
	}
}
