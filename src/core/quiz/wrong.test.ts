import { expect, test } from 'vitest';
import type { Answer, ItemKey, PublicItem } from './items.ts';
import { wrongPicks } from './wrong.ts';

const item = (type: PublicItem['type'], options = 0, need = 0): PublicItem => ({
	id: 'x',
	slot: 'x',
	form: 'AB',
	type,
	question: '?',
	options: Array.from({ length: options }, (_, at) => `option ${at}`),
	need
});
const rest = { priority: null, explanation: '' };
const single: ItemKey = { ...rest, type: 'single', correct: 2 };
const isFalse: ItemKey = { ...rest, type: 'truefalse', correct: false };
const multiple: ItemKey = { ...rest, type: 'multiple', correct: [0, 2] };
const order: ItemKey = { ...rest, type: 'order', correct: [2, 0, 1] };
const recall: ItemKey = { ...rest, type: 'recall', accepted: ['knowledge equity', 'sustain'], need: 2 };

test.each<[string, PublicItem, ItemKey, Answer | undefined, string[]]>([
	['a wrong option', item('single', 4), single, { type: 'single', choice: 0 }, ['0']],
	['the right option', item('single', 4), single, { type: 'single', choice: 2 }, []],
	['no answer', item('single', 4), single, undefined, []],
	['an option that is not there', item('single', 4), single, { type: 'single', choice: 7 }, []],
	['true for false', item('truefalse'), isFalse, { type: 'truefalse', choice: true }, ['0']],
	['false for false', item('truefalse'), isFalse, { type: 'truefalse', choice: false }, []],
	[
		'two wrong beside a right one',
		item('multiple', 4),
		multiple,
		{ type: 'multiple', choices: [0, 1, 3] },
		['1', '3']
	],
	['a right option left out', item('multiple', 4), multiple, { type: 'multiple', choices: [0] }, []],
	['another order', item('order', 3), order, { type: 'order', sequence: [2, 1, 0] }, ['2,1,0']],
	['the right order', item('order', 3), order, { type: 'order', sequence: [2, 0, 1] }, []],
	['an order not begun', item('order', 3), order, { type: 'order', sequence: [] }, []],
	[
		'wordings that nobody accepts, however they are typed',
		item('recall', 0, 3),
		recall,
		{ type: 'recall', texts: ['Growth!', 'knowledge equty', ' growth '] },
		['growth']
	],
	['empty lines', item('recall', 0, 3), recall, { type: 'recall', texts: ['', '  '] }, []]
])('%s', (_, asked, key, answer, wrong) => {
	expect(wrongPicks(asked, key, answer)).toEqual(wrong);
});
