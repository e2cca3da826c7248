import type { Published, PublishedFigure, PublishedResults } from '../core/publish/results.ts';
import { toCsv } from './csv.ts';
import type { Cell } from './csv.ts';
import type { ResultNames } from './names.ts';

/** Columns of `results.csv`; their meaning stands in this folder's README. */
const HEADING = [
	'level',
	'id',
	'name',
	'shown',
	'reason',
	'n',
	'before',
	'before_bound',
	'after',
	'after_bound',
	'change',
	'group_gain',
	'mean_gain',
	'unmatched'
] as const;

const TOTAL_ONLY: Cell[] = [null, null, null];

/** Cells from `shown` to `change`. A change is told only where neither mean is a mere bound. */
const figureCells = (figure: PublishedFigure): Cell[] => {
	if (!figure.shown) return ['no', figure.reason, null, null, null, null, null, null];
	const { n, before, after, bound } = figure;
	const change = bound?.before || bound?.after ? null : Math.round((after - before) * 10) / 10;
	return ['yes', null, n, before, bound?.before ?? null, after, bound?.after ?? null, change];
};

const rowsOf = (
	level: string,
	groups: readonly Published<PublishedFigure>[],
	names: ReadonlyMap<string, string>
): Cell[][] =>
	groups.map(({ id, figure }) => [level, id, names.get(id) ?? id, ...figureCells(figure), ...TOTAL_ONLY]);

/**
 * What may be published, as a spreadsheet: one row each for the total, the priorities, the departments and the slots.
 * It holds the figures of `results` and nothing that they don't say.
 */
export const resultsCsv = (results: PublishedResults, names: ResultNames): string => {
	const { total, groupGain, meanGain, unmatched, others } = results;
	const otherNames = others?.departments.map((id) => names.departments.get(id) ?? id).join('; ') ?? '';
	return toCsv(HEADING, [
		['total', null, null, ...figureCells(total), groupGain, meanGain, unmatched],
		...rowsOf('priority', results.priorities, names.priorities),
		...rowsOf('department', results.departments, names.departments),
		...(others ? [['others', null, otherNames, ...figureCells(others.figure), ...TOTAL_ONLY]] : []),
		...rowsOf('slot', results.slots, names.slots)
	]);
};
