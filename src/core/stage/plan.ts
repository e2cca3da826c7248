import { isLater } from '../program/waves.ts';
import type { Department, Priority, Step, Strategy } from '../program/program.ts';
import { canonicalJson } from '../values/canonical.ts';
import type { ResultPicture } from './pictures.ts';
import type { Focus, Spotlight, Stage, StagePhase } from './stage.ts';

/** What of a program decides where the room can go. A `Program` is one. */
export interface StagePlan {
	agenda: (Pick<Step, 'id' | 'kind' | 'wave'> & Partial<Pick<Step, 'title' | 'minutes' | 'timed'>>)[];
	departments: Pick<Department, 'id'>[];
	strategy: Pick<Strategy, 'indicators' | 'nonGoals'> & { priorities: Pick<Priority, 'id'>[] };
	/** Pictures of the results that have something to show, once they are counted. Absent: the first one alone. */
	pictures?: readonly ResultPicture[];
}

export type PlanStep = StagePlan['agenda'][number];

/** One stop on the way through a step. */
export interface Stop {
	phase: StagePhase;
	focus: Focus | null;
}

/**
 * Every stop of a step, in order: a quiz is open, then closed, and a later one then revealed; results are open, then
 * revealed, picture by picture; the strategy is told piece by piece; the share-out hears one department after the
 * other, and then sees what all of it makes together. Never empty.
 */
export const stopsOf = (plan: StagePlan, step: PlanStep): Stop[] => {
	switch (step.kind) {
		case 'quiz':
			return [
				{ phase: 'open', focus: null },
				{ phase: 'closed', focus: null },
				// The day's two waves have a step of their own for what they show; a later one shows its change at once.
				...(step.wave && isLater(step.wave) ? [{ phase: 'revealed', focus: null } as const] : [])
			];
		case 'results':
			return [
				{ phase: 'open', focus: null },
				...(plan.pictures ?? (['total'] as const)).map((id): Stop => ({
					phase: 'revealed',
					focus: { kind: 'picture', id }
				}))
			];
		case 'strategy':
			return strategyFocuses(plan.strategy).map((focus) => ({ phase: 'open', focus }));
		case 'shareout':
			return plan.departments.length === 0
				? [{ phase: 'open', focus: null }]
				: [
						...plan.departments.map(({ id }): Stop => ({ phase: 'open', focus: { kind: 'department', id } })),
						{ phase: 'open', focus: { kind: 'map' } }
					];
		case 'lobby':
		case 'departments':
		case 'close':
			return [{ phase: 'open', focus: null }];
	}
};

const strategyFocuses = ({ priorities, indicators, nonGoals }: StagePlan['strategy']): Focus[] => [
	{ kind: 'vision' },
	...priorities.map(({ id }): Focus => ({ kind: 'priority', id })),
	...(indicators.length > 0 ? [{ kind: 'indicators' } as const] : []),
	...(nonGoals.length > 0 ? [{ kind: 'nonGoals' } as const] : [])
];

/** Whether two focuses point at the same thing. */
export const sameFocus = (a: Focus | null, b: Focus | null): boolean =>
	a?.kind === b?.kind && (a && 'id' in a ? a.id : '') === (b && 'id' in b ? b.id : '');

/** Whether two spotlights show the same thing; none is the same as none. */
export const sameSpotlight = (a: Spotlight | null | undefined, b: Spotlight | null | undefined): boolean =>
	canonicalJson(a ?? null) === canonicalJson(b ?? null);

/**
 * Position of the stage among the stops of its step. Where it stands at none of them (the program was changed), the first
 * of its phase, so that what was closed or revealed stays so; else 0.
 */
export const positionOf = (stops: readonly Stop[], stage: Stage): number => {
	const exact = stops.findIndex(({ phase, focus }) => phase === stage.phase && sameFocus(focus, stage.focus));
	return exact >= 0
		? exact
		: Math.max(
				0,
				stops.findIndex(({ phase }) => phase === stage.phase)
			);
};
