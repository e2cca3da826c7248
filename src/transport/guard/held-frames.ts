import type { Clock } from '../../core/ports/environment.ts';
import type { DecodedUpdate } from './firewall.ts';
import type { Frame } from './frames.ts';
import type { Link } from './link.ts';

/** Frames that build on something missing, kept until it comes. */
const MOST_HELD = 256;
const HELD_BYTES = 4 * 1024 * 1024;
/** Milliseconds until what is missing is asked for, and until a held frame is given up. */
const GAP_GRACE = 400;
const HELD_FOR = 10_000;

export interface GappedFrame {
	link: Link;
	frame: Frame;
	decoded: DecodedUpdate;
}

export interface HeldFramesHost {
	/** Whether something that this update builds on is still missing in the document. */
	lacks(decoded: DecodedUpdate): boolean;
	/** What was missing has come. */
	ready(held: GappedFrame): void;
	/** What is missing did not come by itself: to be asked for there. */
	ask(link: Link): void;
	/** Whether an answer is under way that may bring what is missing. */
	answerUnderWay(): boolean;
	/** One was given up: too many, too large or too old. */
	givenUp(): void;
}

/** The bounded buffer in which updates wait whose predecessors have not come, and the asking for those. */
export class HeldFrames {
	readonly #clock: Clock;
	readonly #host: HeldFramesHost;
	#held: (GappedFrame & { at: number })[] = [];
	#bytes = 0;
	#timer: (() => void) | null = null;

	/** @param clock milliseconds */
	constructor(clock: Clock, host: HeldFramesHost) {
		this.#clock = clock;
		this.#host = host;
	}

	get size(): number {
		return this.#held.length;
	}

	close(): void {
		this.#timer?.();
	}

	hold(gapped: GappedFrame): void {
		this.#held.push({ ...gapped, at: this.#clock.now() });
		this.#bytes += gapped.frame.length;
		while (this.#held.length > MOST_HELD || this.#bytes > HELD_BYTES) {
			this.#bytes -= this.#held.shift()?.frame.length ?? 0;
			this.#host.givenUp();
		}
		this.#timer ??= this.#clock.after(GAP_GRACE, () => this.#mend());
	}

	/** The document has changed: hands on those that can be applied now. */
	retry(): void {
		for (let again = true; again;) {
			const ready = this.#held.filter(({ decoded }) => !this.#host.lacks(decoded));
			this.#release(ready);
			for (const held of ready) this.#host.ready(held);
			again = ready.length > 0 && this.#held.length > 0;
		}
	}

	#release(some: GappedFrame[]): void {
		this.#held = this.#held.filter((held) => !some.includes(held));
		this.#bytes = this.#held.reduce((sum, { frame }) => sum + frame.length, 0);
	}

	/** Gives up what waited too long, and asks whoever sent what builds on the rest. */
	#mend(): void {
		this.#timer = null;
		const now = this.#clock.now();
		const old = this.#held.filter(({ at, link }) => now - at > HELD_FOR || link.over);
		this.#release(old);
		for (const _ of old) this.#host.givenUp();
		const [first] = this.#held;
		if (!first) return;
		if (!this.#host.answerUnderWay()) this.#host.ask(first.link);
		this.#timer = this.#clock.after(GAP_GRACE * 2, () => this.#mend());
	}
}
