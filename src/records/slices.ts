import type { Clock } from '../core/ports/environment.ts';

/**
 * Longest that work holds a phone's main thread, in milliseconds: one signature more than this still leaves it free
 * to answer a tap (a check takes about 5 ms on a slow phone).
 */
const SLICE = 10;

/** As many steps at most, for clocks that stand still. */
const STEPS = 64;

/**
 * Runs `step` until it says that nothing is left, in slices between which the page can do something else. `done` is
 * called at the end of each slice. One at a time: `start` while it runs changes nothing.
 */
export class Slices {
	readonly #clock: Clock;
	readonly #step: () => boolean;
	readonly #done: () => void;
	#cancel: (() => void) | null = null;

	constructor(clock: Clock, step: () => boolean, done: () => void) {
		this.#clock = clock;
		this.#step = step;
		this.#done = done;
	}

	start(): void {
		this.#cancel ??= this.#clock.after(0, () => this.#slice());
	}

	get running(): boolean {
		return this.#cancel !== null;
	}

	stop(): void {
		this.#cancel?.();
		this.#cancel = null;
	}

	#slice(): void {
		this.#cancel = null;
		const until = this.#clock.now() + SLICE;
		for (let steps = 0; steps < STEPS && this.#clock.now() < until; steps++) {
			if (!this.#step()) return this.#done();
		}
		this.start();
		this.#done();
	}
}

/** Does something with each of many; after every slice the page gets its turn. */
export async function eachInSlices<T>(clock: Clock, all: readonly T[], run: (one: T) => void): Promise<void> {
	let [until, steps] = [clock.now() + SLICE, 0];
	for (const one of all) {
		if (steps++ >= STEPS || clock.now() >= until) {
			await new Promise<void>((resolve) => void clock.after(0, resolve));
			[until, steps] = [clock.now() + SLICE, 0];
		}
		run(one);
	}
}
