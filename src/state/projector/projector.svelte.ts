import { Workshop } from '../workshop.svelte.ts';

/** The wall: it reads the room and says nothing. */
export class Projector extends Workshop {
	/** Seconds left on the step's timer by this device's clock; null without a timer. */
	secondsLeft(now: number): number | null {
		const timer = this.stage?.timer;
		return timer ? timer.seconds - (now - timer.startedAt) / 1000 : null;
	}
}
