import { expect, test } from 'vitest';
import * as v from 'valibot';
import { boardContentSchema } from '../pledge/schema.ts';
import { publish } from '../quiz/publish.ts';
import { answerKeySchema, answerSchema, publicQuizSchema, sheetSchema } from '../quiz/schema.ts';
import { stageSchema } from '../stage/schema.ts';
import { publicProgram } from './public-program.ts';
import { sample } from './sample/sample.ts';
import { programSchema, publicProgramSchema, strategySchema } from './schema.ts';

const program = sample('en');
const split = publish(program.quiz, () => 0.3);

/** A valid value of everything that comes over the wire or out of a file. */
const valid: [string, v.GenericSchema, object][] = [
	['program', programSchema, program],
	['public program', publicProgramSchema, publicProgram(program)],
	['strategy', strategySchema, program.strategy],
	['public quiz', publicQuizSchema, { items: split.items, commitment: 'a'.repeat(64) }],
	['answer key', answerKeySchema, split.key],
	[
		'sheet',
		sheetSchema,
		{
			form: 'A',
			department: 'sales',
			answers: {
				a: { type: 'single', choice: 0 },
				b: { type: 'multiple', choices: [0, 3] },
				c: { type: 'truefalse', choice: true },
				d: { type: 'order', sequence: [3, 1] },
				e: { type: 'recall', texts: ['x', ''] }
			}
		}
	],
	[
		'stage',
		stageSchema,
		{
			step: 'strategy',
			phase: 'open',
			focus: { kind: 'priority', id: 'one-day' },
			curtain: 'content',
			timer: { startedAt: 1_700_000_000_000, seconds: 300 }
		}
	],
	[
		'board',
		boardContentSchema,
		{
			wigs: [
				{
					id: 'w1',
					statement: 'S',
					from: '1',
					to: '2',
					unit: 'h',
					by: '2027-01-31',
					lag: '',
					leads: [{ id: 'l1', text: '' }],
					supports: [{ priority: 'one-day', strength: 2 }]
				}
			],
			stops: [{ id: 's1', what: 'W', who: '', from: '' }]
		}
	]
];

/** Every way to put one member of a value out of shape: drop it, add beside it, or make it something else. */
const spoilt = function* (value: unknown): Generator<unknown> {
	if (typeof value !== 'object' || value === null) return;
	if (Array.isArray(value)) {
		for (const [at, member] of value.entries()) {
			for (const other of spoilt(member))
				yield value.map((one: unknown, index) => (index === at ? other : one));
			for (const other of [undefined, Symbol.iterator, { toString: () => 'x' }]) {
				yield value.map((one: unknown, index) => (index === at ? other : one));
			}
		}
		return;
	}
	yield { ...value, surplus: 1 };
	for (const [name, member] of Object.entries(value)) {
		for (const other of spoilt(member)) yield { ...value, [name]: other };
		for (const other of [undefined, 1.5, -1, Number.NaN, Infinity, 'x'.repeat(5000), [[]], {}]) {
			// Nothing answered is an answer too.
			const empty = name === 'answers' && JSON.stringify(other) === '{}';
			if (!empty) yield { ...value, [name]: other };
		}
	}
};

test.each(valid)('a %s is accepted as it is, and returned equal', (_, schema, value) => {
	expect(v.parse(schema, JSON.parse(JSON.stringify(value)))).toEqual(value);
});

test.each(valid)('a %s of which anything at all is out of shape is refused', (name, schema, value) => {
	let count = 0;
	for (const other of spoilt(value)) {
		count++;
		const result = v.safeParse(schema, other);
		if (result.success) throw new Error(`accepted: ${JSON.stringify(other).slice(0, 2000)}`);
	}
	expect(count, name).toBeGreaterThan(20);
});

test.each(valid)('a %s takes nothing from a prototype and gives nothing to one', (_, schema, value) => {
	const text = JSON.stringify(value).replace('{', '{"__proto__":{"polluted":true},');
	const parsed = v.safeParse(schema, JSON.parse(text));
	if (parsed.success) expect(Object.hasOwn(parsed.output as object, '__proto__')).toBe(false);
	expect('polluted' in {}).toBe(false);
});

test.each<[string, unknown]>([
	['an option out of any range', { type: 'single', choice: 12 }],
	['a choice twice', { type: 'multiple', choices: [1, 1] }],
	[
		'choices in another order, which would be a second way to say the same',
		{ type: 'multiple', choices: [2, 1] }
	],
	['a place twice', { type: 'order', sequence: [0, 0] }],
	['thirteen texts', { type: 'recall', texts: Array.from({ length: 13 }, () => '') }],
	['a text of 61', { type: 'recall', texts: ['x'.repeat(61)] }],
	['parts of two types', { type: 'single', choice: 1, choices: [1] }],
	['no type', { choice: 1 }]
])('an answer with %s is refused', (_, answer) => {
	expect(v.is(answerSchema, answer)).toBe(false);
});

test('a list is as long as the limits say, and no longer', () => {
	const department = (at: number) => ({ id: `d${at}`, name: `D${at}`, people: null });
	const many = (count: number) => ({
		...program,
		departments: Array.from({ length: count }, (_, at) => department(at))
	});
	expect(v.is(programSchema, many(60))).toBe(true);
	expect(v.is(programSchema, many(61))).toBe(false);
	const wig = (valid[7]?.[2] as { wigs: object[] }).wigs[0];
	const board = (count: number) => ({
		wigs: Array.from({ length: count }, (_, at) => ({ ...wig, id: `w${at}` })),
		stops: []
	});
	expect(v.is(boardContentSchema, board(3))).toBe(true);
	expect(v.is(boardContentSchema, board(4))).toBe(false);
});

test('a strategy to be told has a vision and a priority; a draft in a file may lack both', () => {
	const empty = { vision: '', priorities: [], indicators: [], nonGoals: [] };
	expect(v.is(strategySchema, empty)).toBe(false);
	expect(v.is(programSchema, { ...program, strategy: empty, quiz: [] })).toBe(true);
});

test('a program may choose its group minimum between 3 and 10', () => {
	for (const minimum of [3, 5, 10]) expect(v.is(programSchema, { ...program, minimum })).toBe(true);
	for (const minimum of [2, 11, 4.5, '5', null]) {
		expect(v.is(programSchema, { ...program, minimum })).toBe(false);
	}
});
