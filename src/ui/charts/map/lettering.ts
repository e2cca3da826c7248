/** The smallest type that is read from the last row, in units; and what a word is not broken for. */
export const LEAST_TYPE = 2.2;
export const UNBROKEN_TYPE = 1.9;
/** From one line of a name to the next, in em. */
export const LEADING = 1.12;

/** What a letter of the display type takes at its boldest, in em: of a few kinds, each as wide as its widest. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
	[/[ .,:;'’!|·]/, 0.25],
	[/[iljI]/, 0.3],
	[/[frtJ()[\]/"“”„\-–]/, 0.44],
	[/[mwMW@%—…]|\p{Extended_Pictographic}|\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Hangul}/u, 1],
	[/[\p{Lu}&]/u, 0.72]
];
const OTHER = 0.64;
/** Looked up once a letter: a map is laid out anew at every size of its window. */
const widths = new Map<string, number>();

/** How wide a text is, in em: no less than it will be drawn, and nothing is measured for it. */
export const emsOf = (text: string): number => {
	let sum = 0;
	for (const letter of text) {
		let width = widths.get(letter);
		if (width === undefined) {
			width = WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? OTHER;
			widths.set(letter, width);
		}
		sum += width;
	}
	return sum;
};
const SPACE = emsOf(' ');

type Named = readonly { name: string }[];
/** Of each name how wide its words are: measured once, whatever is tried with them. */
type Measured = readonly (readonly number[])[];
const measured = (named: Named): Measured => named.map(({ name }) => name.split(/\s+/).map(emsOf));
const widestWord = (names: Measured): number => Math.max(1, ...names.flat());

/** The longest word, in em. */
export const longestWord = (named: Named): number => widestWord(measured(named));

/** How many lines a name takes in a width of so many em; a longer word is broken. */
const linesOf = (words: readonly number[], width: number): number => {
	let [lines, used] = [1, 0];
	for (const ems of words) {
		if (used > 0 && used + SPACE + ems > width) [lines, used] = [lines + 1, 0];
		used += (used > 0 ? SPACE : 0) + ems;
		while (used > width) [lines, used] = [lines + 1, used - width];
	}
	return lines;
};

/** Narrower than which these names take more than so many lines, or a word would be broken. In em. */
const narrowest = (names: Measured, lines: number): number => {
	let width = widestWord(names);
	while (names.some((words) => linesOf(words, width) > lines)) width += 0.5;
	return width;
};

/**
 * Type of names that stand beside rows of some height, in one line or in two, whichever lets it be larger: its size in
 * pixels, and how wide it makes the longest of them, in em.
 */
export const nameSize = (
	named: Named,
	{ width, row, unit }: { width: number; row: number; unit: number }
): { size: number; ems: number } => {
	const names = measured(named);
	const [one, two] = [
		{ most: Math.min(3.6 * unit, row * 0.82), ems: narrowest(names, 1) },
		{ most: Math.min(4 * unit, row / 2.3), ems: narrowest(names, 2) }
	].map(({ most, ems }) => ({ size: Math.min(most, width / ems), ems })) as [Size, Size];
	return two.size > one.size ? two : one;
};
type Size = ReturnType<typeof nameSize>;

/** Type of names in pixels, and how many lines of it have room. */
export interface Lettering {
	type: number;
	lines: number;
	/** Every name is there whole, and no word is broken. */
	whole: boolean;
}

/**
 * Type of names that share one size: as large as was wanted (pixels) and not louder than `most` units, or smaller until
 * the longest of them is whole in its box (pixels). What is too long even at the smallest type is broken and cut there,
 * at the size that is still read from the last row.
 */
export const lettering = (
	named: Named,
	{ width, height }: { width: number; height: number },
	wanted: number,
	most: number,
	unit: number
): Lettering => {
	const linesAt = (type: number) => Math.max(1, Math.floor(height / (type * LEADING)));
	const names = measured(named);
	const widest = widestWord(names);
	const fits = (type: number) =>
		widest * type <= width && names.every((words) => linesOf(words, width / type) <= linesAt(type));
	const start = Math.min(wanted, most * unit);
	const end = Math.min(start, UNBROKEN_TYPE * unit);
	for (let type = start; ; type = Math.max(end, type * 0.98)) {
		if (fits(type)) return { type, lines: linesAt(type), whole: true };
		if (type === end) break;
	}
	const type = Math.min(start, LEAST_TYPE * unit);
	return { type, lines: linesAt(type), whole: false };
};
