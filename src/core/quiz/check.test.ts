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
	expect(warnings(item({ form: 'A' }), item({ id: 'x-b', form: 'B', question: 'What is first?' }))).toEqual(
		[]
	);
	expect(warnings()).toEqual([]);
});

test('a slot without its twin', () => {
	expect(warnings(item(), item({ id: 'y', slot: 'y', form: 'A', question: 'And then?' }))).toEqual([
		['warn.unpairedSlot', { slot: 'y', form: 'B' }],
		['warn.unequalForms', { a: 2, b: 1 }]
	]);
});

test('a slot that one form asks twice', () => {
	expect(warnings(item(), item({ id: 'y', form: 'A', question: 'And then?' }))).toEqual([
		['warn.crowdedSlot', { slot: 'x', form: 'A', count: 2 }],
		['warn.unequalForms', { a: 2, b: 1 }]
	]);
});

test('twins that do not measure alike', () => {
	const b: Partial<SingleItem> = { id: 'x-b', form: 'B', question: 'What is first?' };
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

test('the same question twice in one form, and twins that are word for word alike', () => {
	expect(warnings(item(), item({ id: 'y', slot: 'y', question: 'what comes FIRST' }))).toEqual([
		['warn.questionTwice', { item: 'y', text: 'what comes FIRST' }]
	]);
	expect(warnings(item({ form: 'A' }), item({ id: 'x-b', form: 'B' }))).toEqual([
		['warn.sameTwins', { slot: 'x', text: 'What comes first?' }]
	]);
});

test.each([
	'All of the above',
	'none of these',
	'Alle genannten',
	'Keine davon',
	'Nichts von allem',
	'Everything'
])('%j says something of the other options', (option) => {
	expect(warnings(item({ options: ['Price', 'Service', option] }))).toEqual([
		['warn.catchAll', { item: 'x', text: 'What comes first?', word: option }]
	]);
});

test('options that only begin like that', () => {
	for (const option of [
		'All of Europe',
		'None of our suppliers',
		'Alle Kunden',
		'Nothing new',
		'Keine neuen Märkte'
	]) {
		expect(warnings(item({ options: ['Price', 'Service', option] }))).toEqual([]);
	}
});
