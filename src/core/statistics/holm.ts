/**
 * Holm's step-down correction: the i-th smallest of m p-values is multiplied by m - i + 1, no value is smaller
 * than the one before it, none exceeds 1. Gives them back in the order in which they came. A null (no test was
 * possible) stays null and is not counted.
 * Source: Holm (1979), "A simple sequentially rejective multiple test procedure", Scand. J. Stat. 6(2), 65-70;
 * as R's p.adjust(method = "holm").
 */
export function holm(values: readonly (number | null)[]): (number | null)[] {
	const tested = values
		.flatMap((p, index) => (p === null ? [] : [{ p, index }]))
		.sort((a, b) => a.p - b.p || a.index - b.index);
	const adjusted: (number | null)[] = values.map(() => null);
	let least = 0;
	tested.forEach(({ p, index }, rank) => {
		least = Math.max(least, Math.min(1, p * (tested.length - rank)));
		adjusted[index] = least;
	});
	return adjusted;
}
