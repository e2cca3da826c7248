import { sum } from '../statistics/moments.ts';

/**
 * Under this many people a mean at the end of the scale is not told, because it tells the score of each of them.
 */
export const TELLING = 10;
const EPSILON = 1e-9;

/** The ends of the scale: a score lies between 0 and 1, a change between -1 and 1. */
export type Scale = readonly [least: number, most: number];
export const SCORES: Scale = [0, 1];
export const CHANGES: Scale = [-1, 1];

/** Whether a mean of so many people gives away the score of everyone in it. */
export const isTelling = (people: number, mean: number, [least, most]: Scale): boolean =>
	people < TELLING && (mean <= least + EPSILON || mean >= most - EPSILON);

/** One part of a whole whose mean is published, such as a department of the total. */
export interface Part<Key> {
	key: Key;
	people: number;
	/** Its share in the whole: people of a department, slots of a priority. */
	weight: number;
	/** Mean of each wave. */
	values: readonly number[];
	/** Whether its exact figures are shown; telling ones are not, whatever this says. */
	shown: boolean;
}

/**
 * Which shown parts must be hidden so that nobody can work out a telling mean: where the whole and all parts but
 * some are known, the rest of the whole is known too. As long as that rest is telling in a wave, the smallest part
 * known there is given up.
 *
 * @param parts    disjoint, together the whole
 * @param together how many people several parts are of: the sum for departments, the same people for slots
 */
export function givesAway<Key>(
	parts: readonly Part<Key>[],
	together: (parts: readonly Part<Key>[]) => number,
	scale: Scale
): Set<Key> {
	const hidden = new Set<Key>();
	const waves = parts[0]?.values.length ?? 0;
	const isKnown = (part: Part<Key>, wave: number) =>
		part.shown && !hidden.has(part.key) && !isTelling(part.people, part.values[wave] ?? 0, scale);
	for (let wave = 0; wave < waves;) {
		const unknown = parts.filter((part) => !isKnown(part, wave));
		const weight = sum(unknown.map((part) => part.weight));
		const mean = sum(unknown.map((part) => part.weight * (part.values[wave] ?? 0))) / weight;
		const smallest = parts
			.filter((part) => isKnown(part, wave))
			.reduce<Part<Key> | null>((least, part) => (least && least.weight <= part.weight ? least : part), null);
		if (weight > 0 && smallest && isTelling(together(unknown), mean, scale)) {
			hidden.add(smallest.key);
			wave = 0;
		} else wave++;
	}
	return hidden;
}
