import type { Clock, Random } from '../core/ports/environment.ts';

/** Times in milliseconds. */
export const HEALING = {
	/** The author's own device puts its record back after this, plus as much again by chance. */
	ownDelay: 300,
	/** Everybody else waits this long, so that the author comes first, */
	otherDelay: 1500,
	/** and by chance as much longer as this times the number of people, so that one of them does it and not all. */
	perPerson: 60,
	leastCrowd: 10,
	longestSpread: 60_000,
	/** Waiting doubles with each time that anybody put the same slot back; forgotten over `refill`. */
	longestBackoff: 120_000,
	/** Bytes that one device may spend on one slot at once: this, or four times the record where that is more. */
	burst: 4096,
	/** What was spent is given back evenly over this time. */
	refill: 600_000,
	/** Slots due within this time go in together. */
	batch: 100
} as const;

/** What healing needs to know; all of it is asked at the last moment. */
export interface HealingWorld {
	/** The record to put back; null when there is nothing to mend (any more). */
	missing(slot: string): Uint8Array | null;
	isOwn(slot: string): boolean;
	/** How many devices may try the same. */
	crowd(): number;
	put(entries: [slot: string, bytes: Uint8Array][]): void;
}

/**
 * Puts back what was overwritten or lost in the carrier: the author first, somebody else after a random delay, nobody
 * when it has been seen meanwhile. Never a war: against one who overwrites a record without end, a device spends
 * `burst` bytes on that slot and then `burst` more in each `refill` time.
 */
export class Healing {
	readonly #clock: Clock;
	readonly #random: Random;
	readonly #world: HealingWorld;
	#due = new Map<string, number>();
	#spent = new Map<string, { bytes: number; allowance: number; times: number; at: number }>();
	#cancel: (() => void) | null = null;
	#next = Infinity;

	constructor(clock: Clock, random: Random, world: HealingWorld) {
		this.#clock = clock;
		this.#random = random;
		this.#world = world;
	}

	/** Looks at one slot: plans to mend it, or is glad that somebody did. */
	check(slot: string): void {
		if (this.#world.missing(slot) !== null) {
			if (!this.#due.has(slot)) this.#plan(slot, this.#clock.now() + this.#delay(slot));
		} else if (this.#due.delete(slot)) {
			// That it was needed counts for everybody's patience, whoever has done it.
			this.#count(slot, 0, 0);
		}
	}

	close(): void {
		this.#cancel?.();
		this.#due.clear();
	}

	#plan(slot: string, at: number): void {
		this.#due.set(slot, at);
		this.#schedule(at);
	}

	#schedule(at: number): void {
		if (at >= this.#next) return;
		this.#cancel?.();
		this.#next = at;
		this.#cancel = this.#clock.after(Math.max(0, at - this.#clock.now()), () => this.#run());
	}

	#delay(slot: string): number {
		const crowd = Math.max(HEALING.leastCrowd, this.#world.crowd());
		const spread = Math.min(HEALING.longestSpread, HEALING.perPerson * crowd);
		const first = this.#world.isOwn(slot)
			? HEALING.ownDelay * (1 + this.#random.fraction())
			: HEALING.otherDelay + this.#random.fraction() * spread;
		const longest = Math.max(first, HEALING.longestBackoff);
		return Math.min(longest, first * 2 ** Math.min(30, this.#past(slot).times));
	}

	#run(): void {
		this.#cancel = null;
		this.#next = Infinity;
		const now = this.#clock.now();
		const entries: [string, Uint8Array][] = [];
		for (const [slot, at] of this.#due) {
			if (at > now + HEALING.batch) {
				this.#schedule(at);
				continue;
			}
			this.#due.delete(slot);
			const bytes = this.#world.missing(slot);
			if (bytes === null) continue;
			const wait = this.#pay(slot, bytes.length);
			if (wait === 0) entries.push([slot, bytes]);
			else this.#plan(slot, now + wait);
		}
		if (entries.length > 0) this.#world.put(entries);
	}

	/** Takes the bytes from the slot's allowance: 0, or how long to wait until there is enough. */
	#pay(slot: string, bytes: number): number {
		const allowance = Math.max(HEALING.burst, 4 * bytes);
		const past = this.#past(slot);
		const lacking = past.bytes + bytes - allowance;
		if (lacking > 0) return Math.ceil((lacking / allowance) * HEALING.refill);
		this.#count(slot, bytes, allowance);
		return 0;
	}

	#count(slot: string, bytes: number, allowance: number): void {
		const past = this.#past(slot);
		const known = Math.max(allowance, this.#spent.get(slot)?.allowance ?? 0);
		this.#spent.set(slot, {
			bytes: past.bytes + bytes,
			allowance: known,
			times: past.times + 1,
			at: this.#clock.now()
		});
	}

	/** What was spent on a slot, less what has been given back since. */
	#past(slot: string): { bytes: number; times: number } {
		const spent = this.#spent.get(slot);
		if (!spent) return { bytes: 0, times: 0 };
		const refilled = (this.#clock.now() - spent.at) / HEALING.refill;
		if (refilled >= 1) this.#spent.delete(slot);
		return {
			bytes: Math.max(0, spent.bytes - refilled * spent.allowance),
			times: Math.max(0, spent.times * (1 - refilled))
		};
	}
}
