import { positionOf, stopsOf } from './plan.ts';
import type { PlanStep, StagePlan, Stop } from './plan.ts';
import type { Focus, Spotlight, Stage } from './stage.ts';

const at = (step: PlanStep, stop: Stop): Stage => ({
	step: step.id,
	phase: stop.phase,
	focus: stop.focus,
	curtain: 'content',
	timer: null
});

const enter = (plan: StagePlan, step: PlanStep): Stage =>
	at(step, stopsOf(plan, step)[0] ?? { phase: 'open', focus: null });

/**
 * A step that is gone back to, at its last stop. A quiz stays closed and results stay revealed: going back is for
 * looking, and a quiz that opens again by one wrong key would take new answers.
 */
const enterFromBehind = (plan: StagePlan, step: PlanStep): Stage =>
	step.kind === 'quiz'
		? lookBack(plan, step)
		: at(step, stopsOf(plan, step).at(-1) ?? { phase: 'open', focus: null });

const indexOf = (plan: StagePlan, id: string): number => plan.agenda.findIndex((step) => step.id === id);

/** The stage at the beginning of a workshop. Undefined for a program without any step. */
export const firstStage = (plan: StagePlan): Stage | undefined => {
	const first = plan.agenda[0];
	return first && enter(plan, first);
};

/** Where a step that lies behind is looked at again: its quiz stays closed, results that are counted stay revealed. */
const lookBack = (plan: StagePlan, step: PlanStep): Stage => {
	const stops = stopsOf(plan, step);
	const counted = step.kind === 'results' && plan.pictures !== undefined;
	const phase = step.kind === 'quiz' ? 'closed' : counted ? 'revealed' : 'open';
	return at(step, stops.find((stop) => stop.phase === phase) ?? { phase: 'open', focus: null });
};

/**
 * The step with this id, jumped to from a stage: its first stop, or what is left to see of it when it lies behind. The
 * same stage for its own step; undefined when the agenda has no such step.
 */
export const goTo = (plan: StagePlan, step: string, from: Stage): Stage | undefined => {
	const found = plan.agenda[indexOf(plan, step)];
	if (!found || found.id === from.step) return found && from;
	return indexOf(plan, step) < indexOf(plan, from.step) ? lookBack(plan, found) : enter(plan, found);
};

/**
 * What the room sees after *next*: what lies under the spotlight, else the next stop of the step, else the next step. The timer runs on within a step and
 * ends with it; the curtain opens. At the very end: the same stage, the identical object.
 */
export const nextStage = (plan: StagePlan, stage: Stage): Stage => {
	if (stage.spotlight) return shine(stage, null);
	const index = indexOf(plan, stage.step);
	const step = plan.agenda[index];
	if (!step) return firstStage(plan) ?? stage;
	const stops = stopsOf(plan, step);
	const stop = stops[positionOf(stops, stage) + 1];
	if (stop) return { ...at(step, stop), timer: stage.phase === stop.phase ? stage.timer : null };
	const following = plan.agenda[index + 1];
	return following ? enter(plan, following) : stage;
};

/**
 * What the room sees after *back*: what lies under the spotlight, else the stop before, else the step before at its last stop. It never opens a closed quiz
 * and never hides what was revealed: from there it goes to the step before. At the very beginning: the same stage.
 */
export const previousStage = (plan: StagePlan, stage: Stage): Stage => {
	if (stage.spotlight) return shine(stage, null);
	const index = indexOf(plan, stage.step);
	const step = plan.agenda[index];
	if (!step) return firstStage(plan) ?? stage;
	const stops = stopsOf(plan, step);
	const stop = stops[positionOf(stops, stage) - 1];
	if (stop && stop.phase === stage.phase) return { ...at(step, stop), timer: stage.timer };
	const before = plan.agenda[index - 1];
	return before ? enterFromBehind(plan, before) : stage;
};

/** Points the room at one thing of the same step, as a spotlight does. */
export const focusOn = (stage: Stage, focus: Focus | null): Stage => ({ ...shine(stage, null), focus });

/** Puts something on the wall over the step, or takes it away (null). The step and its timer stay as they are. */
export function shine({ spotlight: _, ...stage }: Stage, spotlight: Spotlight | null): Stage {
	return { ...stage, ...(spotlight && { spotlight }), curtain: 'content' };
}

/** Opens a quiz that was closed, for whoever needs more time. Other stages stay as they are. */
export const reopen = (plan: StagePlan, stage: Stage): Stage => {
	const step = plan.agenda[indexOf(plan, stage.step)];
	return step?.kind === 'quiz' && stage.phase === 'closed' ? { ...stage, phase: 'open', timer: null } : stage;
};
