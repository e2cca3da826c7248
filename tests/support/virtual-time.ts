import { TimerHeap, type Entry } from './timer-heap.ts';

const real = {
	today: Date.now.bind(Date),
	now: performance.now.bind(performance),
	setTimeout: globalThis.setTimeout.bind(globalThis),
	setImmediate: globalThis.setImmediate.bind(globalThis)
};

/** What `setTimeout` returns, as far as libraries use it. */
class Timer {
	entry: Entry;
	constructor(entry: Entry) {
		this.entry = entry;
	}
	ref = (): this => this;
	unref = (): this => this;
	hasRef = (): boolean => true;
}

/**
 * This process's time, taken over: clocks and timers go by a time that never runs faster than the wall's, and stands
 * still while the process is too busy to keep up. One machine can so play a thousand without its own slowness showing
 * as theirs. Timers run exactly at their moment of it.
 */
export class VirtualTime {
	readonly #timers = new TimerHeap();
	readonly #start = Date.now();
	#now = 0;
	#order = 0;
	#restore: () => void = () => undefined;

	/** From now on `Date.now`, `performance.now`, `setTimeout` and `setInterval` go by this time. */
	install(): void {
		const { setTimeout, setInterval, clearTimeout, clearInterval } = globalThis;
		this.#restore = () => {
			Date.now = real.today;
			performance.now = real.now;
			Object.assign(globalThis, { setTimeout, setInterval, clearTimeout, clearInterval });
		};
		Date.now = () => this.#start + Math.floor(this.#now);
		performance.now = () => this.#now;
		type Call = (...args: unknown[]) => void;
		const clear = (timer?: unknown): void => {
			if (timer instanceof Timer) timer.entry.run = null;
		};
		Object.assign(globalThis, {
			setTimeout: (call: Call, ms?: number, ...args: unknown[]) =>
				new Timer(this.#add(ms, () => call(...args))),
			setInterval: (call: Call, ms?: number, ...args: unknown[]) => {
				const again = (): void => {
					timer.entry = this.#add(ms, again);
					call(...args);
				};
				const timer = new Timer(this.#add(ms, again));
				return timer;
			},
			clearTimeout: clear,
			clearInterval: clear
		});
	}

	/** The process has its own time again. What still waits never runs. */
	uninstall(): void {
		this.#restore();
	}

	/** Milliseconds since it was made. */
	get now(): number {
		return this.#now;
	}

	/** Moves on to `target`, running what falls due on the way, in order. */
	advance(target: number): void {
		while (this.#next(target));
		this.#now = Math.max(this.#now, target);
	}

	/** As `advance`, by `ms`; what waits for a promise goes on before the next timer runs. */
	async pass(ms: number): Promise<void> {
		const target = this.#now + ms;
		do await settled();
		while (this.#next(target));
		this.#now = Math.max(this.#now, target);
	}

	/** Runs by itself, `step` milliseconds at most between two looks at the sockets; `moved` hears of every step. */
	drive(step: number, moved: (now: number) => void): void {
		let last = real.now();
		const turn = (): void => {
			const now = real.now();
			this.advance(this.#now + Math.min(step, now - last));
			last = now;
			moved(this.#now);
			real.setTimeout(turn, 1);
		};
		turn();
	}

	/** Runs what falls due first, until `target` at most. Gives whether there was anything. */
	#next(target: number): boolean {
		const next = this.#timers.first;
		if (!next || next.at > target) return false;
		this.#timers.shift();
		this.#now = Math.max(this.#now, next.at);
		const { run } = next;
		next.run = null;
		run?.();
		return true;
	}

	#add(ms: number | undefined, run: () => void): Entry {
		const entry: Entry = { at: this.#now + Math.max(1, Number(ms) || 0), order: this.#order++, run };
		this.#timers.push(entry);
		return entry;
	}
}

const settled = (): Promise<void> => new Promise((resolve) => void real.setImmediate(resolve));

/** Seconds of the wall's time since the process began. */
export const wallSeconds = (): number => real.now() / 1000;
