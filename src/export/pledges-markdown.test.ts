import { expect, test } from 'vitest';
import type { Ask } from '../core/asks/ask.ts';
import type { Catch, Pledge, Wig } from '../core/pledge/pledge.ts';
import { pledgesMarkdown, type ExportTranslate } from './pledges-markdown.ts';

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
