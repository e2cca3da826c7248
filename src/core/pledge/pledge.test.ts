import { expect, test } from 'vitest';
import fc from 'fast-check';
import * as v from 'valibot';
import { chainOf } from './chain.ts';
import { canSubmit, checkBoard, checkWig } from './check.ts';
import { tidyBoard } from './tidy.ts';
import type { CheckContext } from './check.ts';
import { differenceOf } from './difference.ts';
import type { BoardContent, Pledge, Wig } from './pledge.ts';
import { wigSchema } from './schema.ts';

const context: CheckContext = { today: '2026-03-01', priorities: [{ id: 'service' }], locale: 'en' };

const good: Wig = {
	id: 'w1',
	statement: 'Answer every service call while the customer is still cold',
	from: '41',
	to: '16',
	unit: 'hours',
	by: '2026-12-31',
	lag: 'Median hours from call to running pump',
	leads: [
		{ id: 'l1', text: 'Calls solved at the first visit', predictive: 'yes', influence: 'yes' },
		{
			id: 'l2',
			text: 'Vans that leave with the ten most used parts',
			predictive: 'yes',
			influence: 'yes'
		}
	],
	supports: [{ priority: 'service', strength: 3 }]
};
const asked = { predictive: 'yes', influence: 'yes' } as const;
const found = (change: Partial<Wig>, at: Partial<CheckContext> = {}) =>
	checkWig({ ...good, ...change }, { ...context, ...at }).map(({ severity, code, field }) => [
		severity,
		code,
		field
	]);

test('nothing is to say about a good WIG', () => {
	expect(found({})).toEqual([]);
});

test.each<[string, Partial<Wig>, unknown[]]>([
	['no statement', { statement: ' ' }, ['refuse', 'wig.noStatement', 'statement']],
	['no from', { from: '' }, ['refuse', 'wig.noFrom', 'from']],
	['no to', { to: '' }, ['refuse', 'wig.noTo', 'to']],
	['words for a number', { to: 'a lot' }, ['refuse', 'wig.notANumber', 'to']],
	['from = to, differently written', { from: '41.0', to: '41' }, ['refuse', 'wig.sameNumbers', 'to']],
	['no date', { by: '' }, ['refuse', 'wig.noDate', 'by']],
	['a date that is none', { by: '2026-02-31' }, ['refuse', 'wig.noDate', 'by']],
	['today', { by: '2026-03-01' }, ['refuse', 'wig.datePast', 'by']],
	['the past', { by: '2025-12-31' }, ['refuse', 'wig.datePast', 'by']],
	['no lag', { lag: '' }, ['warn', 'wig.noLag', 'lag']],
	['no lead', { leads: [{ id: 'l', text: ' ' }] }, ['warn', 'wig.noLead', 'leads']],
	['one lead', { leads: good.leads.slice(1) }, ['warn', 'wig.fewLeads', 'leads']],
	[
		'four leads',
		{ leads: ['a', 'b', 'c', 'd'].map((text) => ({ ...asked, id: text, text })) },
		['warn', 'wig.manyLeads', 'leads']
	],
	[
		'a lead that may not predict',
		{ leads: good.leads.map((lead) => ({ ...lead, ...(lead.id === 'l1' && { predictive: 'unsure' }) })) },
		['hint', 'wig.leadNotPredictive', 'leads']
	],
	[
		'a lead that others have in their hands',
		{ leads: good.leads.map((lead) => ({ ...lead, ...(lead.id === 'l1' && { influence: 'unsure' }) })) },
		['hint', 'wig.leadNotOurs', 'leads']
	],
	[
		'a lead that nobody has asked about',
		{ leads: [...good.leads.slice(1), { id: 'l1', text: 'Calls', predictive: 'yes' }] },
		['hint', 'wig.leadUnasked', 'leads']
	],
	['no priority', { supports: [{ priority: 'gone', strength: 2 }] }, ['hint', 'wig.noPriority', 'supports']],
	['no unit', { unit: '' }, ['hint', 'wig.noUnit', 'unit']],
	['a slogan', { statement: 'Become the best service in Europe' }, ['hint', 'wig.slogan', 'statement']],
	['ein Leitspruch', { statement: 'Wir begeistern unsere Kunden' }, ['hint', 'wig.slogan', 'statement']],
	['a project', { statement: 'Roll out the new ticket system' }, ['hint', 'wig.project', 'statement']],
	[
		'ein Projekt',
		{ statement: 'Einführung des neuen CRM', from: '0', to: '100', unit: '%' },
		['hint', 'wig.project', 'statement']
	]
])('%s', (_, change, expected) => {
	expect(found(change)).toEqual([expected]);
});

test('units beside the numbers are units too', () => {
	expect(found({ unit: '', from: '12 %', to: '20 %' })).toEqual([]);
});

test('numbers are read as the workshop writes them', () => {
	expect(found({ from: '1.234', to: '1234' }, { locale: 'de' })).toEqual([
		['refuse', 'wig.sameNumbers', 'to']
	]);
	expect(found({ from: '1.234', to: '1234' }, { locale: 'en' })).toEqual([]);
});

test('an empty WIG gets one finding, not seven', () => {
	const empty: Wig = {
		id: 'w',
		statement: '',
		from: '',
		to: '',
		unit: '',
		by: '',
		lag: '',
		leads: [],
		supports: []
	};
	expect(checkWig(empty, context).map(({ code }) => code)).toEqual(['wig.empty']);
});

test('one WIG is the default, two and three are warned of, a fourth is refused', () => {
	const stops = [{ id: 's', what: 'Monthly slide report', who: 'Ada', from: '2026-04-01' }];
	const board = (count: number): BoardContent => ({
		wigs: Array.from({ length: count }, (_, at) => ({ ...good, id: `w${at}` })),
		stops
	});
	const codes = (count: number) =>
		checkBoard(board(count), context).map(({ severity, code }) => `${severity} ${code}`);
	expect([0, 1, 2, 3, 4].map(codes)).toEqual([
		['refuse board.noWig'],
		[],
		['warn board.twoWigs'],
		['warn board.twoWigs'],
		['refuse board.tooManyWigs']
	]);
	expect(canSubmit(checkBoard(board(3), context))).toBe(true);
	expect(canSubmit(checkBoard(board(4), context))).toBe(false);
});

test('stops: an empty one says nothing, a half one is asked about', () => {
	const stops = [
		{ id: 'a', what: '', who: '', from: '' },
		{ id: 'b', what: '', who: 'Ben', from: '2026-04-01' },
		{ id: 'c', what: 'Reports', who: '', from: '' }
	];
	const board = { wigs: [good], stops };
	expect(checkBoard(board, context).map(({ stop, code }) => [stop, code])).toEqual([
		['b', 'stop.noWhat'],
		['c', 'stop.noWho'],
		['c', 'stop.noFrom']
	]);
	expect(tidyBoard(board).stops.map(({ id }) => id)).toEqual(['b', 'c']);
	expect(checkBoard({ wigs: [good], stops: [] }, context).map(({ code }) => code)).toEqual(['board.noStop']);
});

const pledge = (hash: string, turn: number, previous: string | null, department = 'sales'): Pledge => ({
	hash,
	turn,
	previous,
	department,
	author: 'ada',
	wigs: [],
	stops: []
});
const hashes = (chain: Pledge[]) => chain.map(({ hash }) => hash).join('');

test('a chain goes from the first pledge to the last that answers it', () => {
	expect(hashes(chainOf([pledge('c', 3, 'b'), pledge('a', 1, null), pledge('b', 2, 'a')]))).toBe('abc');
	expect(chainOf([])).toEqual([]);
});

test('of two answers the longer chain wins, then the smaller hash of the last', () => {
	const a = pledge('a', 1, null);
	expect(hashes(chainOf([a, pledge('b', 2, 'a'), pledge('c', 2, 'a'), pledge('d', 3, 'c')]))).toBe('acd');
	expect(hashes(chainOf([a, pledge('c', 2, 'a'), pledge('b', 2, 'a')]))).toBe('ab');
	expect(hashes(chainOf([pledge('z', 1, null), pledge('y', 1, null)]))).toBe('y');
});

test('what skips a turn, answers nothing, begins late or answers another department is no part of it', () => {
	const a = pledge('a', 1, null);
	for (const wrong of [
		pledge('b', 3, 'a'),
		pledge('b', 1, 'a'),
		pledge('b', 2, 'gone'),
		pledge('b', 2, null),
		pledge('b', 2, 'b'),
		pledge('0', 0, null),
		pledge('b', 2, 'a', 'service')
	]) {
		expect(hashes(chainOf([wrong, a]))).toBe('a');
	}
	expect(chainOf([pledge('x', 1, 'y'), pledge('y', 1, 'x')])).toEqual([]);
});

test('the same pledges in any order, any number of times, make the same valid chain', () => {
	const hash = fc.constantFrom(...'abcdefgh');
	const any = fc.uniqueArray(
		fc.record({ hash, turn: fc.integer({ min: 0, max: 5 }), previous: fc.option(hash) }),
		{ selector: (one) => one.hash, maxLength: 8 }
	);
	fc.assert(
		fc.property(
			any.chain((list) => {
				const pledges = list.map((one) => pledge(one.hash, one.turn, one.previous));
				return fc.tuple(
					fc.constant(pledges),
					fc.shuffledSubarray([...pledges, ...pledges], { minLength: pledges.length * 2 })
				);
			}),
			([pledges, shuffled]) => {
				const chain = chainOf(pledges);
				expect(chainOf(shuffled)).toEqual(chain);
				chain.forEach((one, at) => {
					expect(one.turn).toBe(at + 1);
					expect(one.previous).toBe(chain[at - 1]?.hash ?? null);
				});
			}
		),
		{ numRuns: 1000 }
	);
});

test('the difference between two versions', () => {
	const then: Wig = { ...good, supports: [...good.supports, { priority: 'people', strength: 2 }] };
	const before: BoardContent = { wigs: [then], stops: [{ id: 's', what: 'Reports', who: '', from: '' }] };
	const after: BoardContent = {
		wigs: [
			{
				...good,
				to: '12',
				leads: [
					{
						id: 'l2',
						text: 'Vans that leave with the twelve most used parts',
						influence: 'unsure',
						predictive: 'yes'
					},
					{ id: 'l3', text: 'New' }
				],
				supports: [
					{ priority: 'focus', strength: 1 },
					{ priority: 'people', strength: 3 }
				]
			},
			{ ...good, id: 'w2', statement: 'Second' }
		],
		stops: [{ id: 't', what: 'Meetings', who: '', from: '' }]
	};
	expect(differenceOf(before, after)).toEqual([
		{ kind: 'wigChanged', wig: 'w1', field: 'to', before: '16', after: '12' },
		{
			kind: 'leadChanged',
			wig: 'w1',
			lead: 'l2',
			before: 'Vans that leave with the ten most used parts',
			after: 'Vans that leave with the twelve most used parts'
		},
		{
			kind: 'leadAnswered',
			wig: 'w1',
			lead: 'l2',
			text: 'Vans that leave with the twelve most used parts',
			question: 'influence',
			before: 'yes',
			after: 'unsure'
		},
		{ kind: 'leadAdded', wig: 'w1', lead: 'l3', text: 'New' },
		{ kind: 'leadRemoved', wig: 'w1', lead: 'l1', text: 'Calls solved at the first visit' },
		{ kind: 'supportAdded', wig: 'w1', priority: 'focus', strength: 1 },
		{ kind: 'supportChanged', wig: 'w1', priority: 'people', before: 2, after: 3 },
		{ kind: 'supportRemoved', wig: 'w1', priority: 'service', strength: 3 },
		{ kind: 'wigAdded', wig: 'w2', text: 'Second' },
		{ kind: 'stopAdded', stop: 't', text: 'Meetings' },
		{ kind: 'stopRemoved', stop: 's', text: 'Reports' }
	]);
	expect(differenceOf(before, before)).toEqual([]);
	expect(differenceOf(before, { ...before, wigs: [...before.wigs].reverse() })).toEqual([]);
});

test('a pledge from before there were strengths is read as supporting clearly', () => {
	const old = { ...good, supports: ['service', 'focus'] };
	expect(v.parse(wigSchema, old).supports).toEqual([
		{ priority: 'service', strength: 2 },
		{ priority: 'focus', strength: 2 }
	]);
	expect(v.parse(wigSchema, good)).toEqual(good);
	const twice = ['service', { priority: 'service', strength: 1 }];
	for (const supports of [twice, [{ priority: 'service', strength: 4 }], [{ priority: 'service' }], ['A B']])
		expect(v.is(wigSchema, { ...good, supports })).toBe(false);
});
