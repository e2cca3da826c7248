import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import signedRankCdf from '@stdlib/stats-base-dists-signrank-cdf';
import { known, unknown, type Estimate } from './estimate.ts';
import { difference as changeOf, type Pair } from './gain.ts';
import { sum } from './moments.ts';

export interface Wilcoxon {
	/** Sum of the ranks of the people who rose. */
	v: number;
	/** Two-sided. */
	p: number;
	/** True: from the exact distribution. False: normal approximation with continuity correction. */
	exact: boolean;
	/** People who changed; those who did not are dropped before ranking. */
	changed: number;
}

/**
 * Wilcoxon signed-rank test of after - before, as R's wilcox.test(after, before, paired = TRUE): zeros are dropped;
 * exact when fewer than 50 changed and there are neither zeros nor ties, otherwise the normal approximation with
 * continuity correction and the variance corrected for ties. Differences are ranked by 9 significant digits (R's
 * `digits.rank = 9`), since thirds and sixths tie in arithmetic and not in binary. Undefined without data and
 * when nobody changed.
 * Source: Wilcoxon (1945), "Individual comparisons by ranking methods", Biometrics Bulletin 1(6), 80-83; Hollander &
 * Wolfe (1973), "Nonparametric statistical methods", 27-33, which R follows.
 */
export function wilcoxon(pairs: readonly Pair[]): Estimate<Wilcoxon> {
	const n = pairs.length;
	if (n === 0) return unknown(n, 'no-data');
	const differences = pairs.map(changeOf).filter((difference) => difference !== 0);
	const changed = differences.length;
	if (changed === 0) return unknown(n, 'no-change');
	const { ranks, ties } = midRanks(
		differences.map((difference) => Number(Math.abs(difference).toPrecision(9)))
	);
	const v = sum(ranks.filter((_, index) => (differences[index] ?? 0) > 0));
	const exact = changed < 50 && changed === n && ties.length === 0;
	return known(n, { v, p: exact ? exactP(v, changed) : approximateP(v, changed, ties), exact, changed });
}

/** Ranks from 1, equal values sharing the mean of theirs; `ties` holds the sizes of the groups of equals. */
function midRanks(values: readonly number[]): { ranks: number[]; ties: number[] } {
	const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
	const ranks = new Array<number>(values.length).fill(0);
	const ties: number[] = [];
	for (let start = 0; start < order.length;) {
		let end = start + 1;
		while (end < order.length && values[order[end] ?? 0] === values[order[start] ?? 0]) end++;
		for (const index of order.slice(start, end)) ranks[index] = (start + 1 + end) / 2;
		if (end - start > 1) ties.push(end - start);
		start = end;
	}
	return { ranks, ties };
}

/** The distribution is symmetric about n(n+1)/4, so that the smaller tail is always a lower one. */
function exactP(v: number, n: number): number {
	return Math.min(1, 2 * signedRankCdf(Math.min(v, (n * (n + 1)) / 2 - v), n));
}

function approximateP(v: number, n: number, ties: readonly number[]): number {
	const distance = v - (n * (n + 1)) / 4;
	const tied = sum(ties.map((size) => size ** 3 - size)) / 48;
	const sigma = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - tied);
	const z = (distance - Math.sign(distance) * 0.5) / sigma;
	return Math.min(1, 2 * normalCdf(-Math.abs(z), 0, 1));
}
