import type { Clock } from '../../src/core/ports/environment.ts';

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
	#now: number;
	#order = 0;
	#waiting = new Map<number, { at: number; run: () => void }>();

	constructor(now = Date.UTC(2025, 0, 15, 9)) {
		this.#now = now;
	}

	now(): number {
		return this.#now;
	}

	after(ms: number, run: () => void): () => void {
		const id = this.#order++;
		this.#waiting.set(id, { at: this.#now + ms, run });
		return () => this.#waiting.delete(id);
	}

	/** Moves on by `ms` without calling anybody: the device is at something else. */
	busy(ms: number): void {
		this.#now += ms;
	}

	/** Moves on by `ms`, calling what falls due in its order, and what that leads to. */
	advance(ms: number): void {
		const until = this.#now + ms;
		for (;;) {
			const next = this.#next();
			if (!next || next.at > until) break;
			this.#now = Math.max(this.#now, next.at);
			this.#waiting.delete(next.id);
			next.run();
		}
		this.#now = Math.max(this.#now, until);
	}

	/** As `advance`, in small steps, letting promises settle after each. */
	async pass(ms: number, step = 20): Promise<void> {
		for (let left = ms; left > 0; left -= step) {
			this.advance(Math.min(step, left));
			await settled();
		}
	}

	#next(): { id: number; at: number; run: () => void } | undefined {
		let first: { id: number; at: number; run: () => void } | undefined;
		for (const [id, { at, run }] of this.#waiting) if (!first || at < first.at) first = { id, at, run };
		return first;
	}
}

/** Lets everything settle that waits for nothing but promises. */
export async function settled(): Promise<void> {
	for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
