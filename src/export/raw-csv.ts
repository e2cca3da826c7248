import { toCsv } from './csv.ts';
import type { Cell } from './csv.ts';

/** One matched person; scores in [0, 1], null where that wave did not ask the slot. */
export interface RawCsvRow {
	/** Drawn at random for this file. */
	key: string;
	before: readonly (number | null)[];
	after: readonly (number | null)[];
	paper: boolean | null;
}

/** Six decimals are more than any score has to say. */
const score = (value: number | null | undefined): Cell =>
	value === null || value === undefined ? null : Math.round(value * 1e6) / 1e6;

/**
 * `raw.csv`: a row for each matched person, and for each slot its score before and after; see FORMATS.md. Outside of
 * every suppression, for statisticians of the house; whoever makes it has been warned, and no report takes it in.
 *
 * @param rows in random order: theirs must not be that of anything else that somebody knows
 */
export const rawCsv = (slots: readonly string[], rows: readonly RawCsvRow[]): string =>
	toCsv(
		['row', 'paper', ...slots.flatMap((slot) => [`${slot}_before`, `${slot}_after`])],
		rows.map(({ key, before, after, paper }) => [
			key,
			paper === null ? null : paper ? 'yes' : 'no',
			...slots.flatMap((_, at) => [score(before[at]), score(after[at])])
		])
	);
