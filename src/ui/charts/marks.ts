import type { Bound } from '../../core/publish/results.ts';
import type { Format } from '../../i18n/format.ts';

/** Where a figure stands on a scale of percent: at a place, or only known to lie in a stretch. */
export type Mark =
	{ kind: 'exact'; value: number } | { kind: 'bound'; bound: Bound; from: number; to: number };

/** A percentage as a mark: where a bound is all that may be told, the stretch that it leaves open. */
export const markOf = (percent: number, bound: Bound | undefined): Mark =>
	bound === undefined
		? { kind: 'exact', value: percent }
		: { kind: 'bound', bound, ...(bound === 'under20' ? { from: 0, to: 20 } : { from: 80, to: 100 }) };

/** `41 %`, or `< 20 %` where that is all that may be told. */
export const markText = (mark: Mark, format: Format): string =>
	mark.kind === 'exact'
		? format.percent(mark.value)
		: mark.bound === 'under20'
			? `< ${format.percent(mark.to)}`
			: `> ${format.percent(mark.from)}`;

/**
 * Percentage points from one mark to the other, rounded as the two figures on the wall are: 40.4 and 70.6 stand there as
 * 40 and 71, and are 31 apart. Null where one of them is missing or only a stretch.
 */
export const pointsBetween = (before: Mark | null, after: Mark | null): number | null =>
	before?.kind === 'exact' && after?.kind === 'exact'
		? Math.round(after.value) - Math.round(before.value)
		: null;
