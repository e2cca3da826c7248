import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { known, unknown, type Estimate } from './estimate.ts';
import { difference as changeOf, type Pair } from './gain.ts';
import { isConstant, mean, variance } from './moments.ts';

export interface PairedT {
	t: number;
	/** Degrees of freedom, n - 1. */
	df: number;
	/** Two-sided. */
	p: number;
	/** Mean of after - before, in the unit of the scores, and its 95 % confidence interval. */
	difference: number;
	low: number;
	high: number;
	/** Cohen's d_z = mean difference / standard deviation of the differences. */
	dz: number;
}

/**
 * Paired t test of after - before, as R's t.test(after, before, paired = TRUE), and d_z (Cohen 1988, "Statistical
 * power analysis", p. 48; Lakens 2013, formula 6). Undefined for fewer than two people and where the differences do
 * not vary, which is where R gives an error (or NaN, when nobody changed at all).
 * Source: Student (1908), "The probable error of a mean", Biometrika 6(1), 1-25.
 */
export function pairedT(pairs: readonly Pair[]): Estimate<PairedT> {
	const n = pairs.length;
	if (n === 0) return unknown(n, 'no-data');
	if (n < 2) return unknown(n, 'too-few');
	const differences = pairs.map(changeOf);
	if (isConstant(differences)) return unknown(n, differences[0] === 0 ? 'no-change' : 'constant');
	const difference = mean(differences);
	const deviation = Math.sqrt(variance(differences));
	const error = deviation / Math.sqrt(n);
	// R's own limit for "data are essentially constant".
	if (error < 10 * Number.EPSILON * Math.abs(difference)) return unknown(n, 'constant');
	const t = difference / error;
	const df = n - 1;
	const margin = tQuantile(0.975, df) * error;
	return known(n, {
		t,
		df,
		p: Math.min(1, 2 * tCdf(-Math.abs(t), df)),
		difference,
		low: difference - margin,
		high: difference + margin,
		dz: difference / deviation
	});
}
