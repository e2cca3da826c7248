import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { ASK_STATES, type Ask, type AskState } from '../asks/ask.ts';
import { counts } from '../asks/tally.ts';
import type { Catch, Pledge } from '../pledge/pledge.ts';
import { STRENGTHS, type Strength } from '../pledge/support.ts';
import { selectionOf } from './explore.ts';
import { headlinesOf } from './headlines.ts';
import { mapOf, type MapSource } from './map-of.ts';
import { overloadedOf } from './overload.ts';

type Supports = Record<string, Strength>;
/** A pledge of one goal for each of these. */
const pledge = (department: string, ...goals: Supports[]): Pledge => ({
	hash: `${department}-1`,
	department,
	turn: 1,
	previous: null,
	author: 'ben',
	stops: [],
	wigs: goals.map((supports, at) => ({
		id: `w${at}`,
		statement: `${department} goal ${at + 1}`,
		from: '0',
		to: '1',
		unit: '',
		by: '2040-01-01',
		lag: '',
		leads: [],
		supports: Object.entries(supports).map(([priority, strength]) => ({ priority, strength }))
	}))
});
const ask = (from: string, to: string, state: AskState = 'agreed', id = `${from}-${to}`): Ask => ({
	id,
	from,
	to,
	state,
	terms: { what: `${from} wants of ${to}`, includes: '', excludes: '', kpis: [], by: '2040-01-01' },
	version: 1,
	before: null,
	saidBack: null,
	reason: '',
	turns: []
});
const word = (hash: string, verdict: Catch['verdict']): Catch => ({
	pledge: hash,
	verdict,
	reason: '',
	author: 'lea'
});
const named = (ids: string[]) => ids.map((id) => ({ id, name: id.toUpperCase() }));

/** Four departments: sales and service carry digital, nobody carries trust, everybody asks legal. */
const four: MapSource = {
	priorities: named(['digital', 'trust', 'people']),
	departments: named(['sales', 'legal', 'service', 'hr']),
	pledges: new Map([
		['sales', [pledge('sales', { digital: 1 }, { digital: 3, people: 2 })]],
		['legal', [{ ...pledge('legal', { trust: 3 }), hash: 'old' }, pledge('legal', { people: 1, gone: 3 })]],
		['service', [pledge('service', { digital: 2 })]],
		['kitchen', [pledge('kitchen', { trust: 3 })]]
	]),
	catches: new Map([
		['sales-1', [word('sales-1', 'accepted')]],
		['service-1', [word('service-1', 'accepted'), { ...word('service-1', 'returned'), author: 'max' }]],
		['old', [word('old', 'returned')]]
	]),
	asks: [
		ask('sales', 'legal', 'agreed', 'b'),
		ask('sales', 'legal', 'asked', 'a'),
		ask('service', 'legal'),
		ask('hr', 'legal', 'countered'),
		ask('hr', 'sales', 'declined'),
		ask('legal', 'sales', 'withdrawn'),
		ask('legal', 'kitchen')
	]
};

describe('the company map', () => {
	const map = mapOf(four);

	test('has a cell for each department that carries a priority, as strongly as its strongest goal', () => {
		expect(
			map.cells.map(({ priority, department, strength, returned }) => [
				priority,
				department,
				strength,
				returned
			])
		).toEqual([
			['digital', 'sales', 3, false],
			['digital', 'service', 2, true],
			['people', 'sales', 2, false],
			['people', 'legal', 1, false]
		]);
		expect(map.cells[0]?.goals.map(({ statement }) => statement)).toEqual(['sales goal 1', 'sales goal 2']);
		expect(map.cells[2]?.goals.map(({ statement }) => statement)).toEqual(['sales goal 2']);
	});

	test('names gaps: what only an older version carried, or a department of another program, is a gap', () => {
		expect(map.priorities.map(({ id, carriers, gap }) => [id, carriers, gap])).toEqual([
			['digital', ['sales', 'service'], false],
			['trust', [], true],
			['people', ['sales', 'legal'], false]
		]);
	});

	test('has one arrow for each pair, of asks that stand', () => {
		expect(
			map.arrows.map(({ from, to, asks, agreed }) => [from, to, asks.map(({ id }) => id), agreed])
		).toEqual([
			['sales', 'legal', ['a', 'b'], false],
			['service', 'legal', ['service-legal'], true],
			['hr', 'legal', ['hr-legal'], false]
		]);
	});

	test('says where each department stands, and who is asked by everybody', () => {
		expect(map.departments.map(({ id, verdict, overloaded }) => [id, verdict, overloaded])).toEqual([
			['sales', 'accepted', false],
			['legal', 'open', true],
			['service', 'returned', false],
			['hr', null, false]
		]);
		expect(map.departments[1]?.askedBy).toEqual(['sales', 'service', 'hr']);
		expect(map.departments[3]?.asks).toEqual(['legal']);
	});

	test('comes to what a room must not overlook', () => {
		const { gaps, overloads, missing, ...numbers } = headlinesOf(map);
		expect([gaps, overloads, missing].map((list) => list.map(({ id }) => id))).toEqual([
			['trust'],
			['legal'],
			['hr']
		]);
		expect(numbers).toEqual({ pledged: 3, asks: 4, agreed: 2 });
	});

	test('of nothing is empty', () => {
		const nothing = { ...four, priorities: [], departments: [] };
		expect(mapOf(nothing)).toEqual({ priorities: [], departments: [], cells: [], arrows: [] });
		const silent = mapOf({ ...four, pledges: new Map(), asks: [] });
		expect(silent.priorities.every(({ gap }) => gap)).toBe(true);
		expect(headlinesOf(silent)).toMatchObject({ overloads: [], pledged: 0, asks: 0 });
	});
});

describe('what belongs to a pick', () => {
	const map = mapOf(four);
	const ids = (selection: ReturnType<typeof selectionOf>) => ({
		departments: [...selection.departments],
		priorities: [...selection.priorities],
		cells: selection.cells.length,
		arrows: selection.arrows.length
	});

	test('of a department: what it carries and who is at the other end of its asks', () => {
		expect(ids(selectionOf(map, { kind: 'department', id: 'sales' }))).toEqual({
			departments: ['sales', 'legal'],
			priorities: ['digital', 'people'],
			cells: 2,
			arrows: 1
		});
	});

	test('of a priority: who carries it, and the asks between those', () => {
		expect(ids(selectionOf(map, { kind: 'priority', id: 'people' }))).toEqual({
			departments: ['sales', 'legal'],
			priorities: ['people'],
			cells: 2,
			arrows: 1
		});
		expect(ids(selectionOf(map, { kind: 'priority', id: 'trust' }))).toMatchObject({
			departments: [],
			priorities: ['trust']
		});
	});

	test('of nothing: everything; of what is not there: nothing', () => {
		expect(ids(selectionOf(map, null))).toMatchObject({ cells: 4, arrows: 3 });
		for (const kind of ['department', 'priority'] as const) {
			expect(ids(selectionOf(map, { kind, id: 'gone' }))).toEqual({
				departments: [],
				priorities: [],
				cells: 0,
				arrows: 0
			});
		}
	});
});

describe('overloads', () => {
	const arrowsTo = (to: string, from: string[]) => from.map((id) => ({ from: id, to }));
	const company = Array.from({ length: 24 }, (_, at) => `d${at}`);

	test('need three others, or everybody', () => {
		const three = ['a', 'b', 'c'];
		expect(overloadedOf(three, arrowsTo('a', ['b', 'c']))).toEqual(new Set(['a']));
		expect(overloadedOf(three, arrowsTo('a', ['b']))).toEqual(new Set());
		expect(overloadedOf(['a', 'b'], arrowsTo('a', ['b']))).toEqual(new Set());
		expect(overloadedOf([], [])).toEqual(new Set());
		expect(overloadedOf([...three, 'd'], arrowsTo('a', ['b', 'c']))).toEqual(new Set());
	});

	test('stand out: at least twice the average', () => {
		// 24 departments with two askers each: four askers are twice as many, less the arrows that make them so.
		const ring = company.flatMap((to, at) =>
			arrowsTo(to, [company[(at + 1) % 24]!, company[(at + 2) % 24]!])
		);
		expect(overloadedOf(company, ring)).toEqual(new Set());
		const five = [...ring, ...arrowsTo('d0', ['d10', 'd11', 'd12'])];
		expect(overloadedOf(company, five)).toEqual(new Set());
		// Six are a quarter of the other 23.
		expect(overloadedOf(company, [...five, ...arrowsTo('d0', ['d13'])])).toEqual(new Set(['d0']));
	});
});

const departments = ['a', 'b', 'c', 'd', 'e', 'f'];
const priorities = ['p', 'q', 'r', 's'];
const strength = fc.constantFrom(...STRENGTHS);
const supports = fc.dictionary(fc.constantFrom(...priorities, 'gone'), strength, { noNullPrototype: true });
const someAsk = fc
	.tuple(
		fc.constantFrom(...departments, 'gone'),
		fc.constantFrom(...departments, 'gone'),
		fc.constantFrom(...ASK_STATES),
		fc.nat()
	)
	.filter(([from, to]) => from !== to)
	.map(([from, to, state, n]) => ask(from, to, state, `${from}-${to}-${n}`));
const company = fc.record({
	pledges: fc.dictionary(fc.constantFrom(...departments, 'gone'), fc.array(supports, { maxLength: 3 }), {
		noNullPrototype: true
	}),
	asks: fc.uniqueArray(someAsk, { maxLength: 60, selector: ({ id }) => id }),
	returned: fc.subarray(departments)
});
const sourceOf = ({
	pledges,
	asks,
	returned
}: typeof company extends fc.Arbitrary<infer T> ? T : never): MapSource => ({
	priorities: named(priorities),
	departments: named(departments),
	pledges: new Map(Object.entries(pledges).map(([id, goals]) => [id, [pledge(id, ...goals)]])),
	catches: new Map(returned.map((id) => [`${id}-1`, [word(`${id}-1`, 'returned')]])),
	asks
});

describe('whatever a company says', () => {
	test('cells and gaps are what the goals say, and nothing else', () => {
		fc.assert(
			fc.property(company, (said) => {
				const map = mapOf(sourceOf(said));
				for (const priority of priorities) {
					for (const department of departments) {
						const strengths = (said.pledges[department] ?? []).map((goal) => goal[priority] ?? 0);
						const cell = map.cells.find((one) => one.priority === priority && one.department === department);
						expect(cell?.strength ?? 0).toBe(Math.max(0, ...strengths));
					}
					const carried = departments.some((id) => said.pledges[id]?.some((goal) => goal[priority]));
					expect(map.priorities.find(({ id }) => id === priority)?.gap).toBe(!carried);
				}
			})
		);
	});

	test('every ask that stands is in exactly one arrow, in its direction', () => {
		fc.assert(
			fc.property(company, (said) => {
				const map = mapOf(sourceOf(said));
				const standing = said.asks.filter(
					(one) => counts(one) && departments.includes(one.from) && departments.includes(one.to)
				);
				const drawn = map.arrows.flatMap(({ from, to, asks }) => asks.map(({ id }) => `${id} ${from} ${to}`));
				expect(drawn.sort()).toEqual(standing.map(({ id, from, to }) => `${id} ${from} ${to}`).sort());
				expect(new Set(map.arrows.map(({ from, to }) => `${from} ${to}`)).size).toBe(map.arrows.length);
			})
		);
	});

	test('the order in which asks arrived changes nothing', () => {
		fc.assert(
			fc.property(company, (said) => {
				const source = sourceOf(said);
				expect(mapOf({ ...source, asks: [...said.asks].reverse() })).toEqual(mapOf(source));
			})
		);
	});

	test('one more that asks never takes an overload away', () => {
		const pair = fc
			.tuple(fc.constantFrom(...departments), fc.constantFrom(...departments))
			.filter(([from, to]) => from !== to)
			.map(([from, to]) => ({ from, to }));
		const arrows = fc.uniqueArray(pair, { selector: ({ from, to }) => `${from} ${to}` });
		fc.assert(
			fc.property(arrows, pair, (before, more) => {
				const known = before.some(({ from, to }) => from === more.from && to === more.to);
				const after = known ? before : [...before, more];
				if (overloadedOf(departments, before).has(more.to))
					expect(overloadedOf(departments, after).has(more.to)).toBe(true);
				// Whom everybody asks is always one.
				for (const to of departments) {
					const everybody = departments.filter((from) => from !== to).map((from) => ({ from, to }));
					expect(
						overloadedOf(departments, [...before.filter((one) => one.to !== to), ...everybody]).has(to)
					).toBe(true);
				}
			})
		);
	});

	test('a pick is a part of the map that holds together', () => {
		fc.assert(
			fc.property(company, fc.constantFrom(...departments), (said, id) => {
				const map = mapOf(sourceOf(said));
				const own = selectionOf(map, { kind: 'department', id });
				for (const { from, to } of own.arrows) {
					expect([from, to]).toContain(id);
					expect(own.departments.has(from) && own.departments.has(to)).toBe(true);
				}
				// Together, the departments' parts are the whole: no cell is lost, and each arrow has two ends.
				const parts = departments.map((each) => selectionOf(map, { kind: 'department', id: each }));
				expect(parts.reduce((sum, part) => sum + part.cells.length, 0)).toBe(map.cells.length);
				expect(parts.reduce((sum, part) => sum + part.arrows.length, 0)).toBe(2 * map.arrows.length);
			})
		);
	});
});
