import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import binomialPmf from '@stdlib/stats-base-dists-binomial-pmf';
import { known, unknown, type Estimate } from './estimate.ts';

/** One slot's fourfold table of people: who solved it when. */
export interface Fourfold {
	both: number;
	/** Solved before and not after. */
	lost: number;
	/** Solved after and not before. */
	won: number;
	neither: number;
}

/** Counts people by whether they solved a slot before and after; solved is a score of 1. */
export function fourfold(pairs: readonly { before: number; after: number }[]): Fourfold {
	const table = { both: 0, lost: 0, won: 0, neither: 0 };
	for (const pair of pairs) {
		const [before, after] = [isSolved(pair.before), isSolved(pair.after)];
		table[before ? (after ? 'both' : 'lost') : after ? 'won' : 'neither']++;
	}
	return table;
}

/** Whether a score in [0, 1] is full marks. */
export const isSolved = (score: number): boolean => score >= 1 - 1e-9;

/**
 * McNemar's test with the mid-p value: 2 P(X <= m) - P(X = m) for X ~ Bin(lost + won, 1/2) and m the smaller of
 * the two, at most 1. `n` is the number of people. Nobody changed: p = 1.
 * Source: Fagerland, Lydersen & Laake (2013), "The McNemar test for binary matched-pairs data: mid-p and
 * asymptotic are better than exact conditional", BMC Med. Res. Methodol. 13:91.
 */
export function mcnemar({ both, lost, won, neither }: Fourfold): Estimate<{ p: number }> {
	const n = both + lost + won + neither;
	if (n === 0) return unknown(n, 'no-data');
	const changed = lost + won;
	const least = Math.min(lost, won);
	if (changed === 0) return known(n, { p: 1 });
	const p = 2 * binomialCdf(least, changed, 0.5) - binomialPmf(least, changed, 0.5);
	return known(n, { p: Math.min(1, p) });
}
