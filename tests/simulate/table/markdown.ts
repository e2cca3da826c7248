import type { Row } from './rows.ts';

/** A table in Markdown, columns aligned. */
export function markdown(rows: readonly Row[]): string {
	const lines = [
		['what', 'at', 'to reach', 'seen', 'reached'],
		...rows.map(({ what, at, reach, seen, reached }) => [what, at, reach, seen, reached ? 'yes' : '**no**'])
	];
	const widths =
		lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
	const line = (cells: string[]): string =>
		`| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
	const [head = [], ...body] = lines;
	return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
