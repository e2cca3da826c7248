import { canonicalJson } from '../values/canonical.ts';
import type { WorkshopState } from '../workshop/state.ts';
import type { Stage } from './stage.ts';

/** A stage, and when the room came to it: this device's clock, milliseconds. */
export interface Passed {
	stage: Stage;
	at: number;
}

/** The way that the room has gone, oldest first; its last member is where it is. */
export type Trail = readonly Passed[];

/** Enough for a day of somebody who changes their mind often. */
const MOST = 200;

const same = (a: Stage, b: Stage): boolean => canonicalJson(a) === canonicalJson(b);

/** The trail with the stage that is on now. What was there already changes nothing: the identical trail. */
export function walk(trail: Trail, stage: Stage, at: number): Trail {
	const last = trail.at(-1);
	return last && same(last.stage, stage) ? trail : [...trail, { stage, at }].slice(-MOST);
}

/**
 * What taking back the last change would show; undefined when there is nothing to take back. A quiz whose sheets have
 * been counted does not open again.
 */
export function beforeLast(
	trail: Trail,
	state: Pick<WorkshopState, 'program' | 'results'>
): Stage | undefined {
	const stage = trail.at(-2)?.stage;
	const step = state.program?.agenda.find(({ id }) => id === stage?.step);
	if (!stage || !step) return undefined;
	return step.kind === 'quiz' && stage.phase === 'open' && state.results ? undefined : stage;
}

/** The trail after its last change was taken back. */
export const takenBack = (trail: Trail): Trail => trail.slice(0, -1);
