import type { MapArrow } from './map.ts';

/** So many must ask before a department is said to have too much: three, and in a large company a quarter of the others. */
const LEAST = 3;
const SHARE = 1 / 4;

/**
 * Departments that everybody asks. What counts is how many others ask, not how much: one that sends five asks is one
 * conversation. Overloaded is who is asked by all others, or by at least three of them, a quarter of them, and twice as
 * many as a department is asked by on average. Never anybody where there are fewer than three departments.
 */
export const overloadedOf = (
	departments: readonly string[],
	arrows: readonly Pick<MapArrow, 'from' | 'to'>[]
): Set<string> => {
	const others = departments.length - 1;
	if (others < 2) return new Set();
	const average = arrows.length / departments.length;
	const askers = (id: string) => arrows.filter(({ to }) => to === id).length;
	return new Set(
		departments.filter((id) => {
			const count = askers(id);
			return count === others || (count >= Math.max(LEAST, others * SHARE) && count >= 2 * average);
		})
	);
};
