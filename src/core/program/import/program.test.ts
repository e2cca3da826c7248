import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import fc from 'fast-check';
import type { QuizItem } from '../../quiz/items.ts';
import { checkProgram } from '../check.ts';
import { emptyProgram } from '../empty-program.ts';
import type { Program, Step } from '../program.ts';
import { promptsOf } from '../prompts.ts';
import { publicProgram } from '../public-program.ts';
import { exportProgram, importProgram } from './program.ts';

const problemsOf = (text: string) => {
	const result = importProgram(text, 'p.json');
	if (result.ok) throw new Error('was read without a problem');
	return result.problems.map(({ code, line, params }) => [code, line, params]);
};

const item: QuizItem = {
	id: 'x',
	slot: 'x',
	form: 'AB',
	type: 'single',
	question: 'Q',
	options: ['a', 'b'],
	correct: 1,
	priority: null,
	explanation: ''
};
const program: Program = { ...emptyProgram('en'), title: 'T', quiz: [item] };
/** The file of a program with one part replaced by anything. */
const fileWith = (change: object): string => JSON.stringify({ ...program, ...change }, null, '\t');

test.each<[string, string, unknown[]]>([
	['an empty file', '', [['file.empty', 1, {}]]],
	['no JSON', '{\n"format": "x",\n"version" 1\n}', [['program.broken', 3, { text: '1 }' }]]],
	['cut off', '{\n"format": [\n', [['program.broken', 3, { text: '' }]]],
	['JSON of something else', '[]', [['program.notAProgram', 1, {}]]],
	['another format', '{"format":"catchball/results","version":1}', [['program.notAProgram', 1, {}]]],
	['a later version', fileWith({ version: 2 }), [['program.tooNew', 3, { version: 2, known: 1 }]]],
	[
		'a field too many',
		fileWith({ colour: 'red' }),
		[['program.fieldUnknown', expect.any(Number), { path: 'colour' }]]
	],
	['a field missing', fileWith({ company: undefined }), [['program.fieldMissing', 1, { path: 'company' }]]],
	['another language', fileWith({ language: 'fr' }), [['program.fieldWrong', 6, { path: 'language' }]]],
	[
		'a long title',
		fileWith({ title: 'x'.repeat(121) }),
		[['program.fieldTooLong', 4, { path: 'title', most: 120 }]]
	],
	[
		'departments of one id',
		fileWith({
			departments: [
				{ id: 'a', name: 'A', people: null },
				{ id: 'a', name: 'B', people: 2 }
			]
		}),
		[['program.idTwice', 13, { path: 'departments' }]]
	],
	[
		'a key that points nowhere',
		fileWith({ quiz: [{ ...item, correct: 2 }] }),
		[['program.fieldWrong', 15, { path: 'quiz[0]' }]]
	],
	[
		'an item about no priority',
		fileWith({ quiz: [item, { ...item, id: 'y', priority: 'gone' }] }),
		[['program.fieldWrong', 40, { path: 'quiz[1].priority' }]]
	],
	[
		'a wave at a step that asks nothing',
		fileWith({ agenda: [{ id: 'l', kind: 'lobby', wave: 'before', minutes: 1, notes: '' }] }),
		[['program.fieldWrong', 31, { path: 'agenda[0]' }]]
	]
])('%s', (_, text, expected) => {
	expect(problemsOf(text)).toEqual(expected);
});

test('names of what every object inherits do not get in', () => {
	const file = exportProgram(program).replace('"title": "T"', '"__proto__": {"x": 1}, "title": "T"');
	expect(problemsOf(file)[0]?.[0]).toBe('program.fieldUnknown');
	expect(importProgram(exportProgram({ ...program, quiz: [{ ...item, id: 'constructor' }] }), 'f').ok).toBe(
		false
	);
	expect(({} as { x?: number }).x).toBeUndefined();
});

test('a file nested deeper than any stack is refused, and nothing breaks', () => {
	expect(problemsOf('['.repeat(500_000))[0]?.[0]).toBe('program.broken');
	expect(problemsOf('['.repeat(500_000) + ']'.repeat(500_000))[0]?.[0]).toBe('program.notAProgram');
});

const id = fc
	.stringMatching(/^[a-z0-9][a-z0-9_-]{0,12}$/)
	.filter((text) => !['constructor', 'prototype'].includes(text));
const filled = fc
	.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
	.filter((text) => text.trim() !== '');
const name = filled.map((text) => text.replace(/\p{Cc}/gu, '').trim()).filter(Boolean);
const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const count = fc.integer({ min: 2, max: 6 });
const upTo = (many: number) => Array.from({ length: many }, (_, at) => at);

const anyItem = (priorities: string[]): fc.Arbitrary<QuizItem> => {
	const base = {
		id,
		slot: id,
		form: fc.constantFrom('A' as const, 'B' as const, 'AB' as const),
		question: filled,
		priority: fc.constantFrom(null, ...priorities),
		explanation: text
	};
	const options = (many: number) => fc.array(filled, { minLength: many, maxLength: many });
	const some = (many: number) => fc.subarray(upTo(many), { minLength: 1 });
	return fc.oneof(
		count.chain((many) =>
			fc.record({
				...base,
				type: fc.constant('single' as const),
				options: options(many),
				correct: fc.nat(many - 1)
			})
		),
		count.chain((many) =>
			fc.record({
				...base,
				type: fc.constant('multiple' as const),
				options: options(many),
				correct: some(many)
			})
		),
		count.chain((many) =>
			fc.record({
				...base,
				type: fc.constant('order' as const),
				options: options(many),
				correct: fc.shuffledSubarray(upTo(many), { minLength: many })
			})
		),
		fc.record({ ...base, type: fc.constant('truefalse' as const), correct: fc.boolean() }),
		count.chain((many) =>
			fc.record({
				...base,
				type: fc.constant('recall' as const),
				accepted: options(many),
				need: fc.integer({ min: 1, max: many })
			})
		)
	);
};
const byId = <T extends { id: string }>(member: fc.Arbitrary<T>, maxLength: number) =>
	fc.uniqueArray(member, { selector: (one) => one.id, maxLength });
const anyStep: fc.Arbitrary<Step> = fc
	.record({
		id,
		kind: fc.constantFrom('lobby', 'quiz', 'strategy', 'departments', 'shareout', 'results', 'close'),
		minutes: fc.nat(300),
		notes: text
	})
	.map((step) => ({ ...step, wave: step.kind === 'quiz' ? 'before' : null }));

const anyProgram: fc.Arbitrary<Program> = byId(fc.record({ id, name, text }), 7).chain((priorities) =>
	fc.record({
		format: fc.constant('catchball/program'),
		version: fc.constant(1),
		title: fc.oneof(name, fc.constant('')),
		company: fc.oneof(name, fc.constant('')),
		language: fc.constantFrom('en', 'de'),
		strategy: fc.record({
			vision: text,
			priorities: fc.constant(priorities),
			indicators: fc.array(filled, { maxLength: 4 }),
			nonGoals: fc.array(filled, { maxLength: 4 })
		}),
		departments: byId(fc.record({ id, name, people: fc.option(fc.nat(1000)) }), 6),
		quiz: byId(anyItem(priorities.map((priority) => priority.id)), 8),
		agenda: byId(anyStep, 8)
	})
);

test('what was exported is imported', () => {
	fc.assert(
		fc.property(anyProgram, (any) => {
			expect(importProgram(exportProgram(any), 'p.json')).toEqual({ ok: true, value: any });
		}),
		{ numRuns: 200 }
	);
});

test('a file from before agenda settings, prompts and group minima opens, loses nothing, and can be run', () => {
	const old = readFileSync('tests/fixtures/programs/before-agenda-settings.json', 'utf8');
	const read = importProgram(old, 'old.json');
	expect(read).toMatchObject({ ok: true });
	if (!read.ok) return;
	expect(JSON.parse(exportProgram(read.value))).toEqual(JSON.parse(old));
	expect(checkProgram(read.value)).toEqual([]);
	// What came later is as it was before there was a choice.
	const [lobby] = read.value.agenda;
	expect([lobby?.title, lobby?.timed, lobby?.pace, read.value.minimum]).toEqual([
		undefined,
		undefined,
		undefined,
		undefined
	]);
	expect(promptsOf(publicProgram(read.value)).length).toBeGreaterThan(0);
});

test('a program’s own cards to think with leave in its file and come back, none of them too: nobody gets the usual ones', () => {
	const own = [
		{ id: 'p1', text: 'What would our founder cross out?' },
		{ id: 'p2', text: 'מה מספיק טוב? 🙂' }
	];
	for (const prompts of [own, []]) {
		const read = importProgram(exportProgram({ ...program, prompts }), 'p.json');
		if (!read.ok) throw new Error('was not read');
		expect(promptsOf(read.value)).toEqual(prompts);
		expect(promptsOf(publicProgram(read.value))).toEqual(prompts);
	}
	const usual = importProgram(exportProgram(program), 'p.json');
	expect(usual.ok && promptsOf(usual.value)).toHaveLength(6);
});
