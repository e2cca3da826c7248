import { expect, test } from 'vitest';
import fc from 'fast-check';
import * as v from 'valibot';
import { answerFits, answerIsComplete, isAnswered } from './answer.ts';
import { canonicalKey } from './canonical-key.ts';
import { LATER_WAVES, type Wave } from '../program/waves.ts';
import { formOf, itemsOfForm } from './forms.ts';
import type { AnswerKey, PublicItem, QuizItem } from './items.ts';
import { presentation } from './presentation.ts';
import { publish } from './publish.ts';
import { answerKeySchema, publicItemSchema } from './schema.ts';
import { seededDraw, shuffle } from './shuffle.ts';

const base = { explanation: 'because', priority: 'p' };
const items: QuizItem[] = [
	{
		...base,
		id: 's-a',
		slot: 's',
		form: 'A',
		type: 'single',
		question: 'S?',
		options: ['a', 'b', 'c'],
		correct: 1
	},
	{
		...base,
		id: 's-b',
		slot: 's',
		form: 'B',
		type: 'single',
		question: 'S!',
		options: ['a', 'b'],
		correct: 0
	},
	{
		...base,
		id: 'm',
		slot: 'm',
		form: 'AB',
		type: 'multiple',
		question: 'M',
		options: ['a', 'b', 'c'],
		correct: [0, 2]
	},
	{ ...base, id: 't', slot: 't', form: 'AB', type: 'truefalse', question: 'T', correct: false },
	{
		...base,
		id: 'o',
		slot: 'o',
		form: 'AB',
		type: 'order',
		question: 'O',
		options: ['1', '2', '3', '4'],
		correct: [0, 1, 2, 3]
	},
	{
		...base,
		id: 'r',
		slot: 'r',
		form: 'AB',
		type: 'recall',
		question: 'R',
		accepted: ['one', 'two'],
		need: 2
	}
];
const seed = Uint8Array.of(1, 2, 3);

test('what is published holds no key, no explanation and no priority', () => {
	const { items: open } = publish(items, seededDraw(seed));
	expect(open.every((item) => v.is(publicItemSchema, item))).toBe(true);
	expect(JSON.stringify(open)).not.toMatch(/because|correct|accepted|priority|one|two/);
	expect(open.map(({ id, need }) => [id, need])).toEqual([
		['s-a', 0],
		['s-b', 0],
		['m', 0],
		['t', 0],
		['o', 0],
		['r', 2]
	]);
});

test('the key of an order item leads to the right sequence of the drawn options', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 8 }), (any) => {
			const { items: open, key } = publish(items, seededDraw(any));
			expect(v.is(answerKeySchema, key)).toBe(true);
			const order = open.find(({ id }) => id === 'o') as PublicItem;
			const right = key.o?.type === 'order' ? key.o.correct.map((at) => order.options[at]) : [];
			expect(right).toEqual(['1', '2', '3', '4']);
		})
	);
	const drawn = new Set(
		Array.from({ length: 50 }, (_, at) =>
			publish(items, seededDraw(Uint8Array.of(at))).items[4]?.options.join('')
		)
	);
	expect(drawn.size).toBeGreaterThan(10);
});

test('the canonical key does not depend on the order in which it was made', () => {
	const { key } = publish(items, seededDraw(seed));
	const turned: AnswerKey = Object.fromEntries(
		Object.entries(key)
			.reverse()
			.map(([id, one]) => [id, Object.fromEntries(Object.entries(one).reverse()) as unknown as typeof one])
	);
	expect(canonicalKey(turned)).toBe(canonicalKey(key));
	expect(canonicalKey({ b: { type: 'truefalse', correct: true, priority: null, explanation: '"' } })).toBe(
		String.raw`{"b":{"correct":true,"explanation":"\"","priority":null,"type":"truefalse"}}`
	);
	expect(canonicalKey({ ...key, t: { ...base, type: 'truefalse', correct: true } })).not.toBe(
		canonicalKey(key)
	);
});

test('half of the people begin with A, and everybody gets the other form after', () => {
	const forms = (fraction: number, waves: Wave[]) =>
		waves.map((wave) => formOf(wave, fraction, waves)).join('');
	expect(forms(0, ['before', 'after'])).toBe('AB');
	expect(forms(0.4999, ['before', 'after'])).toBe('AB');
	expect(forms(0.5, ['before', 'after'])).toBe('BA');
	// Later reviews go on alternating, whichever of them there are.
	expect(forms(0, ['before', 'after', ...LATER_WAVES])).toBe('ABABA');
	expect(forms(0.5, ['before', 'after', ...LATER_WAVES])).toBe('BABAB');
	expect(forms(0, ['before', 'after', 'day30'])).toBe('ABA');
	expect(formOf('day90', 0, [])).toBe('A');
	expect(itemsOfForm(items, 'B').map(({ id }) => id)).toEqual(['s-b', 'm', 't', 'o', 'r']);
});

test('a person sees the same order for ever', () => {
	const { items: open } = publish(items, seededDraw(seed));
	const shown = presentation(open, 'A', seed).map(({ item, optionOrder }) => [item.id, optionOrder]);
	// Pinned: a new version of the app must not reorder a sheet that somebody is in the middle of.
	expect(shown).toMatchInlineSnapshot(`
		[
		  [
		    "o",
		    [
		      2,
		      0,
		      3,
		      1,
		    ],
		  ],
		  [
		    "m",
		    [
		      2,
		      0,
		      1,
		    ],
		  ],
		  [
		    "s-a",
		    [
		      0,
		      2,
		      1,
		    ],
		  ],
		  [
		    "t",
		    [
		      0,
		      1,
		    ],
		  ],
		  [
		    "r",
		    [],
		  ],
		]
	`);
});

test('everybody sees every question of the form and every option once; true first, recall last', () => {
	const { items: open } = publish(items, seededDraw(seed));
	fc.assert(
		fc.property(
			fc.uint8Array({ minLength: 1, maxLength: 32 }),
			fc.constantFrom('A' as const, 'B' as const),
			(any, form) => {
				const shown = presentation(open, form, any);
				expect(shown.map(({ item }) => item.id).sort()).toEqual(
					itemsOfForm(open, form)
						.map(({ id }) => id)
						.sort()
				);
				for (const { item, optionOrder } of shown) {
					const count = item.type === 'truefalse' ? 2 : item.options.length;
					expect([...optionOrder].sort()).toEqual(Array.from({ length: count }, (_, at) => at));
					if (item.type === 'truefalse') expect(optionOrder).toEqual([0, 1]);
				}
				expect(shown.at(-1)?.item.id).toBe('r');
			}
		)
	);
});

test('shuffling is fair: every position is as likely for every card', () => {
	const counts = [0, 0, 0, 0];
	for (let n = 0; n < 4000; n++) {
		const draw = seededDraw(Uint8Array.of(n & 255, n >> 8));
		const at = shuffle(['x', 'b', 'c', 'd'], draw).indexOf('x');
		counts[at] = (counts[at] ?? 0) + 1;
	}
	// Four standard deviations around 1000.
	for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(110);
});

const single: PublicItem = {
	id: 'x',
	slot: 'x',
	form: 'A',
	type: 'single',
	question: '?',
	options: ['a', 'b'],
	need: 0
};
const recall: PublicItem = { ...single, type: 'recall', options: [], need: 2 };
const order: PublicItem = { ...single, type: 'order', options: ['a', 'b', 'c'] };

test('an answer of another type, out of range or of broken numbers does not fit', () => {
	expect(answerFits(single, { type: 'single', choice: 1 })).toBe(true);
	expect(answerFits(single, { type: 'single', choice: 2 })).toBe(false);
	expect(answerFits(single, { type: 'single', choice: 0.5 })).toBe(false);
	expect(answerFits(single, { type: 'single', choice: Number.NaN })).toBe(false);
	expect(answerFits(single, { type: 'truefalse', choice: true })).toBe(false);
	expect(answerFits(single, undefined)).toBe(false);
	expect(answerFits(order, { type: 'order', sequence: [0, 0] })).toBe(false);
	expect(answerFits(order, { type: 'order', sequence: [2, 0] })).toBe(true);
	expect(answerFits(recall, { type: 'recall', texts: ['a', 'b', 'c'] })).toBe(false);
	expect(answerFits(recall, { type: 'recall', texts: ['a'.repeat(61)] })).toBe(false);
});

test('answered is having said something, complete is having nothing left to do', () => {
	const half = { type: 'recall' as const, texts: ['one', ' '] };
	expect([isAnswered(recall, half), answerIsComplete(recall, half)]).toEqual([true, false]);
	const full = { type: 'recall' as const, texts: ['one', 'two'] };
	expect(answerIsComplete(recall, full)).toBe(true);
	const part = { type: 'order' as const, sequence: [1] };
	expect([isAnswered(order, part), answerIsComplete(order, part)]).toEqual([true, false]);
	expect(isAnswered({ ...single, type: 'multiple' }, { type: 'multiple', choices: [] })).toBe(false);
});
