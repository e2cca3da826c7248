import { arcOver, pathOf } from '../shared/arc.ts';
import type { Mark } from './marks.ts';
import type { Row } from './rows.ts';

/** From a value to pixels. */
export type Scale = (value: number) => number;

/** Where a row is drawn: `y` is the middle of its band, and the line that the dots stand on. All in pixels. */
export interface RowField {
	x: Scale;
	y: number;
	/** Height of the band. */
	band: number;
	/** One chart unit. */
	unit: number;
}

export type Wave = 'before' | 'after';

/** A dot: a wave's figure. */
export interface Dot {
	wave: Wave;
	cx: number;
	cy: number;
	r: number;
}

/** A stretch in which a figure is only known to lie. */
export interface Stretch {
	wave: Wave;
	x: number;
	y: number;
	width: number;
	height: number;
}

/** The figure beside its dot, or within its stretch. */
export interface Label {
	wave: Wave;
	x: number;
	y: number;
	anchor: 'start' | 'middle' | 'end';
	mark: Mark;
}

/** What a row of a dumbbell picture is drawn with. */
export interface RowShape {
	/** Height of the line. */
	ground: number;
	/** The throw from before to after; null where one of them has no place. */
	arc: string | null;
	dots: Dot[];
	stretches: Stretch[];
	labels: Label[];
}

/** Radii of the dots and the space between a dot and its figure, in chart units. */
const BEFORE = 1.05;
const AFTER = 1.55;
const GAP = 1;
/** How far one stretch lies outside of another around which it is, in chart units. */
const RIM = 0.8;

/**
 * The shapes of one row: a ring for before, a ball for after, and a throw from one to the other. Each figure stands on the
 * outer side of its dot, so that they never meet however close the two are. Two waves that are only known to lie in the same
 * stretch are one within the other, and say so once.
 */
export function rowShape({ before, after }: Row, { x, y, band, unit }: RowField): RowShape {
	const size = Math.min(1, band / (5.2 * unit));
	const radius = { before: BEFORE * unit * size, after: AFTER * unit * size };
	const both = before?.kind === 'exact' && after?.kind === 'exact';
	const falls = both && after.value < before.value;

	const waves = [
		['before', before],
		['after', after]
	] as const;
	const dots = waves.flatMap(([wave, mark]): Dot[] =>
		mark?.kind === 'exact' ? [{ wave, cx: x(mark.value), cy: y, r: radius[wave] }] : []
	);
	const sameStretch = before?.kind === 'bound' && after?.kind === 'bound' && before.bound === after.bound;
	const stretches = waves.flatMap(([wave, mark]): Stretch[] => {
		if (mark?.kind !== 'bound') return [];
		const outside = sameStretch && wave === 'before' ? RIM * unit : 0;
		const height = Math.min(band * 0.62, 4.6 * unit) + 2 * outside;
		const from = x(mark.from) - outside;
		return [{ wave, x: from, y: y - height / 2, width: x(mark.to) + outside - from, height }];
	});
	const labels = waves.flatMap(([wave, mark]): Label[] => {
		if (!mark || (sameStretch && wave === 'before')) return [];
		const other = wave === 'before' ? after : before;
		if (mark.kind === 'bound') {
			const dot = dots.find((one) => one.cx + one.r > x(mark.from) && one.cx - one.r < x(mark.to));
			if (!dot) return [{ wave, mark, anchor: 'middle', x: (x(mark.from) + x(mark.to)) / 2, y }];
			// It stands on the figure, which goes to the end of the scale.
			return mark.bound === 'under20'
				? [{ wave, mark, anchor: 'end', x: Math.min(x(mark.from), dot.cx - dot.r) - GAP * unit, y }]
				: [{ wave, mark, anchor: 'start', x: Math.max(x(mark.to), dot.cx + dot.r) + GAP * unit, y }];
		}
		const away = radius[wave] + GAP * unit;
		if (other?.kind === 'bound') {
			// On the side on which the stretch is not, and beyond its end.
			return other.bound === 'under20'
				? [{ wave, mark, anchor: 'start', x: Math.max(x(mark.value) + away, x(other.to) + GAP * unit), y }]
				: [{ wave, mark, anchor: 'end', x: Math.min(x(mark.value) - away, x(other.from) - GAP * unit), y }];
		}
		const left = (wave === 'before') !== falls;
		return [{ wave, mark, anchor: left ? 'end' : 'start', x: x(mark.value) + (left ? -away : away), y }];
	});
	return {
		ground: y,
		arc: both ? throwOver(x(before.value), x(after.value), y, band) : null,
		dots,
		stretches,
		labels
	};
}

/** A far throw flies high, as far as the band lets it. */
function throwOver(from: number, to: number, ground: number, band: number): string {
	const height = Math.min(band * 0.46, Math.abs(to - from) * 0.24);
	return pathOf(arcOver({ x: from, y: ground }, { x: to, y: ground }, height));
}

/** Type of a picture of rows: its size in chart units, and how many lines a name may take. */
export interface RowType {
	size: number;
	lines: number;
	/** Whether every name is there to its end. */
	fits: boolean;
}

/** Line height of names, in sizes of type. */
export const LEADING = 1.12;

/** Smallest type, in chart units: for many rows, and for a name that is long. */
const LEAST = { rows: 2.2, name: 2.6 };
/** Width of an average letter, in sizes of type. */
const LETTER = 0.54;
/** What stands beside names and scale, in sizes of type and in chart units: the points, and the gaps. */
const POINTS = 3.4;
const GAPS = 4.8;

/**
 * As large as the rows and the width let the type be, between what is legible from the last row and what is loud; smaller
 * where the longest name would lose its end.
 * @param field height of all rows together and width of the picture, in chart units; `share` of names in the width of
 * names and scale
 * @param long whether names are sentences, which need more letters to a line
 */
export function rowType(
	names: readonly string[],
	field: { width: number; height: number; share: number },
	long: boolean
): RowType {
	const band = field.height / Math.max(1, names.length);
	const linesAt = (size: number) => Math.max(1, Math.floor((band * 0.96) / (size * LEADING)));
	const fits = (size: number) => {
		const letters = ((field.width - GAPS - POINTS * size) * field.share) / (LETTER * size);
		return names.every((name) => linesOf(name, letters) <= linesAt(size));
	};
	let size = Math.min(long ? 3.3 : 4.4, field.width / 26, Math.max(LEAST.rows, band * (long ? 0.37 : 0.4)));
	while (size > LEAST.name && !fits(size)) size = Math.max(LEAST.name, size - 0.1);
	return { size, lines: linesAt(size), fits: fits(size) };
}

/** How many lines of so many letters a text takes; a word that is longer is broken. */
function linesOf(text: string, letters: number): number {
	let [lines, used] = [1, 0];
	for (const word of text.split(/\s+/)) {
		const room = used === 0 ? 0 : 1;
		if (used + room + word.length <= letters) used += room + word.length;
		else {
			const broken = Math.max(1, Math.ceil(word.length / Math.max(1, letters)));
			lines += used === 0 ? broken - 1 : broken;
			used = word.length - (broken - 1) * letters;
		}
	}
	return lines;
}

/** The end of a scale of small percentages: enough for the highest, and a figure that people know. */
export const roundEnd = (highest: number): number =>
	[10, 20, 40, 60, 100].find((end) => highest <= end) ?? 100;
