import type { DistributionBin } from './results.ts';
import { isFew } from './minimum.ts';
import { TELLING } from './telling.ts';

/**
 * How many people scored how much, in both waves, over the same bins. Starts with ten bins of 10 percentage points
 * (five of 20 for fewer than 50 people) and merges neighbours until every bin holds, in each wave, nobody or at
 * least the minimum. Empty when all would be in one bin in both waves, which says nothing, or when everybody's score
 * could be told from it.
 *
 * @param people  total scores in [0, 1]
 */
export function distribution(
	people: readonly { before: number; after: number }[],
	minimum: number
): DistributionBin[] {
	if (people.length < TELLING) return [];
	const count = people.length < 50 ? 5 : 10;
	const index = (score: number) => Math.min(count - 1, Math.floor(score * count + 1e-9));
	const bins = Array.from({ length: count }, (_, bin): DistributionBin => ({
		from: (bin * 100) / count,
		to: ((bin + 1) * 100) / count,
		before: 0,
		after: 0
	}));
	for (const person of people)
		for (const wave of ['before', 'after'] as const) {
			const bin = bins[index(person[wave])];
			if (bin) bin[wave]++;
		}
	const merged = merge(bins, (bin) => isFew(bin.before, minimum) || isFew(bin.after, minimum));
	const taken = merged.filter(({ before, after }) => before > 0 || after > 0);
	return taken.length > 1 ? merged : [];
}

/** Joins neighbours from below until none is too small; what is left over at the top joins the bin beneath. */
function merge(
	bins: readonly DistributionBin[],
	isSmall: (bin: DistributionBin) => boolean
): DistributionBin[] {
	const done: DistributionBin[] = [];
	let open: DistributionBin | null = null;
	for (const bin of bins) {
		open = open ? join(open, bin) : bin;
		if (isSmall(open)) continue;
		done.push(open);
		open = null;
	}
	while (open && done.length > 0 && isSmall(open)) {
		const beneath = done.pop();
		if (beneath) open = join(beneath, open);
	}
	return open && !isSmall(open) ? [...done, open] : done;
}

const join = (low: DistributionBin, high: DistributionBin): DistributionBin => ({
	from: low.from,
	to: high.to,
	before: low.before + high.before,
	after: low.after + high.after
});
