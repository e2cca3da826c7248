import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import type { Ask } from '../core/asks/ask.ts';
import type { Catch, Pledge, Wig } from '../core/pledge/pledge.ts';
import { importQuiz } from '../core/program/import/quiz.ts';
import { sample } from '../core/program/sample/sample.ts';
import type { PublishedLaterWave, PublishedResults, PublishedStatistic } from '../core/publish/results.ts';
import { toCsv } from './csv.ts';
import { escapeMarkdown } from './markdown.ts';
import { resultNames } from './names.ts';
import { pledgesMarkdown } from './pledges-markdown.ts';
import type { ExportTranslate } from './pledges-markdown.ts';
import { quizCsv } from './quiz-csv.ts';
import { rawCsv } from './raw-csv.ts';
import { resultsCsv } from './results-csv.ts';
import { resultsJson } from './results-json.ts';

const results: PublishedResults = {
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
const names = resultNames(
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

/** A spreadsheet as its rows, each with what stands under the headings that are not empty. */
const rowsOf = (csv: string): Record<string, string>[] =>
	parse<Record<string, string>>(csv, { columns: true, bom: true }).map((row) =>
		Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ''))
	);

test('the scores come first in the spreadsheet: a row each for the total and every group', () => {
	const csv = resultsCsv(results, [], names);
	expect(csv.split('\r\n')[0]).toBe(
		'\uFEFFlevel,id,name,wave,statistic,measure,shown,reason,n,before,before_bound,after,after_bound,change,value,text'
	);
	const score = { statistic: 'score', measure: 'percent', shown: 'yes' };
	const hidden = { ...score, shown: 'no' };
	const hyperlink = '\'=HYPERLINK("http://evil","Sales")';
	expect(rowsOf(csv).filter(({ statistic }) => statistic === 'score')).toEqual([
		{ level: 'total', ...score, n: '14', before: '41.7', after: '72.3', change: '30.6' },
		{
			...{ level: 'priority', id: 'one-day', name: 'One day', ...score, n: '14' },
			...{ before: '80', before_bound: 'over80', after: '20', after_bound: 'under20' }
		},
		{ level: 'department', id: 'sales', name: hyperlink, ...hidden, reason: 'few' },
		{ level: 'department', id: 'gone', name: 'gone', ...hidden, reason: 'exposes' },
		{ level: 'others', name: `${hyperlink}; gone`, ...score, n: '6', before: '1', after: '2', change: '1' },
		{
			...{ level: 'slot', id: 'one', name: 'First, "quoted"?', ...score, n: '14' },
			...{ before: '60', after: '50.1', change: '-9.9' }
		}
	]);
});

const statistics: PublishedStatistic[] = [
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

test('every value of every statistic is a row, with its name, what it is of, and its n', () => {
	const distribution = [
		{ from: 0, to: 40, before: 9, after: 0 },
		{ from: 40, to: 100, before: 5, after: 14 }
	];
	const rows = rowsOf(resultsCsv({ ...results, statistics, distribution }, [], names)).filter(
		({ statistic }) => statistic !== 'score'
	);
	const total = { level: 'total', shown: 'yes' };
	const slot = { level: 'slot', id: 'one', name: 'First, "quoted"?', shown: 'yes', n: '14' };
	const item = { level: 'item', id: 'one', name: 'First, "quoted"?', wave: 'before', shown: 'yes', n: '40' };
	const twin = { level: 'item', id: 'one-b', name: 'Second?', wave: 'after', shown: 'yes', n: '40' };
	const quality = { statistic: 'item-quality' };
	expect(rows).toEqual([
		{ ...total, statistic: 'people', measure: 'matched', value: '14' },
		{ ...total, statistic: 'people', measure: 'unmatched', shown: 'no', reason: 'few' },
		{ ...total, statistic: 'people', measure: 'paper', shown: 'no', reason: 'few' },
		{
			...{ ...total, statistic: 'distribution', measure: 'people with 0 to 40 percent' },
			...{ before: '9', after: '0', change: '-9' }
		},
		{
			...{ ...total, statistic: 'distribution', measure: 'people with 40 to 100 percent' },
			...{ before: '5', after: '14', change: '9' }
		},
		{ ...total, statistic: 'mean-individual-gain', n: '13', measure: 'value', value: '0.41' },
		{ ...total, statistic: 'mean-individual-gain', n: '13', measure: 'left_out', value: '1' },
		{ ...total, statistic: 'wilcoxon', n: '14', measure: 'v', value: '91' },
		{ ...total, statistic: 'wilcoxon', n: '14', measure: 'p', value: '0.002' },
		{ ...total, statistic: 'wilcoxon', n: '14', measure: 'exact', text: 'yes' },
		{ level: 'total', statistic: 'paired-t', shown: 'no', reason: 'exposes' },
		{ ...slot, statistic: 'mcnemar', measure: 'significant', text: 'no' },
		{ ...slot, statistic: 'certainty', wave: 'before', measure: 'points', value: '-1.5' },
		{ ...slot, statistic: 'certainty', wave: 'before', measure: 'confidently_wrong', value: '20' },
		{ ...slot, statistic: 'certainty', wave: 'after', measure: 'points', value: '2' },
		{ ...slot, statistic: 'certainty', wave: 'after', measure: 'confidently_wrong', value: '0' },
		{ ...item, ...quality, measure: 'facility', value: '60' },
		{ ...item, ...quality, measure: 'upper_lower', value: '0.5' },
		{ ...item, ...quality, measure: 'most_chosen_wrong', text: 'red | blue' },
		{ ...item, ...quality, measure: 'most_chosen_wrong_share', value: '20' },
		{ ...twin, ...quality, measure: 'facility', value: '60' },
		{ ...twin, ...quality, measure: 'point_biserial', value: '0.2' },
		{ ...twin, ...quality, measure: 'upper_lower', value: '0.5' },
		{ ...twin, ...quality, measure: 'most_chosen_wrong', text: 'y > x' },
		{ ...twin, ...quality, measure: 'most_chosen_wrong_share', value: '20' },
		{
			level: 'form',
			id: 'A',
			wave: 'before',
			statistic: 'reliability',
			n: '40',
			measure: 'alpha',
			shown: 'yes',
			value: '0.7'
		},
		{
			level: 'form',
			id: 'A',
			wave: 'before',
			statistic: 'reliability',
			n: '40',
			measure: 'kr20',
			shown: 'yes',
			value: '0.6'
		}
	]);
});

test('the documentation names every column, statistic and reason', () => {
	const formats = readFileSync('src/export/FORMATS.md', 'utf8');
	const [heading = ''] = resultsCsv({ ...results, statistics }, [], names)
		.slice(1)
		.split('\r\n');
	for (const word of [
		...heading.split(','),
		...statistics.map(({ name }) => name),
		...['group-gain', 'normalised-change', 'distribution', 'people', 'few', 'exposes', 'no-data'],
		...['too-few', 'too-few-items', 'constant', 'no-change', 'ceiling', '_before', '_after', 'row']
	])
		expect(formats).toContain(word);
});

test('raw scores: a row for each person, in the order given, and no name of anybody', () => {
	const csv = rawCsv(
		['one', 'two'],
		[
			{ key: 'k1', before: [1, 1 / 3], after: [0, null], paper: null },
			{ key: 'k2', before: [0.5, 0], after: [1, 1], paper: true }
		]
	);
	expect(csv.split('\r\n')).toEqual([
		'\uFEFFrow,paper,one_before,one_after,two_before,two_after',
		'k1,,1,0,0.333333,',
		'k2,yes,0.5,1,0,1',
		''
	]);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is no formula in a spreadsheet', (text) => {
	expect(toCsv(['a'], [[text]])).toContain(`'${text}`);
});

test('a negative number stays a number', () => {
	expect(toCsv(['a'], [[-1.5]])).toBe('\uFEFFa\r\n-1.5\r\n');
});

test('results as JSON hold what was published, under names', () => {
	const file = JSON.parse(resultsJson(results, [], names, { title: 'T', company: 'C' })) as Record<
		string,
		unknown
	>;
	expect(file).toMatchObject({
		format: 'catchball/results',
		version: 1,
		title: 'T',
		matched: 14,
		unmatched: null,
		total: results.total,
		groupGain: 0.5248,
		priorities: [{ id: 'one-day', name: 'One day', n: 14 }],
		departments: [
			{ id: 'sales', shown: false, reason: 'few' },
			{ id: 'gone', name: 'gone', shown: false, reason: 'exposes' }
		],
		slots: [{ id: 'one', name: 'First, "quoted"?', shown: true, n: 14, before: 60, after: 50.1 }]
	});
});

const later: PublishedLaterWave[] = [
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

test('later waves come last in the spreadsheet: their people, their change since before and since after', () => {
	const of = (wave: string) => rowsOf(resultsCsv(results, later, names)).filter((row) => row.wave === wave);
	const change = { wave: 'day30', statistic: 'change' };
	const before = { ...change, measure: 'since_before' };
	const after = { ...change, measure: 'since_after' };
	expect(of('day30')).toEqual([
		{ level: 'total', wave: 'day30', statistic: 'people', measure: 'matched', shown: 'yes', value: '9' },
		{ level: 'total', ...before, shown: 'yes', n: '9', change: '21.3' },
		{ level: 'priority', id: 'one-day', name: 'One day', ...before, shown: 'yes', n: '9', change: '-4' },
		expect.objectContaining({ level: 'department', id: 'sales', ...before, shown: 'no', reason: 'few' }),
		{ level: 'slot', id: 'one', name: 'First, "quoted"?', ...before, shown: 'yes', n: '9', change: '0' },
		{ level: 'total', ...after, shown: 'yes', n: '9', change: '-9.3' },
		{ level: 'department', id: 'gone', name: 'gone', ...after, shown: 'no', reason: 'exposes' }
	]);
	expect(of('day90').map(({ shown, reason }) => ({ shown, reason }))).toEqual([
		{ shown: 'no', reason: 'few' },
		{ shown: 'no', reason: 'few' }
	]);
});

test('results as JSON hold each later wave with its changes, under names', () => {
	const file = JSON.parse(resultsJson(results, later, names, { title: 'T', company: 'C' })) as {
		later: unknown[];
	};
	expect(file.later).toMatchObject([
		{
			wave: 'day30',
			minimum: 5,
			matched: 9,
			sinceBefore: {
				total: { shown: true, n: 9, change: 21.3 },
				priorities: [{ id: 'one-day', name: 'One day', shown: true, n: 9, change: -4 }],
				departments: [{ id: 'sales', shown: false, reason: 'few' }]
			},
			sinceAfter: {
				total: { n: 9, change: -9.3 },
				departments: [{ id: 'gone', name: 'gone', shown: false, reason: 'exposes' }]
			}
		},
		{ wave: 'day90', matched: null, sinceBefore: { total: { shown: false, reason: 'few' } } }
	]);
	expect(file.later[1]).not.toHaveProperty('sinceAfter');
});

test('results as JSON name what a statistic is of, and say wrong answers in words', () => {
	const file = JSON.parse(
		resultsJson({ ...results, statistics }, [], names, { title: 'T', company: 'C' })
	) as {
		statistics: unknown[];
	};
	expect(file.statistics).toHaveLength(statistics.length);
	expect(file.statistics[3]).toEqual({
		name: 'mcnemar',
		of: { kind: 'slot', id: 'one', name: 'First, "quoted"?' },
		n: 14,
		values: { significant: false }
	});
	expect(file.statistics[5]).toMatchObject({
		n: 40,
		values: { mostChosenWrong: { answers: ['0', '2'], texts: ['red', 'blue'], share: 20 } }
	});
});

test('any text reads in Markdown as it was typed', () => {
	const signs = fc.string({ unit: fc.constantFrom(...'\\`*_[]<>|~&#+-=.)!1ab :/()"\n') });
	fc.assert(
		fc.property(fc.oneof(signs, fc.string({ unit: 'grapheme' })), (text) => {
			const escaped = escapeMarkdown(text);
			const typed = text.replace(/\s+/g, ' ').trim();
			for (const [before, after] of [
				['', ''],
				['## ', ''],
				['- ', ''],
				['*', ' · x*']
			] as const) {
				const read = toString(fromMarkdown(`${before}${escaped}${after}`));
				const wanted = before === '*' ? `${typed} · x` : typed;
				if (typed && !(before === '*' && /^\P{L}|\P{L}$/u.test(typed)))
					expect(read).toBe(wanted.replaceAll('\u0000', '\uFFFD'));
			}
		}),
		{ numRuns: 500 }
	);
});

const translate: ExportTranslate = (key, params) =>
	`${key.replace('export.pledges.', '')}${Object.entries(params)
		.map(([name, value]) => ` ${name}=${String(value)}`)
		.join('')}`;

const wig: Wig = {
	id: 'w',
	statement: 'Warm *again*\nsooner',
	from: '41',
	to: '16',
	unit: 'hours',
	by: '2026-12-31',
	lag: 'Median',
	leads: [
		{ id: 'a', text: 'First visits', predictive: 'yes', influence: 'unsure' },
		{ id: 'b', text: ' ' }
	],
	supports: [
		{ priority: 'one-day', strength: 3 },
		{ priority: 'gone', strength: 2 }
	]
};
const pledge = (hash: string, turn: number): Pledge => ({
	hash,
	department: 'sales',
	turn,
	previous: turn === 1 ? null : 'p1',
	author: 'ada',
	wigs: [wig],
	stops: [
		{ id: 's', what: 'Reports', who: 'Ben', from: '2026-04-01' },
		{ id: 't', what: 'Meetings', who: '', from: '' }
	]
});
const caught = (verdict: Catch['verdict'], reason = ''): Catch => ({
	pledge: 'p2',
	verdict,
	reason,
	author: 'dana'
});
const source = {
	title: 'Tannberg 2030',
	company: 'Tannberg',
	departments: [
		{ id: 'sales', name: 'Sales #1' },
		{ id: 'it', name: 'IT' }
	],
	priorities: [{ id: 'one-day', name: 'One day' }],
	pledges: new Map([['sales', [pledge('p1', 1), pledge('p2', 2)]]]),
	catches: new Map([
		['p2', [caught('returned', 'No <number>'), caught('accepted'), caught('accepted'), caught('returned')]]
	])
};

test('pledges as a document', () => {
	expect(pledgesMarkdown(source, translate, (iso) => iso.slice(0, 4))).toBe(
		[
			'# title title=Tannberg 2030',
			'',
			'Tannberg',
			'',
			'## Sales #1',
			'',
			String.raw`*version turn=2 · returned reason=No \<number\> · accepted · returnedWithout*`,
			'',
			String.raw`### 1. Warm \*again\* sooner`,
			'',
			'- fromTo from=41 hours to=16 hours by=2026',
			'- lag text=Median',
			'- leads',
			'  - First visits (unsure.influence)',
			'- supports names=One day (strength.3)',
			'',
			'### stops',
			'',
			'- Reports (stopWho who=Ben, stopFrom date=2026)',
			'- Meetings',
			'',
			'## IT',
			'',
			'*none*',
			''
		].join('\n')
	);
});

test('a first pledge that nobody has answered', () => {
	const first = { ...source, company: '', pledges: new Map([['sales', [pledge('p1', 1)]]]) };
	expect(pledgesMarkdown(first, translate)).toContain('## Sales #1\n\n*unanswered*\n');
});

test.each(['en', 'de'] as const)('the %s sample quiz goes out as CSV and comes back the same', (language) => {
	const { quiz, strategy } = sample(language);
	const csv = quizCsv(quiz, strategy.priorities);
	expect(importQuiz(csv, 'quiz.csv', strategy.priorities)).toEqual({ ok: true, value: quiz });
});

test('options that look like formulas come back as they were', () => {
	const options = ['+5 %', '-3 %', '=', '@home'];
	const item = {
		id: 'x',
		slot: 'x',
		form: 'AB',
		type: 'single',
		question: 'By how much?',
		options,
		correct: 1,
		priority: null,
		explanation: ''
	} as const;
	const csv = quizCsv([{ ...item, options: [...options] }], []);
	expect(csv).toContain("'+5 %");
	expect(importQuiz(csv, 'quiz.csv', [])).toEqual({ ok: true, value: [item] });
});

test('asks stand with both departments, as long as they are open or agreed', () => {
	const kpi = { name: 'Days until a *draft*', number: '5', unit: 'days', by: '2026-06-30' };
	const ask: Ask = {
		id: 'a',
		from: 'sales',
		to: 'legal',
		state: 'agreed',
		version: 1,
		terms: {
			what: 'Drafts in five days',
			includes: 'Contracts with suppliers',
			excludes: 'Employment contracts',
			kpis: [{ id: 'k1', ...kpi }],
			by: '2026-06-30'
		},
		before: null,
		saidBack: { words: '# Fast', version: 1, author: 'dana' },
		reason: '',
		turns: []
	};
	const source = {
		title: 'Day',
		company: '',
		departments: [
			{ id: 'sales', name: 'Sales' },
			{ id: 'legal', name: 'Legal' }
		],
		priorities: [],
		pledges: new Map(),
		catches: new Map(),
		asks: [
			ask,
			{ ...ask, id: 'b', state: 'asked' as const, saidBack: null },
			{ ...ask, id: 'c', state: 'declined' as const },
			{ ...ask, id: 'd', state: 'withdrawn' as const },
			{ ...ask, id: 'e', to: 'gone' }
		]
	};
	const telling: ExportTranslate = (key, params) =>
		[key.split('.').at(-1), ...Object.values<unknown>(params)].join(' ');
	const [, sales, legal] = pledgesMarkdown(source, telling).split(/^## /m);
	const lines = (part = '') => part.split('\n').filter((line) => /^ *-/.test(line));
	expect(lines(sales)).toEqual([
		'- to Legal Drafts in five days agreed',
		'  - includes Contracts with suppliers',
		'  - excludes Employment contracts',
		'  - kpi Days until a \\*draft\\* 5 days 2026-06-30',
		'  - by 2026-06-30',
		'  - saidBack \\# Fast',
		'- to Legal Drafts in five days open',
		'  - includes Contracts with suppliers',
		'  - excludes Employment contracts',
		'  - kpi Days until a \\*draft\\* 5 days 2026-06-30',
		'  - by 2026-06-30'
	]);
	expect(lines(legal)[0]).toBe('- from Sales Drafts in five days agreed');
	expect(lines(legal)).toHaveLength(11);
});
