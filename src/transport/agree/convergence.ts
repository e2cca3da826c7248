import type { Clock } from '../../core/ports/environment.ts';
import { sameDigest } from './digest.ts';

/** Milliseconds that two quiet documents may differ before a fresh synchronisation, and before a fresh connection. */
export const ASK_AFTER = 3_000;
export const REBUILD_AFTER = 8_000;
/** While both keep changing, digests can't agree; then a precautionary synchronisation this often. */
export const ASK_WHILE_BUSY = 20_000;
/** Milliseconds that a neighbour's bulk news may take to arrive by itself. */
const NEWS_GRACE = 300;

/** What the comparison asks of its room, for one neighbour. */
export interface Repair<L> {
	/** Sends a fresh synchronisation step 1. */
	ask(link: L): void;
	/** Ends the connection, to be dialled again. */
	rebuild(link: L): void;
	/** Something long is still arriving from there. */
	busy(link: L): boolean;
	digest(): Uint8Array;
}

interface Difference {
	/** Since when both have stood still, and differed. */
	since: number;
	/** Since when they have differed at all. */
	first: number;
	asked: number;
	mine: Uint8Array;
	theirs: Uint8Array;
}

/**
 * Finds out that two connected peers hold different documents, and mends it. y-webrtc says "synced" once and never
 * looks again; a lost frame or a half-dead channel would stay unnoticed.
 */
export class Convergence<L> {
	readonly #differences = new Map<L, Difference>();
	readonly #repair: Repair<L>;
	readonly #clock: Clock;

	constructor(repair: Repair<L>, clock: Clock) {
		this.#repair = repair;
		this.#clock = clock;
	}

	/** How many neighbours are known to differ. */
	get differing(): number {
		return this.#differences.size;
	}

	/** A neighbour's digest came in. */
	heard(link: L, theirs: Uint8Array): void {
		const mine = this.#repair.digest();
		const now = this.#clock.now();
		if (sameDigest(mine, theirs)) {
			this.#differences.delete(link);
			return;
		}
		const before = this.#differences.get(link);
		if (!before) {
			this.#differences.set(link, { since: now, first: now, asked: now, mine, theirs });
			return;
		}
		// One of the two stands still while the other moves on: that is a difference too. Only when both move is it life.
		const moved = !sameDigest(mine, before.mine) && !sameDigest(theirs, before.theirs);
		if (moved) Object.assign(before, { since: now, mine, theirs });
		if (this.#repair.busy(link)) Object.assign(before, { since: now, first: now });
		else this.#mend(link, before, now);
	}

	/** A neighbour says that it has just learned much; what does not come by itself soon is asked for. */
	news(link: L, theirs: Uint8Array): void {
		if (sameDigest(this.#repair.digest(), theirs)) return;
		this.heard(link, theirs);
		this.#clock.after(NEWS_GRACE, () => {
			const still = this.#differences.get(link);
			if (!still || sameDigest(this.#repair.digest(), theirs)) return;
			still.asked = this.#clock.now();
			this.#repair.ask(link);
		});
	}

	forget(link: L): void {
		this.#differences.delete(link);
	}

	#mend(link: L, difference: Difference, now: number): void {
		const quiet = now - difference.since;
		if (quiet >= REBUILD_AFTER) {
			this.#differences.delete(link);
			this.#repair.rebuild(link);
		} else if (
			(quiet >= ASK_AFTER && now - difference.asked >= ASK_AFTER) ||
			now - Math.max(difference.first, difference.asked) >= ASK_WHILE_BUSY
		) {
			difference.asked = now;
			this.#repair.ask(link);
		}
	}
}
