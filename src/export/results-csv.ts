import type {
	DistributionBin,
	Published,
	PublishedChange,
	PublishedChanges,
	PublishedFigure,
	PublishedLaterWave,
	PublishedResults,
	PublishedStatistic,
	StatisticSubject
} from '../core/publish/results.ts';
import { toCsv } from './csv.ts';
import type { Cell } from './csv.ts';
import type { ResultNames } from './names.ts';
import { measuresOf } from './statistic-measures.ts';

/** Columns of `results.csv`; FORMATS.md says what each means. */
const HEADING = [
	'level',
	'id',
	'name',
	'wave',
	'statistic',
	'measure',
	'shown',
	'reason',
	'n',
	'before',
	'before_bound',
	'after',
	'after_bound',
	'change',
	'value',
	'text'
] as const;
type Column = (typeof HEADING)[number];
type Row = Partial<Record<Column, Cell>>;

const cells = (row: Row): Cell[] => HEADING.map((column) => row[column] ?? null);

/** A change is told only where neither mean is a mere bound. */
const figureRow = (level: string, figure: PublishedFigure, head: Row = {}): Row => {
	const row = { level, ...head, statistic: 'score', measure: 'percent' };
	if (!figure.shown) return { ...row, shown: 'no', reason: figure.reason };
	const { n, before, after, bound } = figure;
	const isExact = !bound?.before && !bound?.after;
	return {
		...row,
		shown: 'yes',
		n,
		before,
		before_bound: bound?.before ?? null,
		after,
		after_bound: bound?.after ?? null,
		change: isExact ? Math.round((after - before) * 10) / 10 : null
	};
};

const figureRows = (
	level: string,
	groups: readonly Published<PublishedFigure>[],
	names: ReadonlyMap<string, string>
): Row[] => groups.map(({ id, figure }) => figureRow(level, figure, { id, name: names.get(id) ?? id }));

/** How many people: those with both waves, with one, and on paper. */
const countRows = ({ matched, unmatched, paper }: PublishedResults): Row[] =>
	Object.entries({ matched, unmatched, paper: paper ?? null }).map(
		([measure, value]: [string, number | null]): Row => {
			const head = { level: 'total', statistic: 'people', measure };
			return value === null ? { ...head, shown: 'no', reason: 'few' } : { ...head, shown: 'yes', value };
		}
	);

const binRow = ({ from, to, before, after }: DistributionBin): Row => ({
	level: 'total',
	statistic: 'distribution',
	measure: `people with ${from} to ${to} percent`,
	shown: 'yes',
	n: null,
	before,
	after,
	change: after - before
});

const headOf = (of: StatisticSubject, names: ResultNames): Row => {
	switch (of.kind) {
		case 'total':
			return { level: 'total' };
		case 'priority':
			return { level: of.kind, id: of.id, name: names.priorities.get(of.id) ?? of.id };
		case 'department':
			return { level: of.kind, id: of.id, name: names.departments.get(of.id) ?? of.id };
		case 'slot':
			return { level: of.kind, id: of.id, name: names.slots.get(of.id) ?? of.id };
		case 'item':
			return { level: of.kind, id: of.id, name: names.items.get(of.id)?.question ?? of.id, wave: of.wave };
		case 'form':
			return { level: of.kind, id: of.id, wave: of.wave };
	}
};

/** One row for each value of a statistic, or one that says why there is none. */
const statisticRows = (one: PublishedStatistic, names: ResultNames): Row[] => {
	const head = { ...headOf(one.of, names), statistic: one.name, n: one.n };
	if (one.values === null) return [{ ...head, shown: 'no', reason: one.reason ?? null }];
	return measuresOf(one, names).map(({ measure, value, wave }) => ({
		...head,
		...(wave && { wave }),
		measure,
		shown: 'yes',
		...(typeof value === 'number' ? { value } : { text: value })
	}));
};

const changeRow = (level: string, figure: PublishedChange, head: Row): Row => {
	const row = { level, ...head, statistic: 'change' };
	return figure.shown
		? { ...row, shown: 'yes', n: figure.n, change: figure.change }
		: { ...row, shown: 'no', reason: figure.reason };
};

const changeRows = (
	wave: string,
	measure: 'since_before' | 'since_after',
	{ total, priorities, departments, slots }: PublishedChanges,
	names: ResultNames
): Row[] => {
	const head = { wave, measure };
	const rows = (
		level: string,
		changes: readonly Published<PublishedChange>[],
		called: ReadonlyMap<string, string>
	) => changes.map(({ id, figure }) => changeRow(level, figure, { ...head, id, name: called.get(id) ?? id }));
	return [
		changeRow('total', total, head),
		...rows('priority', priorities, names.priorities),
		...rows('department', departments, names.departments),
		...rows('slot', slots, names.slots)
	];
};

/** A later wave: how many people it is of, then its changes since before and since after. */
const laterRows = (later: PublishedLaterWave, names: ResultNames): Row[] => {
	const { wave, matched, sinceAfter } = later;
	const people = { level: 'total', wave, statistic: 'people', measure: 'matched' };
	return [
		matched === null
			? { ...people, shown: 'no', reason: 'few' }
			: { ...people, shown: 'yes', value: matched },
		...changeRows(wave, 'since_before', later, names),
		...(sinceAfter ? changeRows(wave, 'since_after', sinceAfter, names) : [])
	];
};

/**
 * What may be published, as a spreadsheet: a row for the score of the total, of each priority, department and slot, then
 * one for each value of each statistic, and then the changes of each later wave. It holds the figures of `results` and
 * `later` and nothing that they don't say.
 */
export const resultsCsv = (
	results: PublishedResults,
	later: readonly PublishedLaterWave[],
	names: ResultNames
): string => {
	const { total, others } = results;
	const otherNames = others?.departments.map((id) => names.departments.get(id) ?? id).join('; ') ?? '';
	const rows = [
		figureRow('total', total),
		...figureRows('priority', results.priorities, names.priorities),
		...figureRows('department', results.departments, names.departments),
		...(others ? [figureRow('others', others.figure, { name: otherNames })] : []),
		...figureRows('slot', results.slots, names.slots),
		...countRows(results),
		...(results.distribution ?? []).map(binRow),
		...(results.statistics ?? []).flatMap((one) => statisticRows(one, names)),
		...later.flatMap((wave) => laterRows(wave, names))
	];
	return toCsv(HEADING, rows.map(cells));
};
