import { problem } from '../result/problem.ts';
import type { Problem } from '../result/result.ts';
import { fold } from './fold.ts';
import type { Table } from './table.ts';

/** Names under which people write a column, folded with umlauts written out. */
export type ColumnNames<C extends string> = Record<C, readonly string[]>;

/** Where each column of interest stands. */
export interface Columns<C extends string> {
	/** Position of a column; undefined when the file has none. */
	at: Map<C, number>;
	problems: Problem[];
}

/**
 * Finds columns by their headings, in whatever order they stand.
 * @param extra recognises further headings (as `option_3`); returns whether it took one
 * @param strict whether a heading that nobody knows is a problem (its cells would be lost)
 */
export const findColumns = <C extends string>(
	table: Table,
	file: string,
	names: ColumnNames<C>,
	required: readonly C[],
	strict: boolean,
	extra: (heading: string, position: number) => boolean = () => false
): Columns<C> => {
	const place = { file, line: table.line };
	const at = new Map<C, number>();
	const problems: Problem[] = [];
	table.heading.forEach((name, position) => {
		const folded = fold(name, true);
		const column = (Object.keys(names) as C[]).find((key) => names[key].includes(folded));
		if (column !== undefined) {
			if (at.has(column)) problems.push(problem('csv.columnTwice', place, { name }));
			else at.set(column, position);
			return;
		}
		if (extra(folded, position) || !strict) return;
		const used = name !== '' || table.rows.some(({ cells }) => (cells[position] ?? '') !== '');
		if (used) problems.push(problem('csv.unknownColumn', place, { name: name || String(position + 1) }));
	});
	for (const column of required) {
		if (!at.has(column)) problems.push(problem('csv.missingColumn', place, { column }));
	}
	return { at, problems };
};

/** Rows with more filled cells than the heading has, which a comma that was not quoted brings about. */
export const overfullRows = (table: Table, file: string): Problem[] =>
	table.rows.flatMap(({ line, cells }) => {
		const over = cells.slice(table.heading.length).filter((cell) => cell !== '');
		return over.length === 0
			? []
			: [
					problem(
						'csv.tooManyCells',
						{ file, line },
						{ count: cells.length, most: table.heading.length, text: over[0] ?? '' }
					)
				];
	});
