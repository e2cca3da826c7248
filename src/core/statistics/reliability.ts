import { known, unknown, type Estimate } from './estimate.ts';
import { isSolved } from './mcnemar.ts';
import { isConstant, snap, sum, variance } from './moments.ts';

/** People x items; null where a person was not asked the item. */
export type ScoreMatrix = readonly (readonly (number | null)[])[];

/**
 * Cronbach's alpha, k / (k - 1) (1 - sum of the items' variances / variance of the totals), of the people who were
 * asked all the items; `leftOut` says how many were not. Undefined for fewer than two people or items, and where
 * totals do not vary.
 * Source: Cronbach (1951), "Coefficient alpha and the internal structure of tests", Psychometrika 16(3), 297-334.
 */
export function cronbachAlpha(scores: ScoreMatrix): Estimate<{ value: number; leftOut: number }> {
	const whole = scores.filter((row): row is readonly number[] => row.every((score) => score !== null));
	const n = whole.length;
	const items = whole[0]?.length ?? 0;
	if (n === 0) return unknown(n, 'no-data');
	if (n < 2) return unknown(n, 'too-few');
	if (items < 2) return unknown(n, 'too-few-items');
	const totals = whole.map((row) => snap(sum(row)));
	if (isConstant(totals)) return unknown(n, 'constant');
	const single = sum(
		Array.from({ length: items }, (_, item) => variance(whole.map((row) => row[item] ?? 0)))
	);
	const value = (items / (items - 1)) * (1 - single / variance(totals));
	return known(n, { value, leftOut: scores.length - n });
}

/**
 * Kuder-Richardson formula 20: alpha of solved (1) and not solved (0), where the variance of an item is p (1 - p).
 * Source: Kuder & Richardson (1937), "The theory of the estimation of test reliability", Psychometrika 2(3), 151-160.
 */
export const kr20 = (scores: ScoreMatrix): Estimate<{ value: number; leftOut: number }> =>
	cronbachAlpha(scores.map((row) => row.map((score) => (score === null ? null : isSolved(score) ? 1 : 0))));
