/** The list with the entry at `from` put at `to`; both within the list. The list itself stays as it is. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
	const left = list.filter((_, index) => index !== from);
	const entry = list.slice(from, from + 1);
	return [...left.slice(0, to), ...entry, ...left.slice(to)];
}

/**
 * The place that a dragged row belongs to. `heights` (pixels) of all rows from the top, `dragged` the index of the
 * one in hand, `y` the pointer's distance from the list's top, `gap` between two rows. Reckoned without the dragged
 * row, so that rows of different heights don't flicker to and fro under a resting finger.
 */
export function placeAt(heights: readonly number[], dragged: number, y: number, gap: number): number {
	const edge = y - (heights[dragged] ?? 0) / 2;
	let place = 0;
	let top = 0;
	for (const [index, height] of heights.entries()) {
		if (index === dragged) continue;
		if (top + height / 2 < edge) place++;
		top += height + gap;
	}
	return place;
}
