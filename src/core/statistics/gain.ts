import { known, unknown, type Estimate } from './estimate.ts';
import { mean, snap } from './moments.ts';

/** One person's (or one group's mean) score before and after, in [0, 1]. */
export interface Pair {
	before: number;
	after: number;
}

/** After - before, rid of binary noise: 2/3 - 1/3 and 1/3 - 0 are the same change. */
export const difference = (pair: Pair): number => snap(pair.after - pair.before);

/** Tolerance at the limits of the classes, which are decimal fractions that binary numbers miss. */
const EPSILON = 1e-9;

/**
 * Normalised gain of the group: (post - pre) / (100 - pre) of the mean scores, the share of what could still be
 * learned that was learned. Undefined (`ceiling`) when everybody was all right before.
 * Source: Hake (1998), "Interactive-engagement versus traditional methods", Am. J. Phys. 66(1), 64-74.
 */
export function groupGain(pairs: readonly Pair[]): Estimate {
	const n = pairs.length;
	if (n === 0) return unknown(n, 'no-data');
	const before = mean(pairs.map((pair) => pair.before));
	const after = mean(pairs.map((pair) => pair.after));
	return before > 1 - EPSILON ? unknown(n, 'ceiling') : known(n, { value: (after - before) / (1 - before) });
}

/**
 * Mean of the individual normalised gains. People with 100 % before have none: they are left out, and `leftOut`
 * says how many; `n` counts the others. It differs from the gain of the group, so both are shown.
 * Source: Hake (1998), footnote 46; Bao (2006), "Theoretical comparisons of average normalized gain calculations",
 * Am. J. Phys. 74(10), 917-922.
 */
export function meanIndividualGain(pairs: readonly Pair[]): Estimate<{ value: number; leftOut: number }> {
	const able = pairs.filter((pair) => pair.before < 1);
	if (able.length === 0) return unknown(0, pairs.length === 0 ? 'no-data' : 'ceiling');
	const value = mean(able.map(({ before, after }) => (after - before) / (1 - before)));
	return known(able.length, { value, leftOut: pairs.length - able.length });
}

export type GainClass = 'low' | 'medium' | 'high';

/** Under 0.3 low, over 0.7 high, medium from 0.3 to 0.7, limits included. Source: Hake (1998), p. 65. */
export const gainClass = (gain: number): GainClass =>
	gain < 0.3 - EPSILON ? 'low' : gain > 0.7 + EPSILON ? 'high' : 'medium';
