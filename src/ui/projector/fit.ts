/** Width of an average letter of the text faces, in em. Measured on English and German prose. */
const LETTER = 0.52;

/** A field on the wall, in units of 1 % of the screen's calmer dimension (see tokens.css). */
export interface FieldSize {
	width: number;
	height: number;
	/** Line height, in em. */
	leading?: number;
}

/**
 * The largest type size, in wall units, at which `text` fills a field without running over: the text's area is
 * its letters times size squared. A tenth is kept back for ragged line ends; `shrinkToFit` sees to the rest. Between `least` and `most`.
 */
export function fitSize(
	text: string,
	field: FieldSize,
	{ least, most }: { least: number; most: number }
): number {
	const length = Math.max(1, [...text].length);
	const leading = field.leading ?? 1.1;
	const size = Math.sqrt((field.width * field.height * 0.9) / (length * LETTER * leading));
	return Math.min(most, Math.max(least, size));
}

/** The same for several texts below each other: one size for all, so that none looks more important. */
export function fitSizeOfAll(
	texts: string[],
	field: FieldSize,
	{ least, most, gap }: { least: number; most: number; gap: number }
): number {
	const height = Math.max(least, field.height - gap * Math.max(0, texts.length - 1));
	// Every text ends in a line that is not full: half a line each.
	const filler = (field.width / (most * LETTER)) * 0.5;
	const padded = texts.reduce((sum, text) => sum + [...text].length + filler, 0);
	return fitSize('x'.repeat(Math.ceil(padded)), { ...field, height }, { least, most });
}
