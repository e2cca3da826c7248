/** Width of an average bold letter, in em: a word is broken only where its type would be illegible. */
const LETTER = 0.6;
/** The smallest type that is read from the last row, in units. */
const LEAST_TYPE = 2.2;
/** From one line of a name to the next, in em. */
export const LEADING = 1.12;

/** The largest type at which the longest word of these names fits into a width. In pixels. */
export const wordFit = (named: readonly { name: string }[], width: number): number => {
	const longest = Math.max(
		1,
		...named.flatMap(({ name }) => name.split(/[\s-]+/).map((word) => word.length))
	);
	return width / (longest * LETTER);
};

/** A size of type: what was wanted, as far as the longest word lets it, between what is legible and what is loud (units). */
export const legible = (
	named: readonly { name: string }[],
	width: number,
	wanted: number,
	most: number,
	unit: number
): number => {
	const least = Math.min(wanted, LEAST_TYPE * unit);
	return Math.max(least, Math.min(wanted, wordFit(named, width), most * unit));
};

/** How many lines a name takes at so many letters a line; a longer word is broken. */
const linesOf = (name: string, letters: number): number => {
	let [lines, used] = [1, 0];
	for (const { length } of name.split(/\s+/)) {
		if (used > 0 && used + 1 + length > letters) [lines, used] = [lines + 1, 0];
		used += (used > 0 ? 1 : 0) + length;
		while (used > letters) [lines, used] = [lines + 1, used - letters];
	}
	return lines;
};

/**
 * Type of the priorities' names: as large as `legible` lets it be, or smaller until the longest name has room in its
 * box. What has no room at the smallest type is cut at its end.
 */
export const lettering = (
	named: readonly { name: string }[],
	{ width, height }: { width: number; height: number },
	wanted: number,
	most: number,
	unit: number
): { priorityType: number; priorityLines: number } => {
	const least = Math.min(wanted, LEAST_TYPE * unit);
	const linesAt = (type: number) => Math.max(1, Math.floor(height / (type * LEADING)));
	const fits = (type: number) => {
		const letters = Math.max(1, Math.floor(width / (LETTER * type)));
		return named.every(({ name }) => linesOf(name, letters) <= linesAt(type));
	};
	let type = legible(named, width, wanted, most, unit);
	while (type > least && !fits(type)) type = Math.max(least, type * 0.95);
	return { priorityType: type, priorityLines: linesAt(type) };
};
