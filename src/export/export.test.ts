import { expect, test } from 'vitest';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import type { Ask } from '../core/asks/ask.ts';
import type { Catch, Pledge, Wig } from '../core/pledge/pledge.ts';
import { importQuiz } from '../core/program/import/quiz.ts';
import { sample } from '../core/program/sample/sample.ts';
import type { PublishedResults } from '../core/publish/results.ts';
import { toCsv } from './csv.ts';
import { escapeMarkdown } from './markdown.ts';
import { resultNames } from './names.ts';
import { pledgesMarkdown } from './pledges-markdown.ts';
import type { ExportTranslate } from './pledges-markdown.ts';
import { quizCsv } from './quiz-csv.ts';
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
		{ slot: 'one', question: 'First, "quoted"?' },
		{ slot: 'one', question: 'Second?' }
	]
);

test('results as a spreadsheet', () => {
	expect(resultsCsv(results, names).split('\r\n')).toEqual([
		'\uFEFFlevel,id,name,shown,reason,n,before,before_bound,after,after_bound,change,group_gain,mean_gain,unmatched',
		'total,,,yes,,14,41.7,,72.3,,30.6,0.5248,,',
		'priority,one-day,One day,yes,,14,80,over80,20,under20,,,,',
		'department,sales,"\'=HYPERLINK(""http://evil"",""Sales"")",no,few,,,,,,,,,',
		'department,gone,gone,no,exposes,,,,,,,,,',
		'others,,"\'=HYPERLINK(""http://evil"",""Sales""); gone",yes,,6,1,,2,,1,,,',
		'slot,one,"First, ""quoted""?",yes,,14,60,,50.1,,-9.9,,,',
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
	const file = JSON.parse(resultsJson(results, names, { title: 'T', company: 'C' })) as Record<
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
		{ id: 'a', text: 'First visits' },
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
			'  - First visits',
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
