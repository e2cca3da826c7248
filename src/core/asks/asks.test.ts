import { expect, test } from 'vitest';
import * as v from 'valibot';
import type { AskTerms } from './ask.ts';
import { checkDraft, checkTerms, checkWords, type AskContext } from './check.ts';
import { tidyTerms } from './tidy.ts';
import { sameTerms, termsDifference } from './difference.ts';
import { ASK_LIMITS } from './limits.ts';
import { askDraftSchema, askSchema, askTermsSchema, replySchema } from './schema.ts';

const context: AskContext = { today: '2026-03-01', locale: 'en' };
const [days, pages] = [
	{ id: 'k1', name: 'Days until a draft', number: '5', unit: 'days', by: '2026-06-30' },
	{ id: 'k2', name: 'Drafts on one page', number: '80 %', unit: '', by: '2026-06-30' }
];
const good: AskTerms = {
	what: 'Drafts of supplier contracts within five days',
	includes: 'Contracts with suppliers under 50,000',
	excludes: 'Employment contracts',
	kpis: [days, pages],
	by: '2026-06-30'
};
const found = (change: Partial<AskTerms>) =>
	checkTerms({ ...good, ...change }, context).map(({ code, part, kpi }) => [code, part, kpi]);

test('nothing is to say about a good ask', () => {
	expect(found({})).toEqual([]);
	expect(checkDraft({ to: 'legal', terms: good }, context)).toEqual([]);
});

test.each<[string, Partial<AskTerms>, unknown[]]>([
	['nothing asked', { what: ' ' }, ['noWhat', 'what', null]],
	['no in', { includes: '' }, ['noIncludes', 'includes', null]],
	['no not in', { excludes: '\n' }, ['noExcludes', 'excludes', null]],
	['in = not in', { excludes: good.includes.toUpperCase() }, ['sameInAndOut', 'excludes', null]],
	['no KPI', { kpis: [] }, ['noKpi', 'kpis', null]],
	['one KPI', { kpis: [days] }, ['fewKpis', 'kpis', null]],
	[
		'one KPI and one that is empty',
		{ kpis: [days, { id: 'k2', name: '', number: ' ', unit: '', by: '' }] },
		['fewKpis', 'kpis', null]
	],
	['a KPI without a name', { kpis: [days, { ...pages, name: '' }] }, ['kpiNoName', 'kpis', 'k2']],
	[
		'twice the same KPI',
		{ kpis: [days, { ...pages, name: 'days until a draft!' }] },
		['kpiTwice', 'kpis', 'k2']
	],
	['a KPI without a number', { kpis: [days, { ...pages, number: '' }] }, ['kpiNoNumber', 'kpis', 'k2']],
	['words for a number', { kpis: [days, { ...pages, number: 'many' }] }, ['kpiNotANumber', 'kpis', 'k2']],
	['a KPI without a unit', { kpis: [days, { ...pages, number: '80' }] }, ['kpiNoUnit', 'kpis', 'k2']],
	['a KPI without a day', { kpis: [{ ...days, by: '' }, pages] }, ['kpiNoDate', 'kpis', 'k1']],
	['a KPI of yesterday', { kpis: [{ ...days, by: '2026-02-28' }, pages] }, ['kpiDatePast', 'kpis', 'k1']],
	['no day', { by: '' }, ['noBy', 'by', null]],
	['a day that is none', { by: '2026-02-31' }, ['noBy', 'by', null]],
	['today', { by: '2026-03-01' }, ['byPast', 'by', null]],
	['the past', { by: '2025-12-31' }, ['byPast', 'by', null]]
])('%s', (_, change, expected) => {
	expect(found(change)).toEqual([expected]);
});

test('an ask to nobody', () => {
	expect(checkDraft({ to: '', terms: good }, context).map(({ code }) => code)).toEqual(['noTo']);
});

test('numbers are read as their writer writes them', () => {
	const terms = { ...good, kpis: [days, { ...pages, number: '1.234,5', unit: '€' }] };
	expect(checkTerms(terms, { ...context, locale: 'de' })).toEqual([]);
});

test('own words are asked for, not a copy', () => {
	expect(checkWords(' ', good)).toBe('noWords');
	expect(checkWords(`“${good.what}”.`, good)).toBe('notOwnWords');
	expect(checkWords('You need contracts with suppliers fast, small ones', good)).toBeNull();
});

test('what passes the rules passes the schema', () => {
	expect(v.is(askTermsSchema, tidyTerms(good))).toBe(true);
	const longest = 'x'.repeat(ASK_LIMITS.text);
	expect(v.is(askTermsSchema, { ...good, what: longest })).toBe(true);
	expect(v.is(askTermsSchema, { ...good, what: `${longest}x` })).toBe(false);
	expect(v.is(askTermsSchema, { ...good, kpis: [days] })).toBe(false);
	expect(v.is(askTermsSchema, { ...good, kpis: [days, days] })).toBe(false);
	expect(v.is(askTermsSchema, { ...good, excludes: ' ' })).toBe(false);
	expect(v.is(askTermsSchema, { ...good, price: 7 })).toBe(false);
});

test('a draft may be half an ask', () => {
	const blank = { what: '', includes: '', excludes: '', kpis: [], by: '' };
	expect(v.is(askDraftSchema, { id: 'd', of: null, to: '', terms: blank, reason: '' })).toBe(true);
	expect(
		v.is(askDraftSchema, { id: 'd', of: null, to: '', terms: { ...blank, by: 'soon' }, reason: '' })
	).toBe(false);
});

test('each side has turns of its own, and only the first has no predecessor', () => {
	const hash = 'a'.repeat(64);
	const link = { turn: 2, previous: hash, department: 'sales' };
	expect(
		v.is(askSchema, { turn: 1, previous: null, department: 'sales', move: 'ask', to: 'legal', terms: good })
	).toBe(true);
	expect(v.is(askSchema, { ...link, move: 'confirm' })).toBe(true);
	expect(v.is(replySchema, { ...link, move: 'confirm' })).toBe(false);
	expect(v.is(replySchema, { ...link, move: 'accept' })).toBe(true);
	expect(v.is(askSchema, { ...link, move: 'accept' })).toBe(false);
	expect(v.is(replySchema, { ...link, move: 'decline', reason: ' ' })).toBe(false);
	expect(v.is(askSchema, { ...link, move: 'ask', to: 'legal', terms: good })).toBe(false);
	expect(v.is(askSchema, { ...link, turn: 1, previous: null, move: 'withdraw' })).toBe(false);
	expect(v.is(replySchema, { ...link, previous: null, move: 'accept' })).toBe(false);
});

test('what a counter changed', () => {
	const after = {
		...good,
		by: '2026-09-30',
		kpis: [
			{ ...days, number: '8' },
			{ ...pages, id: 'k3' }
		]
	};
	expect(termsDifference(good, after)).toEqual({ parts: ['by'], kpis: ['k1', 'k3'], removed: [pages] });
	expect(sameTerms(good, { ...good, kpis: [{ ...days }, { ...pages }] })).toBe(true);
	expect(sameTerms(good, after)).toBe(false);
});
