import { expect, test } from 'vitest';
import * as v from 'valibot';
import type { Ask } from '../asks/ask.ts';
import { shortCard } from '../cards/card.ts';
import { noCards } from '../cards/cards.ts';
import type { Pledge } from '../pledge/pledge.ts';
import { publicProgram } from '../program/public-program.ts';
import { sample } from '../program/sample/sample.ts';
import { sameSpotlight } from '../stage/plan.ts';
import { stageSchema } from '../stage/schema.ts';
import type { Spotlight } from '../stage/stage.ts';
import { emptyState, type WorkshopState } from '../workshop/state.ts';
import { choicesOf, finds } from './choices.ts';
import { entryOf, textOf } from './entry.ts';

const program = sample('en');
const [sales, service] = program.departments.map(({ id }) => id) as [string, string];
const hash = (digit: string) => digit.repeat(64);

const pledge = (statement: string): Pledge => ({
	hash: statement,
	department: sales,
	turn: 1,
	previous: null,
	author: 'ben',
	wigs: [
		{
			id: 'w1',
			statement,
			from: '4',
			to: '1',
			unit: 'days',
			by: '2040-01-01',
			lag: '',
			leads: [],
			supports: []
		}
	],
	stops: [{ id: 's1', what: 'Offers for new buildings', who: '', from: '' }]
});
const ask: Ask = {
	id: hash('a'),
	from: sales,
	to: service,
	state: 'agreed',
	terms: { what: 'A van on Fridays', includes: '', excludes: '', kpis: [], by: '2040-01-01' },
	version: 1,
	before: null,
	saidBack: null,
	reason: '',
	turns: []
};
const friction = { record: 'f', author: 'ben', department: service, text: 'Three signatures', answer: null };
const question = { record: 'q', author: 'ben', text: 'Why now?', step: 'lobby', votes: 2, answer: '' };

const room = (change: Partial<WorkshopState> = {}): WorkshopState => ({
	...emptyState(),
	program: publicProgram(program),
	pledges: new Map([[sales, [pledge('The old goal'), pledge('Warm within a day')]]]),
	asks: new Map([
		['1', ask],
		['2', { ...ask, id: hash('b'), state: 'withdrawn' }]
	]),
	cards: {
		...noCards(),
		frictions: [{ ...friction, id: hash('c') }],
		questions: [
			{ ...question, id: hash('d'), state: 'open' },
			{ ...question, id: hash('e'), state: 'hidden', text: 'Rude' }
		]
	},
	...change
});
const textsOf = (state: WorkshopState, kind: Spotlight['kind']) =>
	choicesOf(state)
		.filter(({ spotlight }) => spotlight.kind === kind)
		.map(({ text }) => text);

test('everything that was said and still stands can be found', () => {
	expect(textsOf(room(), 'goal')).toEqual(['Warm within a day']);
	expect(textsOf(room(), 'stop')).toEqual(['Offers for new buildings']);
	expect(textsOf(room(), 'ask')).toEqual(['A van on Fridays']);
	expect(textsOf(room(), 'friction')).toEqual(['Three signatures']);
	expect(textsOf(room(), 'question')).toEqual(['Why now?']);
	expect(textsOf(room(), 'department')).toHaveLength(program.departments.length);
	expect(choicesOf(emptyState())).toEqual([]);
});

test('nothing can be put on the wall before its time', () => {
	for (const kind of ['strategy', 'map', 'picture'] as const) expect(textsOf(room(), kind)).toEqual([]);
	const told = room({ strategy: program.strategy });
	expect(textsOf(told, 'strategy')).toContain(program.strategy.priorities[0]?.name);
	expect(textsOf(told, 'map')).toHaveLength(1);
	expect(textsOf(told, 'picture')).toEqual([]);
});

test('each is a spotlight of its own, which a stage takes', () => {
	const all = choicesOf(room({ strategy: program.strategy })).map(({ spotlight }) => spotlight);
	for (const [at, spotlight] of all.entries()) {
		const stage = { step: 'lobby', phase: 'open', focus: null, curtain: 'content', timer: null, spotlight };
		expect(v.is(stageSchema, stage), JSON.stringify(spotlight)).toBe(true);
		expect(all.findIndex((other) => sameSpotlight(other, spotlight))).toBe(at);
	}
});

test('what is taken back is gone from the wall', () => {
	const spotlight = { kind: 'ask', id: shortCard(ask.id) } as const;
	const shown = entryOf(spotlight, room());
	expect(shown && textOf(shown)).toBe('A van on Fridays');
	expect(entryOf(spotlight, room({ asks: new Map([['1', { ...ask, state: 'withdrawn' }]]) }))).toBeNull();
	expect(entryOf({ kind: 'goal', department: sales, id: 'w2' }, room())).toBeNull();
	expect(entryOf({ kind: 'stop', department: 'nobody', id: 's1' }, room())).toBeNull();
});

test.each([
	['', true],
	['warm day', true],
	['DAY ver', true],
	['waerm', true],
	['warmth day', false],
	['arm', false]
])('words that are typed find texts that have words which begin so: %j', (wanted, found) => {
	expect(finds(wanted, ['Wärm within a day', 'Vertrieb'])).toBe(found);
});
