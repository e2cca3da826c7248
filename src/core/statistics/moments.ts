/**
 * Sum with Neumaier's compensation (1974, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher
 * Summen"), so that the order of people does not show in the last digits.
 */
export function sum(values: readonly number[]): number {
	let total = 0;
	let lost = 0;
	for (const value of values) {
		const next = total + value;
		lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
		total = next;
	}
	return total + lost;
}

/** Sum of the products of two lists, with the same compensation: of one list with itself, the sum of its squares. */
export function sumOfProducts(one: readonly number[], other: readonly number[]): number {
	let total = 0;
	let lost = 0;
	for (let index = 0; index < one.length; index++) {
		const value = (one[index] ?? 0) * (other[index] ?? 0);
		const next = total + value;
		lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
		total = next;
	}
	return total + lost;
}

/** Arithmetic mean; NaN of nothing. */
export const mean = (values: readonly number[]): number => sum(values) / values.length;

/** Whether all values are the same (true of nothing). */
export const isConstant = (values: readonly number[]): boolean =>
	values.every((value) => value === values[0]);

/** Sample variance with the divisor n - 1; exactly 0 of equal values, NaN of fewer than two. */
export function variance(values: readonly number[]): number {
	if (values.length < 2) return NaN;
	if (isConstant(values)) return 0;
	const distances = fromCentre(values);
	return sumOfProducts(distances, distances) / (values.length - 1);
}

/** Each value less their mean. */
export function fromCentre(values: readonly number[]): number[] {
	const centre = mean(values);
	const distances: number[] = [];
	for (const value of values) distances.push(value - centre);
	return distances;
}

/**
 * Rounds to 12 decimals. Scores are means of thirds and halves; without this, two equal scores that were summed in
 * another order differ by 1e-17 and would count as a change or break a tie.
 */
export const snap = (value: number): number => Math.round(value * 1e12) / 1e12;
