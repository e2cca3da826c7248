import { expect, test } from 'vitest';
import type { Priority } from '../program/program.ts';
import { checkQuiz } from './check.ts';
import type { QuizItem, SingleItem } from './items.ts';

const priorities: Priority[] = [{ id: 'p', name: 'Service', text: '' }];
const item = (change: Partial<SingleItem> = {}): SingleItem => ({
	id: 'x',
	slot: 'x',
	form: 'AB',
	type: 'single',
	question: 'What comes first?',
	options: ['Price', 'Service', 'Size'],
	correct: 1,
	priority: 'p',
	explanation: '',
	...change
});
const warnings = (...items: QuizItem[]) =>
	checkQuiz(items, priorities).map(({ code, params }) => [code, params]);

test('nothing is to say about a sound quiz', () => {
	expect(warnings(item())).toEqual([]);
	expect(warnings(item({ form: 'A' }), item({ id: 'x-b', form: 'B' }))).toEqual([]);
	expect(warnings()).toEqual([]);
});

test('a slot without its twin', () => {
	expect(warnings(item(), item({ id: 'y', slot: 'y', form: 'A' }))).toEqual([
		['warn.unpairedSlot', { slot: 'y', form: 'B' }],
		['warn.unequalForms', { a: 2, b: 1 }]
	]);
});

test('a slot that one form asks twice', () => {
	expect(warnings(item(), item({ id: 'y', form: 'A' }))).toEqual([
		['warn.crowdedSlot', { slot: 'x', form: 'A', count: 2 }],
		['warn.unequalForms', { a: 2, b: 1 }]
	]);
});

test('twins that do not measure alike', () => {
	const b: Partial<SingleItem> = { id: 'x-b', form: 'B' };
	expect(
		warnings(item({ form: 'A' }), item({ ...b, options: ['Price', 'Service'], priority: null }))
	).toEqual([
		['warn.unequalTwins', { slot: 'x', what: 'options' }],
		['warn.unequalTwins', { slot: 'x', what: 'priority' }]
	]);
	const said: QuizItem = { ...item(b), type: 'truefalse', correct: true };
	expect(warnings(item({ form: 'A' }), said)).toEqual([['warn.unequalTwins', { slot: 'x', what: 'type' }]]);
});

test('no distractor', () => {
	expect(warnings({ ...item(), type: 'multiple', correct: [0, 1, 2] })).toEqual([
		['warn.noDistractor', { item: 'x', text: 'What comes first?' }]
	]);
});

test('the right answer is the longest by far', () => {
	const options = ['Price', 'Service that reaches every customer within a day', 'Size'];
	expect(warnings(item({ options }))).toEqual([
		['warn.longestIsRight', { item: 'x', text: 'What comes first?' }]
	]);
	expect(warnings(item({ options, correct: 0 }))).toEqual([]);
	expect(warnings(item({ options: ['Price', 'Service!', 'Size'] }))).toEqual([]);
});

test.each([
	['Which is not a priority?', 'not'],
	['Why doesn’t it matter?', 'doesn t'],
	['Was gehört NICHT dazu?', 'nicht'],
	['Welches ist kein Ziel?', 'kein'],
	['Alle außer einem stimmen. Welchem?', 'ausser']
])('a negation in %j', (question, word) => {
	expect(warnings(item({ question }))).toEqual([['warn.negation', { item: 'x', text: question, word }]]);
});

test('words that only look like a negation', () => {
	for (const question of ['What do we note?', 'Which notion is it?', 'Welcher Nichtraucherbereich?']) {
		expect(warnings(item({ question }))).toEqual([]);
	}
});

test('a priority that nothing asks about', () => {
	expect(warnings(item({ priority: null }))).toEqual([['warn.priorityWithoutItem', { name: 'Service' }]]);
});
