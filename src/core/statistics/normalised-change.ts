import { known, unknown, type Estimate } from './estimate.ts';
import { mean } from './moments.ts';
import type { Pair } from './gain.ts';

/**
 * Mean normalised change: of each person gain / (100 - pre) who gained, loss / pre who fell, 0 who stayed; who has
 * 0 % or 100 % in both waves is left out, and `leftOut` says how many.
 * Source: Marx & Cummings (2007), "Normalized change", Am. J. Phys. 75(1), 87-91.
 */
export function normalisedChange(pairs: readonly Pair[]): Estimate<{ value: number; leftOut: number }> {
	const changes = pairs.flatMap(changeOf);
	if (changes.length === 0) return unknown(0, pairs.length === 0 ? 'no-data' : 'no-change');
	return known(changes.length, { value: mean(changes), leftOut: pairs.length - changes.length });
}

function changeOf({ before, after }: Pair): number[] {
	if (after > before) return [(after - before) / (1 - before)];
	if (after < before) return [(after - before) / before];
	return before === 0 || before === 1 ? [] : [0];
}
