import { known, unknown, type Estimate } from './estimate.ts';
import { isConstant, mean, snap, sum } from './moments.ts';

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
	const [centreX, centreY] = [mean(x), mean(y)];
	const dx = x.map((value) => value - centreX);
	const dy = y.map((value) => value - centreY);
	const products = sum(dx.map((value, index) => value * (dy[index] ?? 0)));
	const scale = Math.sqrt(sum(dx.map((value) => value ** 2))) * Math.sqrt(sum(dy.map((value) => value ** 2)));
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
	const snapped = people.map(({ item, total }) => ({ item, total: snap(total) }));
	const totals = Float64Array.from(snapped, ({ total }) => total).sort();
	const best = outerMean(snapped, size, totals[n - size] ?? 0, (total, border) => total > border);
	const worst = outerMean(snapped, size, totals[size - 1] ?? 0, (total, border) => total < border);
	return known(n, { value: best - worst });
}

/** Mean item score of the `size` people at one end; `border` is the total of the last of them. */
function outerMean(
	people: readonly ItemAndTotal[],
	size: number,
	border: number,
	isInside: (total: number, border: number) => boolean
): number {
	const inside: number[] = [];
	const tied: number[] = [];
	for (const { item, total } of people) {
		if (isInside(total, border)) inside.push(item);
		else if (total === border) tied.push(item);
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
