import type { PublishedResults, StatisticName } from './results.ts';

/** The results are one signed record of at most 64 KiB; this leaves room for what is around them. */
export const RESULTS_MAX = 60 * 1024;

/** What goes first when they would be too large: what only the author of the quiz looks at. */
const EXPENDABLE: readonly StatisticName[] = ['item-quality', 'reliability', 'certainty', 'mcnemar'];

const bytes = (results: PublishedResults): number => new TextEncoder().encode(JSON.stringify(results)).length;

/**
 * The results as they fit into their record: where they don't, kinds of statistics are left out, the least asked
 * for first, until they do. Figures always stay.
 */
export function fitRecord(results: PublishedResults, most = RESULTS_MAX): PublishedResults {
	let fitted = results;
	for (const name of EXPENDABLE) {
		if (bytes(fitted) <= most) break;
		fitted = { ...fitted, statistics: (fitted.statistics ?? []).filter((one) => one.name !== name) };
	}
	return fitted;
}
