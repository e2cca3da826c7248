import type { Bound, PublishedFigure } from './results.ts';

/** Under this many people a mean of 0 % or 100 % is told as a bound only. */
export const TELLING = 10;

/** The means of one group in both waves, in [0, 1], unrounded: never leaves the facilitator's device as it is. */
export interface Means {
	n: number;
	before: number;
	after: number;
}

/** Tolerance for sums of scores that should be whole. */
const EPSILON = 1e-9;

const boundOf = (mean: number): Bound | undefined =>
	mean <= EPSILON ? 'under20' : mean >= 1 - EPSILON ? 'over80' : undefined;

/** Whether a wave's mean tells everybody's score in a group of fewer than ten. */
export const isTelling = ({ n, before, after }: Means): boolean =>
	n < TELLING && (boundOf(before) !== undefined || boundOf(after) !== undefined);

/** Percent with one decimal. */
export const percent = (mean: number): number => Math.round(mean * 1000) / 10;

/** What may be shown of means whose group has passed the audit. */
export function shownFigure(means: Means): PublishedFigure {
	const { n } = means;
	if (!isTelling(means))
		return { shown: true, n, before: percent(means.before), after: percent(means.after) };
	const before = boundOf(means.before);
	const after = boundOf(means.after);
	const limit = (bound: Bound | undefined, mean: number) =>
		bound === undefined ? percent(mean) : bound === 'under20' ? 20 : 80;
	return {
		shown: true,
		n,
		before: limit(before, means.before),
		after: limit(after, means.after),
		bound: { ...(before && { before }), ...(after && { after }) }
	};
}
