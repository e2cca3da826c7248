import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Answer, AnswerKey, ItemKey, PublicItem } from './items.ts';
import { recognised } from './recall.ts';
import { personalReview } from './review.ts';
import { scoreAnswer, scoreSheet } from './score.ts';

const item = (type: PublicItem['type'], count: number, need = 0): PublicItem => ({
	id: type,
	slot: type,
	form: 'AB',
	type,
	question: '?',
	options: Array.from({ length: count }, (_, at) => `option ${at}`),
	need
});
const rest = { priority: null, explanation: '' };

test.each<[string, PublicItem, ItemKey, Answer | undefined, number]>([
	[
		'single right',
		item('single', 4),
		{ ...rest, type: 'single', correct: 2 },
		{ type: 'single', choice: 2 },
		1
	],
	[
		'single wrong',
		item('single', 4),
		{ ...rest, type: 'single', correct: 2 },
		{ type: 'single', choice: 1 },
		0
	],
	['not answered', item('single', 4), { ...rest, type: 'single', correct: 0 }, undefined, 0],
	[
		'true/false',
		item('truefalse', 0),
		{ ...rest, type: 'truefalse', correct: false },
		{ type: 'truefalse', choice: false },
		1
	],
	[
		'order right',
		item('order', 3),
		{ ...rest, type: 'order', correct: [2, 0, 1] },
		{ type: 'order', sequence: [2, 0, 1] },
		1
	],
	[
		'order nearly',
		item('order', 3),
		{ ...rest, type: 'order', correct: [2, 0, 1] },
		{ type: 'order', sequence: [2, 1, 0] },
		0
	],
	[
		'order begun',
		item('order', 3),
		{ ...rest, type: 'order', correct: [2, 0, 1] },
		{ type: 'order', sequence: [2, 0] },
		0
	],
	[
		'multiple: both',
		item('multiple', 4),
		{ ...rest, type: 'multiple', correct: [0, 2] },
		{ type: 'multiple', choices: [0, 2] },
		1
	],
	[
		'multiple: one of two',
		item('multiple', 4),
		{ ...rest, type: 'multiple', correct: [0, 2] },
		{ type: 'multiple', choices: [0] },
		0.5
	],
	[
		'multiple: both and one wrong',
		item('multiple', 4),
		{ ...rest, type: 'multiple', correct: [0, 2] },
		{ type: 'multiple', choices: [0, 1, 2] },
		0.5
	],
	[
		'multiple: everything',
		item('multiple', 4),
		{ ...rest, type: 'multiple', correct: [0, 2] },
		{ type: 'multiple', choices: [0, 1, 2, 3] },
		0
	],
	[
		'multiple: never below 0',
		item('multiple', 4),
		{ ...rest, type: 'multiple', correct: [0, 2] },
		{ type: 'multiple', choices: [1, 3] },
		0
	],
	[
		'multiple: no distractor',
		item('multiple', 2),
		{ ...rest, type: 'multiple', correct: [0, 1] },
		{ type: 'multiple', choices: [0] },
		0.5
	],
	[
		'recall: two of three',
		item('recall', 0, 3),
		{ ...rest, type: 'recall', accepted: ['red', 'green', 'blue'], need: 3 },
		{ type: 'recall', texts: ['Red', 'GREEN', 'red'] },
		2 / 3
	],
	[
		'recall: more than needed',
		item('recall', 0, 2),
		{ ...rest, type: 'recall', accepted: ['red', 'green', 'blue'], need: 2 },
		{ type: 'recall', texts: ['red, green', 'blue'] },
		1
	],
	[
		'a key of another type',
		item('single', 4),
		{ ...rest, type: 'truefalse', correct: true },
		{ type: 'single', choice: 1 },
		0
	],
	[
		'an answer of another type',
		item('single', 4),
		{ ...rest, type: 'single', correct: 1 },
		{ type: 'multiple', choices: [1] },
		0
	],
	[
		'an answer out of range',
		item('single', 2),
		{ ...rest, type: 'single', correct: 3 },
		{ type: 'single', choice: 3 },
		0
	]
])('%s', (_, question, key, answer, expected) => {
	expect(scoreAnswer(question, key, answer)).toBe(expected);
});

describe('recall', () => {
	const accepted = [
		'knowledge as a service',
		'knowledge equity',
		'sustain',
		'user experience',
		'decide together'
	];
	test.each<[string, number[]]>([
		['Knowledge equity', [1]],
		['knowlege eqity', [1]],
		['KNOWLEDGE-EQUITY!', [1]],
		['knowledgeequity', [1]],
		['we want knowledge equity for all', [1]],
		['knowledge', []],
		['equity', []],
		['sustian', [2]],
		['sustains', [2]],
		['sustainable', []],
		['Userexperience', [3]],
		['user  experience / decide together', [3, 4]],
		['deside togehter', [4]],
		['', []],
		['???', []]
	])('%j names %j', (text, expected) => {
		expect(recognised([text], accepted)).toEqual(expected);
	});

	test('umlauts may be typed in three ways', () => {
		for (const text of ['Wärme', 'Waerme', 'Warme', 'WÄRME', 'wa\u0308rme'])
			expect(recognised([text], ['Wärme'])).toEqual([0]);
		expect(recognised(['Groesse'], ['Größe'])).toEqual([0]);
		expect(recognised(['Wärmepumpe für alle'], ['waermepumpe fuer alle'])).toEqual([0]);
	});

	test('short words must be right: one letter makes another word of them', () => {
		expect(recognised(['cost'], ['post'])).toEqual([]);
		expect(recognised(['teem'], ['team'])).toEqual([]);
		expect(recognised(['speeed'], ['speed'])).toEqual([0]);
		expect(recognised(['quallityy'], ['quality'])).toEqual([]);
	});

	test('a word counts for one wording only, the longest', () => {
		expect(recognised(['knowledge equity'], ['equity', 'knowledge equity'])).toEqual([1]);
		expect(recognised(['equity and knowledge equity'], ['equity', 'knowledge equity'])).toEqual([0, 1]);
	});

	test('alternatives of one answer count once', () => {
		const wordings = ['sustain = keep it alive', 'grow'];
		expect(recognised(['sustain', 'keep it alive'], wordings)).toEqual([0]);
		expect(recognised(['Keep it alive', 'grow'], wordings)).toEqual([0, 1]);
	});

	test('neither the order of texts nor that of wordings matters', () => {
		const words = fc.constantFrom('red', 'green', 'blue', 'sky blue', 'dark green', 'gren', 'x');
		fc.assert(
			fc.property(
				fc.array(words, { maxLength: 4 }),
				fc.uniqueArray(words, { minLength: 1, maxLength: 5 }),
				(texts, list) => {
					const named = (of: readonly string[], from: readonly string[]) =>
						recognised(of, from)
							.map((at) => from[at])
							.sort();
					expect(named([...texts].reverse(), list)).toEqual(named(texts, list));
					expect(recognised(texts, [...list].reverse())).toHaveLength(recognised(texts, list).length);
				}
			)
		);
	});

	test('a long text of one person takes no time', () => {
		const started = performance.now();
		recognised(
			Array.from({ length: 12 }, () => 'a b c d e f g h i j k l m n o p q r s t u v w x y z 1 2 3'),
			Array(40).fill('knowledge as a service = equity')
		);
		expect(performance.now() - started).toBeLessThan(500);
	});
});

const open: PublicItem[] = [
	{ ...item('single', 2), id: 'a', slot: 'one', form: 'A' },
	{ ...item('single', 2), id: 'a-b', slot: 'one', form: 'B' },
	{ ...item('truefalse', 0), id: 't', slot: 'two' }
];
const key: AnswerKey = {
	a: { type: 'single', correct: 0, priority: 'p', explanation: 'so' },
	'a-b': { type: 'single', correct: 1, priority: 'p', explanation: 'so' },
	t: { type: 'truefalse', correct: true, priority: 'q', explanation: '' }
};

test('a sheet is scored by slot, and what is missing is 0', () => {
	const { slots, percent } = scoreSheet(open, key, {
		form: 'B',
		department: null,
		answers: { 'a-b': { type: 'single', choice: 1 } }
	});
	expect([...slots]).toEqual([
		['one', 1],
		['two', 0]
	]);
	expect(percent).toBe(50);
	expect(scoreSheet([], {}, { form: 'A', department: null, answers: {} }).percent).toBeNull();
});

test('an answer to an item of the other form counts for nothing', () => {
	const { percent } = scoreSheet(open, key, {
		form: 'A',
		department: null,
		answers: { 'a-b': { type: 'single', choice: 1 } }
	});
	expect(percent).toBe(0);
});

test('Ada sees her own before and after', () => {
	const review = personalReview(
		open,
		key,
		{
			form: 'A',
			department: null,
			answers: { a: { type: 'single', choice: 1 }, t: { type: 'single', choice: 1 } }
		},
		{ form: 'B', department: null, answers: { 'a-b': { type: 'single', choice: 1 } } }
	);
	expect([review.before, review.after]).toEqual([0, 100 / 2]);
	expect(
		review.slots.map(({ slot, priority, before, after }) => [
			slot,
			priority,
			before?.item.id,
			before?.answer,
			after?.item.id,
			after?.score
		])
	).toEqual([
		['one', 'p', 'a', { type: 'single', choice: 1 }, 'a-b', 1],
		['two', 'q', 't', null, 't', 0]
	]);
	expect(review.readAgain).toEqual(['q']);
});

test('Ben, who came late, sees his after alone', () => {
	const review = personalReview(open, key, null, { form: 'A', department: null, answers: {} });
	expect([review.before, review.after]).toEqual([null, 0]);
	expect(review.slots[0]?.before).toBeNull();
	expect(personalReview(open, key, null, null)).toEqual({
		slots: [],
		before: null,
		after: null,
		readAgain: []
	});
});
