import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { problem } from '../result/problem.ts';
import { fail, ok } from '../result/result.ts';
import type { Result } from '../result/result.ts';
import { fileText } from './file-text.ts';

/** One row of a spreadsheet. */
export interface TableRow {
	/** 1-based line of the file where the row begins: cells may hold line breaks. */
	line: number;
	/** Trimmed; may be fewer or more than the heading has. */
	cells: string[];
}

export interface Table {
	/** 1-based line of the heading. */
	line: number;
	heading: string[];
	/** Without rows of empty cells only. */
	rows: TableRow[];
}

const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Whichever delimiter the first line with text has most of, outside of quotation marks: a German Excel writes
 * semicolons, a paste from a sheet has tabs.
 */
const delimiterOf = (text: string): string => {
	const first = (text.split('\n').find((line) => line.trim() !== '') ?? '').replace(/"[^"]*"/g, '');
	const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
	return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
};

/** Excel's own first line, `sep=;`, says the delimiter. It stays in place as an empty line, so that lines count right. */
const withoutSeparatorLine = (text: string): { text: string; delimiter: string } => {
	const said = /^"?sep=([,;\t])"?(?=\n)/i.exec(text);
	const rest = said ? text.slice(said[0].length) : text;
	return { text: rest, delimiter: said?.[1] ?? delimiterOf(rest) };
};

/** A cell without the apostrophe that our own export, or a careful person, put before a sign of a formula. */
const cellText = (cell: string): string => cell.trim().replace(/^'(?='*[=+\-@])/, '');

/**
 * Reads a CSV file: comma, semicolon or tab, quoted cells with line breaks in them, any line ends.
 * Problems: those of `fileText`, `csv.quoteNotClosed`, `csv.unreadable`, `csv.noRows`.
 */
export const readTable = (text: string, file: string): Result<Table> => {
	const plain = fileText(text, file);
	if (!plain.ok) return plain;
	const source = withoutSeparatorLine(plain.value);
	const rows: TableRow[] = [];
	let line = 1;
	try {
		parse(source.text, {
			delimiter: source.delimiter,
			record_delimiter: '\n',
			relax_column_count: true,
			relax_quotes: true,
			on_record: (record: string[], { lines }) => {
				rows.push({ line, cells: record.map(cellText) });
				line = lines + 1;
				return record;
			}
		});
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		if (error.code === 'CSV_QUOTE_NOT_CLOSED') return fail(problem('csv.quoteNotClosed', { file, line }, {}));
		return fail(problem('csv.unreadable', { file, line }, { text: error.message }));
	}
	const [heading, ...filled] = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
	if (!heading || filled.length === 0)
		return fail(problem('csv.noRows', { file, line: heading?.line ?? 1 }, {}));
	return ok({ line: heading.line, heading: heading.cells, rows: filled });
};
