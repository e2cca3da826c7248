import { known, unknown, type Estimate } from './estimate.ts';
import { fromCentre, isConstant, mean, snap, sum, sumOfProducts } from './moments.ts';

/** One person's score of one item, and of the whole sheet with that item in it, as sums. */
export interface ItemAndTotal {
	item: number;
	total: number;
}

/**
 * Corrected point-biserial: Pearson's correlation of the item's score with the rest of the sheet (the total without
 * the item, so that the item does not correlate with itself). For scores between 0 and 1 it is the corrected
 * item-total correlation. Undefined where item or rest does not vary.
 * Source: Henrysson (1963), "Correction of item-total correlations in item analysis", Psychometrika 28(2), 211-218.
 */
export function correctedPointBiserial(people: readonly ItemAndTotal[]): Estimate {
	const n = people.length;
	if (n === 0) return unknown(n, 'no-data');
	if (n < 2) return unknown(n, 'too-few');
	const item = people.map((person) => person.item);
	const rest = people.map((person) => snap(person.total - person.item));
	if (isConstant(item) || isConstant(rest)) return unknown(n, 'constant');
	return known(n, { value: correlation(item, rest) });
}

/** Pearson's r of two lists that both vary. */
function correlation(x: readonly number[], y: readonly number[]): number {
	const [dx, dy] = [fromCentre(x), fromCentre(y)];
	const scale = Math.sqrt(sumOfProducts(dx, dx)) * Math.sqrt(sumOfProducts(dy, dy));
	const products = sumOfProducts(dx, dy);
	return Math.max(-1, Math.min(1, products / scale));
}

/**
 * Discrimination by the outer groups: the item's mean in the best 27 % of people (by total) less its mean in the
 * worst 27 %; each group has round(0.27 n) people, at least one. People who tie at the border of a group share
 * the places that are left in equal parts, so that no order of people decides. In [-1, 1].
 * Source: Kelley (1939), "The selection of upper and lower groups for the validation of test items", J. Educ.
 * Psychol. 30(1), 17-24.
 */
export function upperLower(people: readonly ItemAndTotal[]): Estimate {
	const n = people.length;
	if (n === 0) return unknown(n, 'no-data');
	if (n < 2) return unknown(n, 'too-few');
	const size = Math.max(1, Math.floor(0.27 * n + 0.5));
	const totals = Float64Array.from(people, ({ total }) => snap(total));
	const sorted = totals.slice().sort();
	const best = outerMean(people, totals, size, sorted[n - size] ?? 0, 1);
	const worst = outerMean(people, totals, size, sorted[size - 1] ?? 0, -1);
	return known(n, { value: best - worst });
}

/**
 * Mean item score of the `size` people at one end, the upper one (1) or the lower (-1); `border` is the total of the last
 * of them.
 */
function outerMean(
	people: readonly ItemAndTotal[],
	totals: Float64Array,
	size: number,
	border: number,
	end: 1 | -1
): number {
	const inside: number[] = [];
	const tied: number[] = [];
	for (let index = 0; index < people.length; index++) {
		const beyond = ((totals[index] ?? 0) - border) * end;
		if (beyond > 0) inside.push(people[index]?.item ?? 0);
		else if (beyond === 0) tied.push(people[index]?.item ?? 0);
	}
	return (sum(inside) + (size - inside.length) * mean(tied)) / size;
}

export type Quality = 'very-good' | 'adequate' | 'weak' | 'poor' | 'wrong-key';

/** What a discrimination says: 0.50 very good, 0.30 adequate, 0.20 weak, less poor; under 0 the key is wrong. */
export const qualityOf = (discrimination: number): Quality =>
	discrimination < 0
		? 'wrong-key'
		: discrimination < 0.2
			? 'poor'
			: discrimination < 0.3
				? 'weak'
				: discrimination < 0.5
					? 'adequate'
					: 'very-good';
