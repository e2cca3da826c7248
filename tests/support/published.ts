import { parse } from 'csv-parse/sync';
import type {
	PublishedLaterWave,
	PublishedResults,
	PublishedStatistic
} from '../../src/core/publish/results.ts';
import { resultNames } from '../../src/export/names.ts';

export const results: PublishedResults = {
	minimum: 5,
	matched: 14,
	unmatched: null,
	total: { shown: true, n: 14, before: 41.7, after: 72.3 },
	groupGain: 0.5248,
	meanGain: null,
	priorities: [
		{
			id: 'one-day',
			figure: { shown: true, n: 14, before: 80, after: 20, bound: { before: 'over80', after: 'under20' } }
		}
	],
	departments: [
		{ id: 'sales', figure: { shown: false, reason: 'few' } },
		{ id: 'gone', figure: { shown: false, reason: 'exposes' } }
	],
	slots: [{ id: 'one', figure: { shown: true, n: 14, before: 60, after: 50.1 } }],
	others: { departments: ['sales', 'gone'], figure: { shown: true, n: 6, before: 1, after: 2 } }
};
export const names = resultNames(
	[{ id: 'one-day', name: 'One day' }],
	[{ id: 'sales', name: '=HYPERLINK("http://evil","Sales")' }],
	[
		{
			id: 'one',
			slot: 'one',
			question: 'First, "quoted"?',
			type: 'single',
			options: ['red', 'green', 'blue']
		},
		{ id: 'one-b', slot: 'one', question: 'Second?', type: 'order', options: ['x', 'y'] }
	]
);

export const statistics: PublishedStatistic[] = [
	{ name: 'mean-individual-gain', of: { kind: 'total' }, n: 13, values: { value: 0.41, leftOut: 1 } },
	{ name: 'wilcoxon', of: { kind: 'total' }, n: 14, values: { v: 91, p: 0.002, exact: true } },
	{ name: 'paired-t', of: { kind: 'total' }, n: null, values: null, reason: 'exposes' },
	{ name: 'mcnemar', of: { kind: 'slot', id: 'one' }, n: 14, values: { significant: false } },
	{
		name: 'certainty',
		of: { kind: 'slot', id: 'one' },
		n: 14,
		values: { before: { points: -1.5, confidentlyWrong: 20 }, after: { points: 2, confidentlyWrong: 0 } }
	},
	{
		name: 'item-quality',
		of: { kind: 'item', id: 'one', wave: 'before' },
		n: 40,
		values: {
			facility: 60,
			pointBiserial: null,
			upperLower: 0.5,
			mostChosenWrong: { answers: ['0', '2'], share: 20 }
		}
	},
	{
		name: 'item-quality',
		of: { kind: 'item', id: 'one-b', wave: 'after' },
		n: 40,
		values: {
			facility: 60,
			pointBiserial: 0.2,
			upperLower: 0.5,
			mostChosenWrong: { answers: ['1,0'], share: 20 }
		}
	},
	{
		name: 'reliability',
		of: { kind: 'form', id: 'A', wave: 'before' },
		n: 40,
		values: { alpha: 0.7, kr20: 0.6 }
	}
];

export const later: PublishedLaterWave[] = [
	{
		wave: 'day30',
		minimum: 5,
		matched: 9,
		total: { shown: true, n: 9, change: 21.3 },
		priorities: [{ id: 'one-day', figure: { shown: true, n: 9, change: -4 } }],
		departments: [{ id: 'sales', figure: { shown: false, reason: 'few' } }],
		slots: [{ id: 'one', figure: { shown: true, n: 9, change: 0 } }],
		sinceAfter: {
			total: { shown: true, n: 9, change: -9.3 },
			priorities: [],
			departments: [{ id: 'gone', figure: { shown: false, reason: 'exposes' } }],
			slots: []
		}
	},
	{
		wave: 'day90',
		minimum: 5,
		matched: null,
		total: { shown: false, reason: 'few' },
		priorities: [],
		departments: [],
		slots: []
	}
];

/** A spreadsheet as its rows, each with what stands under the headings that are not empty. */
export const rowsOf = (csv: string): Record<string, string>[] =>
	parse<Record<string, string>>(csv, { columns: true, bom: true }).map((row) =>
		Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ''))
	);
