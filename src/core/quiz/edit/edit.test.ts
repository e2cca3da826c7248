import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { anyDraft } from '../../../../tests/support/any-item.ts';
import type { ItemType, QuizItem } from '../items.ts';
import { itemSchema } from '../schema.ts';
import { checkQuiz } from '../check.ts';
import { blankItem, withType } from './blank.ts';
import { gapsOf } from './gaps.ts';
import {
	duplicateItem,
	moveItem,
	pairable,
	pairWith,
	removeItem,
	restoreItem,
	setForm,
	twinOf,
	writeTwin
} from './items.ts';
import { tidyItem } from './tidy.ts';

const TYPES: ItemType[] = ['single', 'multiple', 'truefalse', 'order', 'recall'];
const item = (change: Partial<QuizItem> = {}): QuizItem =>
	({
		id: 'x',
		slot: 'x',
		form: 'AB',
		type: 'single',
		question: 'What comes first?',
		options: ['Price', 'Service', 'Size'],
		correct: 1,
		priority: null,
		explanation: '',
		...change
	}) as QuizItem;
const codes = (one: QuizItem) => gapsOf(one).map(({ code }) => code);
const ids = (items: readonly QuizItem[]) => items.map(({ id }) => id);
const warned = (items: readonly QuizItem[]) => checkQuiz(items, []).map(({ code }) => code);

test.each(TYPES)(
	'a blank question of type %s says what it lacks, and nothing is warned of before it is there',
	(type) => {
		const blank = blankItem(type, []);
		expect(codes(blank)).toContain('gap.question');
		expect(warned([blank])).toEqual([]);
	}
);

test('rows that nobody filled fall away, and the key goes along', () => {
	expect(tidyItem(item({ options: ['', ' Price ', '', 'Service'], correct: 3 }))).toMatchObject({
		options: ['Price', 'Service'],
		correct: 1
	});
	expect(codes(item({ options: ['Price', 'Service', ''], correct: 2 }))).toEqual(['gap.correct']);
	expect(
		tidyItem(item({ type: 'order', options: ['c', '', 'a', 'b'], correct: [2, 1, 3, 0] }))
	).toMatchObject({ options: ['c', 'a', 'b'], correct: [1, 2, 0] });
});

test.each<[Partial<QuizItem>, string]>([
	[{ question: '  ' }, 'gap.question'],
	[{ options: ['Price', '', ''], correct: 0 }, 'gap.options'],
	[{ options: ['Price', 'price', 'Size'] }, 'gap.optionTwice'],
	[{ type: 'multiple', correct: [] }, 'gap.correct'],
	[{ type: 'recall', accepted: [' '], need: 1 }, 'gap.accepted'],
	[{ type: 'recall', accepted: ['Equity', 'equity!'], need: 1 }, 'gap.acceptedTwice'],
	[{ type: 'recall', accepted: ['Equity'], need: 2 }, 'gap.need'],
	[{ options: ['x'.repeat(401), 'y'], correct: 1 }, 'gap.tooLong'],
	[
		{
			type: 'order',
			options: Array.from('abcdefghijklm'),
			correct: Array.from({ length: 13 }, (_, at) => at)
		},
		'gap.tooMany'
	]
])('%j: %s', (change, code) => {
	expect(codes(item(change))).toEqual([code]);
});

test('without gaps an item is one that a program may hold', () => {
	fc.assert(
		fc.property(anyDraft([]), (draft) => {
			const tidied = tidyItem(draft);
			if (gapsOf(draft).length === 0) expect(v.is(itemSchema, tidied)).toBe(true);
			else
				expect(
					v.is(itemSchema, tidied) && new Set(codes(draft).filter((code) => !code.endsWith('Twice'))).size > 0
				).toBe(false);
			expect(tidyItem(tidied)).toEqual(tidied);
		}),
		{ numRuns: 500 }
	);
});

test('another type keeps what it can', () => {
	const multiple = withType(item(), 'multiple');
	expect(multiple).toMatchObject({ type: 'multiple', options: ['Price', 'Service', 'Size'], correct: [1] });
	expect(withType(multiple, 'single')).toEqual(item());
	expect(withType(item(), 'order')).toMatchObject({
		options: ['Price', 'Service', 'Size'],
		correct: [0, 1, 2]
	});
	expect(withType(item(), 'recall')).toMatchObject({ accepted: ['Price', 'Service', 'Size'], need: 1 });
	for (const type of TYPES)
		expect(Object.keys(withType(withType(item(), type), 'truefalse'))).not.toContain('options');
});

test('a twin stands beside its item, in the other form and the same slot', () => {
	const { items, twin } = writeTwin([item(), item({ id: 'y', slot: 'y', question: 'And then?' })], 'x')!;
	expect(items.map(({ id, slot, form }) => [id, slot, form])).toEqual([
		['x', 'x', 'A'],
		['x-b', 'x', 'B'],
		['y', 'y', 'AB']
	]);
	expect(twin).toBe('x-b');
	expect(twinOf(items, items[0]!)?.id).toBe('x-b');
	expect(writeTwin(items, 'x')).toBeNull();
	// A copy is there to be worded anew.
	expect(warned(items)).toEqual(['warn.sameTwins']);
	items[1] = { ...items[1]!, question: 'What stands in front?' };
	expect(warned(items)).toEqual([]);
});

test('two lone items are paired, and parted again', () => {
	const lone = [item({ form: 'A' }), item({ id: 'y', slot: 'y', form: 'B', question: 'And then?' })];
	expect(warned(lone).filter((code) => code === 'warn.unpairedSlot')).toHaveLength(2);
	expect(ids(pairable(lone, lone[1]!))).toEqual(['x']);
	const paired = pairWith(lone, 'y', 'x');
	expect(warned(paired)).toEqual([]);
	expect(pairable(paired, paired[0]!)).toEqual([]);
	expect(pairWith(paired, 'y', null)).toEqual(lone);
	// The slot that bears its name is the other's by now: it gets another.
	expect(pairWith(paired, 'x', null).map(({ slot }) => slot)).toEqual(['x-2', 'x']);
});

test('an item that leaves its form leaves its twin', () => {
	const { items } = writeTwin([item()], 'x')!;
	const parted = setForm(items, 'x-b', 'AB');
	expect(parted.map(({ slot, form }) => [slot, form])).toEqual([
		['x', 'A'],
		['x-b', 'AB']
	]);
});

test('a copy is another question', () => {
	const { items, copy } = duplicateItem([item(), item({ id: 'x-2', slot: 'x-2' })], 'x')!;
	expect(copy).toBe('x-3');
	expect(ids(items)).toEqual(['x', 'x-3', 'x-2']);
	expect(items[1]).toEqual(item({ id: 'x-3', slot: 'x-3' }));
	expect(warned(items)).toContain('warn.questionTwice');
});

const quiz = fc
	.uniqueArray(anyDraft([]), { selector: ({ id }) => id, minLength: 1, maxLength: 8 })
	.chain((items) => fc.record({ items: fc.constant(items), at: fc.nat(items.length - 1), to: fc.nat(12) }));

test('what was deleted comes back where it was', () => {
	fc.assert(
		fc.property(quiz, ({ items, at }) => {
			const gone = removeItem(items, items[at]!.id)!;
			expect(gone.items).toHaveLength(items.length - 1);
			expect(restoreItem(gone.items, gone.removed)).toEqual(items);
		})
	);
});

test('moving keeps every question and puts one at its place', () => {
	fc.assert(
		fc.property(quiz, ({ items, at, to }) => {
			const { id } = items[at]!;
			const moved = moveItem(items, id, to);
			expect(ids(moved).sort()).toEqual(ids(items).sort());
			expect(ids(moved).indexOf(id)).toBe(Math.min(to, items.length - 1));
			expect(ids(moved).filter((other) => other !== id)).toEqual(ids(items).filter((other) => other !== id));
		})
	);
});

test('whatever is done, ids stay different and a slot asks each form once at most', () => {
	const step = fc.record({ what: fc.nat(5), at: fc.nat(20), other: fc.nat(20) });
	fc.assert(
		fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
			let items: QuizItem[] = [item(), item({ id: 'y', slot: 'y' })];
			for (const { what, at, other } of steps) {
				const one = items[at % items.length]!;
				if (what === 0) items = duplicateItem(items, one.id)?.items ?? items;
				if (what === 1) items = writeTwin(items, one.id)?.items ?? items;
				if (what === 2) items = setForm(items, one.id, (['A', 'B', 'AB'] as const)[other % 3]!);
				if (what === 3) {
					const choice = pairable(items, one);
					items = pairWith(items, one.id, choice[other % (choice.length + 1)]?.id ?? null);
				}
				if (what === 4) items = [...items, blankItem('single', items)];
				if (what === 5 && items.length > 1) items = removeItem(items, one.id)!.items;
			}
			expect(new Set(ids(items)).size).toBe(items.length);
			expect(warned(items)).not.toContain('warn.crowdedSlot');
		}),
		{ numRuns: 300 }
	);
});
