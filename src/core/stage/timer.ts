import { TIMER_MAX } from './schema.ts';
import type { Timer } from './stage.ts';

const bounded = (seconds: number): number => Math.min(TIMER_MAX, Math.max(0, Math.round(seconds)));

/** A countdown of `minutes` that starts `now` (milliseconds since 1970). */
export const startTimer = (now: number, minutes: number): Timer => ({
	startedAt: now,
	seconds: bounded(minutes * 60)
});

/** Seconds left, rounded up, at `now` (milliseconds since 1970). Negative in over-run: -1 one second after the end. */
export const remaining = (timer: Timer, now: number): number =>
	Math.ceil((timer.startedAt + timer.seconds * 1000 - now) / 1000);

/**
 * The timer with `minutes` more, or fewer when negative. One that has already run out gets them from `now` on: who asks
 * for two more minutes ten minutes late means two.
 */
export const addMinutes = (timer: Timer, minutes: number, now: number = timer.startedAt): Timer => {
	const over = Math.max(0, -remaining(timer, now));
	return { ...timer, seconds: bounded(timer.seconds + over + minutes * 60) };
};
