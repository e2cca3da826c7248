import { expect, test } from 'vitest';
import { checkBoard } from '../../../core/pledge/check.ts';
import type { Wig } from '../../../core/pledge/pledge.ts';
import { createTranslator } from '../../../i18n/all.ts';
import { createFormat } from '../../../i18n/format.ts';
import { findingLines, findingsByPart } from './findings.ts';

const english = { t: createTranslator('en'), format: createFormat('en') };
const german = { t: createTranslator('de'), format: createFormat('de') };

const wig: Wig = {
	id: 'w1',
	statement: 'Contracts are answered faster',
	from: '12',
	to: '4',
	unit: 'days',
	by: '2027-03-31',
	lag: 'Median days to an answer',
	leads: [
		{ id: 'a', text: 'Two templates a week', predictive: 'yes', influence: 'yes' },
		{ id: 'b', text: 'An hour a day without meetings', predictive: 'yes', influence: 'yes' }
	],
	supports: []
};
const check = (change: Partial<Wig>) =>
	checkBoard(
		{ wigs: [{ ...wig, ...change }], stops: [] },
		{ today: '2026-11-01', priorities: [], locale: 'en' }
	).filter((finding) => finding.wig === 'w1');

test('Cem has written a good goal: nothing is said', () => {
	expect(findingLines(check({}), english)).toEqual([]);
});

test('what is missing is one sentence, not four reproaches', () => {
	expect(findingLines(check({ from: '', to: '', by: '', lag: '' }), english)).toEqual([
		'Still to come: the number today, the number then, by when, and how we see the result.'
	]);
});

test('what keeps a goal from being submitted comes before advice', () => {
	expect(findingLines(check({ leads: wig.leads.slice(0, 1), by: '2026-10-31' }), german)).toEqual([
		'31. Oktober 2026 ist vorbei. Einen Tag wählen, der noch kommt.',
		'Zwei oder drei Maßnahmen sind am besten; eine allein kann danebengehen.'
	]);
});

test('an empty goal is left in peace', () => {
	const empty = { statement: '', from: '', to: '', unit: '', by: '', lag: '', leads: [] };
	expect(findingLines(check(empty), english)).toEqual([]);
});

test('each thing is said beside the part of the goal that it is about, and what is missing at its end', () => {
	const parts = findingsByPart(
		check({
			statement: 'We delight our customers',
			from: 'ten',
			to: '',
			lag: '',
			leads: [{ id: 'a', text: 'Two templates a week' }]
		})
	);
	expect(
		Object.fromEntries(Object.entries(parts).map(([part, said]) => [part, said.map(({ code }) => code)]))
	).toEqual({
		statement: ['wig.slogan'],
		target: ['wig.notANumber'],
		leads: ['wig.fewLeads'],
		supports: [],
		rest: ['wig.noTo', 'wig.noLag']
	});
});
