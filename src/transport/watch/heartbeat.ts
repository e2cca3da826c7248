import type { Clock } from '../../core/ports/environment.ts';
import type { Link } from '../guard/link.ts';

/** Milliseconds. A connection must be up, and then never be silent, for so long. */
export const UP_WITHIN = 5_000;
export const SILENT_FOR = 5_000;
/** Between two beats of one link. */
export const BEAT_EVERY = 2_000;
/** To answer a probe. */
export const ANSWER_WITHIN = 1_500;
const TICK = 500;

export interface Heart {
	beat(link: Link): void;
	probe(link: Link): void;
}

/**
 * Ends connections that never come up, or are "connected" and silent: stock y-webrtc keeps both for ever, and a room
 * that has lost its network for 20 s never comes back.
 */
export class Heartbeat {
	readonly #links = new Map<Link, { beatAt: number; answerBy: number | null }>();
	readonly #clock: Clock;
	readonly #heart: Heart;
	#tickedAt: number;
	#stop: () => void;

	constructor(clock: Clock, heart: Heart) {
		this.#clock = clock;
		this.#heart = heart;
		this.#tickedAt = clock.now();
		this.#stop = clock.after(TICK, () => this.#tick());
	}

	add(link: Link): void {
		this.#links.set(link, { beatAt: this.#clock.now(), answerBy: null });
	}

	remove(link: Link): void {
		this.#links.delete(link);
	}

	/** Asks every open link whether it is still there; who does not answer soon is given up. */
	check(): void {
		for (const link of this.#links.keys()) this.checkOne(link);
		this.#stop();
		this.#stop = this.#clock.after(ANSWER_WITHIN + 10, () => this.#tick());
	}

	checkOne(link: Link): void {
		const state = this.#links.get(link);
		if (!state || !link.open || state.answerBy !== null) return;
		state.answerBy = this.#clock.now() + ANSWER_WITHIN;
		this.#heart.probe(link);
	}

	close(): void {
		this.#stop();
		this.#links.clear();
	}

	#tick(): void {
		const now = this.#clock.now();
		const late = now - this.#tickedAt > ANSWER_WITHIN + 2 * TICK;
		this.#tickedAt = now;
		this.#stop = this.#clock.after(TICK, () => this.#tick());
		// This page itself was stopped (frozen, or busy): what was sent meanwhile is still to be read, so ask first.
		if (late) {
			for (const state of this.#links.values()) state.answerBy = null;
			this.check();
			return;
		}
		for (const [link, state] of this.#links) {
			if (!link.open) {
				if (now - link.madeAt > UP_WITHIN) link.abandon();
			} else if (state.answerBy !== null && link.heardAt > state.answerBy - ANSWER_WITHIN) {
				state.answerBy = null;
			} else if ((state.answerBy !== null && now > state.answerBy) || now - link.heardAt > SILENT_FOR) {
				link.abandon();
			}
			if (link.open && now - state.beatAt >= BEAT_EVERY) {
				state.beatAt = now;
				this.#heart.beat(link);
			}
		}
	}
}
