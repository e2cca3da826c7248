import { PACES } from './paces.ts';
import { sameFocus } from './plan.ts';
import { startTimer } from './timer.ts';
import type { PlanStep } from './plan.ts';
import type { Stage } from './stage.ts';

/** Of a share-out's minutes, what the company map at its end wants: a tenth, and two at the least. */
const MAP_SHARE = 0.1;
const MAP_LEAST = 2;

/**
 * The minutes for each department that a share-out's planned minutes leave: the longest pace at which all of them and
 * the map fit in. The shortest pace where none fits; null when nothing was planned, or nobody is there to be heard.
 */
export const usualPace = (minutes: number, departments: number): number | null => {
	if (minutes <= 0 || departments === 0) return null;
	const each = (minutes - Math.max(MAP_LEAST, minutes * MAP_SHARE)) / departments;
	return PACES.findLast((pace) => pace <= each) ?? PACES[0];
};

/**
 * The stage with the timer that a change of the room brings. At a share-out each department gets the same minutes,
 * whoever was there before (`pace` null: no timer of its own, and the one before ends). A step whose timer runs from the
 * start gets its minutes when it is entered. Other stages stay as they are.
 * @param now facilitator's clock, milliseconds since 1970
 */
export const paced = (
	step: PlanStep | undefined,
	from: Stage,
	to: Stage,
	{ pace, now }: { pace: number | null; now: number }
): Stage => {
	if (!step || step.id !== to.step) return to;
	const entered = from.step !== to.step;
	if (step.kind === 'shareout' && (entered || !sameFocus(from.focus, to.focus))) {
		const heard = to.focus?.kind === 'department';
		return { ...to, timer: heard && pace !== null ? startTimer(now, pace) : null };
	}
	const running = entered && step.timed && to.phase === 'open' && step.minutes;
	return running ? { ...to, timer: startTimer(now, running) } : to;
};

/** Where a share-out stands. */
export interface Pacing {
	/** Place of the department whose turn it is, from 1; 0 when it is nobody's. */
	turn: number;
	departments: number;
	/** Seconds until all who come after it, and itself, have had their time; null without a pace. */
	left: number | null;
}

/**
 * How far a share-out is, and how much longer it takes at this pace. Whoever is on takes what their timer has left, and
 * nothing any more when it has run out.
 * @param remaining of the timer that runs, in seconds; null without one
 */
export const pacingOf = (
	departments: readonly { id: string }[],
	stage: Stage,
	pace: number | null,
	remaining: number | null
): Pacing => {
	const { focus } = stage;
	const turn = focus?.kind === 'department' ? departments.findIndex(({ id }) => id === focus.id) + 1 : 0;
	const after = departments.length - turn;
	const done = focus?.kind === 'map';
	const own = turn === 0 ? 0 : Math.max(0, remaining ?? (pace ?? 0) * 60);
	const left = done ? 0 : pace === null ? null : own + after * pace * 60;
	return { turn, departments: departments.length, left };
};
