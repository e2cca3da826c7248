import type { Bound, ShownFigure } from './results.ts';
import { isTelling, SCORES } from './telling.ts';

/** The means of one group in both waves, in [0, 1], unrounded: never leaves the facilitator's device as it is. */
export interface Means {
	n: number;
	before: number;
	after: number;
}

/** Percent with one decimal. */
export const percent = (mean: number): number => Math.round(mean * 1000) / 10;

const boundOf = (n: number, mean: number): Bound | undefined =>
	isTelling(n, mean, SCORES) ? (mean < 0.5 ? 'under20' : 'over80') : undefined;

const LIMIT: Record<Bound, number> = { under20: 20, over80: 80 };

/** What may be shown of means whose group has passed the audit. */
export function shownFigure({ n, before, after }: Means): ShownFigure {
	const bound = { before: boundOf(n, before), after: boundOf(n, after) };
	const figure = {
		shown: true as const,
		n,
		before: bound.before ? LIMIT[bound.before] : percent(before),
		after: bound.after ? LIMIT[bound.after] : percent(after)
	};
	if (!bound.before && !bound.after) return figure;
	return {
		...figure,
		bound: { ...(bound.before && { before: bound.before }), ...(bound.after && { after: bound.after }) }
	};
}
