import { stringify } from 'csv-stringify/browser/esm/sync';

/** A cell: a text, a number, or nothing. */
export type Cell = string | number | null;

/**
 * A text that no spreadsheet takes for a formula: what begins with one of its signs gets an apostrophe in front, which
 * Excel and LibreOffice hide and our own import takes off again. Numbers are left alone.
 */
const harmless = (cell: Cell): Cell =>
	typeof cell === 'string' && /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;

/**
 * A CSV file: a heading, then rows of as many cells. UTF-8 with a mark in front and CRLF, because that is what Excel
 * reads without being asked; commas between cells and points in numbers, whatever the language.
 */
export const toCsv = (heading: readonly string[], rows: readonly (readonly Cell[])[]): string =>
	stringify([heading, ...rows.map((row) => row.map(harmless))], {
		bom: true,
		record_delimiter: 'windows',
		// A line break alone is no end of a record here, but it is one to every reader.
		quoted_match: /[\r\n]/,
		cast: { number: (value) => String(value) }
	});
