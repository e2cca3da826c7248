import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { checkQuiz } from '../../quiz/check.ts';
import { itemSchema } from '../../quiz/schema.ts';
import type { Priority } from '../program.ts';
import { importQuiz } from './quiz.ts';
import { importStrategy } from './strategy.ts';

const read = (name: string) => readFileSync(`tests/fixtures/inputs/${name}`, 'utf8');
const priorities: Priority[] = [{ id: 'service-first', name: 'Service first', text: '' }];

const valueOf = (text: string, known = priorities) => {
	const result = importQuiz(text, 'quiz.csv', known);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	for (const item of result.value) expect(v.is(itemSchema, item)).toBe(true);
	return result.value;
};
const problemsOf = (text: string) => {
	const result = importQuiz(text, 'quiz.csv', priorities);
	if (result.ok) throw new Error('was read without a problem');
	return result.problems.map(({ code, line, params }) => [code, line, params]);
};

test('the real quiz is read whole, recall and order included', () => {
	const strategy = importStrategy(read('strategy.md'), 'strategy.md');
	if (!strategy.ok) throw new Error('strategy');
	const items = valueOf(read('quiz.csv'), strategy.value.strategy.priorities);
	expect(items).toHaveLength(19);
	expect(items.map(({ type }) => type).filter((type) => type === 'single')).toHaveLength(12);
	expect(new Set(items.map(({ slot }) => slot)).size).toBe(10);
	expect(items[4]).toEqual({
		id: 'two-directions',
		slot: 'two-directions',
		form: 'A',
		type: 'multiple',
		question: 'Which two are the strategic directions?',
		options: ['Knowledge as a service', 'Knowledge for profit', 'Knowledge equity', 'Knowledge by machines'],
		correct: [0, 2],
		priority: 'knowledge-as-a-service',
		explanation: ''
	});
	expect(items[7]?.question).toBe('Which communities come first under "knowledge equity"?');
	expect(items[8]).toMatchObject({
		id: 'ads',
		type: 'truefalse',
		correct: false,
		explanation: 'Advertising is ruled out'
	});
	expect(items[9]).toMatchObject({ id: 'ads-b', correct: true });
	expect(items[16]).toMatchObject({
		id: 'order',
		type: 'order',
		correct: [0, 1, 2, 3],
		priority: 'decide-together'
	});
	expect(items[18]).toEqual({
		id: 'recall',
		slot: 'recall',
		form: 'AB',
		type: 'recall',
		question: 'Name three priorities of the strategy',
		accepted: ['knowledge as a service', 'knowledge equity', 'sustain', 'user experience', 'decide together'],
		need: 3,
		priority: null,
		explanation: 'Any wording that means one of the five'
	});
});

test('without columns of slot and form the ending of the id tells both', () => {
	const items = valueOf(
		'id,type,question,option_1,option_2,correct\nx,single,Q,a,b,1\nx-b,single,R,a,b,2\ny-a,single,Q,a,b,1\ny-b,single,R,a,b,2\nz,single,S,a,b,1\n'
	);
	expect(items.map(({ id, slot, form }) => [id, slot, form])).toEqual([
		['x', 'x', 'A'],
		['x-b', 'x', 'B'],
		['y-a', 'y', 'A'],
		['y-b', 'y', 'B'],
		['z', 'z', 'AB']
	]);
});

test('a question whose ending names a twin that is not there is read, and warned of', () => {
	const head = 'id,type,question,option_1,option_2,correct';
	const lone = valueOf(`${head}\nx,single,Q,a,b,1\ny-b,single,R,a,b,2\n`);
	expect(lone.map(({ id, slot, form }) => [id, slot, form])).toEqual([
		['x', 'x', 'AB'],
		['y-b', 'y', 'B']
	]);
	const warned = (items: typeof lone) =>
		checkQuiz(items, []).flatMap(({ code, params }) => (code === 'warn.unpairedSlot' ? [params] : []));
	expect(warned(lone)).toEqual([{ slot: 'y', form: 'A' }]);
	// The column says it too, also against the ending.
	const paired = valueOf(
		'id,slot,form,type,question,option_1,option_2,correct\ny-b,y,B,single,R,a,b,2\nz,y,A,single,S,a,b,2\n'
	);
	expect(paired.map(({ id, slot, form }) => [id, slot, form])).toEqual([
		['y-b', 'y', 'B'],
		['z', 'y', 'A']
	]);
	expect(warned(paired)).toEqual([]);
});

test('as a German Excel saves it, without ids', () => {
	const items = valueOf(
		[
			'Frage;Typ;Antwort 1;Antwort 2;Antwort 3;Richtig;Nötig;Schwerpunkt;Erklärung',
			'Was kommt zuerst?;Einfachauswahl;Preis;Größe;Service;3;;service FIRST;So steht es da',
			'Stimmt das?;Wahr/Falsch;FALSCH;WAHR;;2;;;',
			'Stimmt das?;Ja/Nein;;;;falsch;;;',
			'Welche zwei?;Mehrfachauswahl;eins;zwei;drei;3|1;;;',
			'Bringen Sie das in Ordnung;Reihenfolge;eins;zwei;drei;2 > 3 > 1;;;',
			'Nennen Sie zwei;Freitext;;;;Wärme|Kälte = Kühlung;2;service-first;'
		].join('\r\n')
	);
	expect(
		items.map((item) => [item.id, item.type, 'correct' in item ? item.correct : item.accepted, item.priority])
	).toEqual([
		['was-kommt-zuerst', 'single', 2, 'service-first'],
		['stimmt-das', 'truefalse', true, null],
		['stimmt-das-2', 'truefalse', false, null],
		['welche-zwei', 'multiple', [0, 2], null],
		['bringen-sie-das-in-ordnung', 'order', [1, 2, 0], null],
		['nennen-sie-zwei', 'recall', ['Wärme', 'Kälte = Kühlung'], 'service-first']
	]);
	expect(items.every(({ form }) => form === 'AB')).toBe(true);
});

test('options are counted by their columns, even with a gap, and may be named by their text', () => {
	const [gap, byText] = valueOf(
		'type,question,option_1,option_2,option_3,correct\nsingle,Q,a,,c,3\nmultiple,Q2,"a, b",c,d,"A, B|d"\n'
	);
	expect(gap).toMatchObject({ options: ['a', 'c'], correct: 1 });
	expect(byText).toMatchObject({ options: ['a, b', 'c', 'd'], correct: [0, 2] });
});

test('options that are numbers themselves are chosen by their column', () => {
	expect(valueOf('type,question,option_1,option_2,option_3,correct\nsingle,Q,3,2,1,1')[0]).toMatchObject({
		correct: 0
	});
	expect(valueOf('type,question,option_1,option_2,correct\nsingle,Q,2028,2030,2030')[0]).toMatchObject({
		correct: 1
	});
});

const head = 'id,type,question,option_1,option_2,option_3,correct,need,priority,form';
test.each<[string, string, unknown[]]>([
	[
		'a missing and a misspelt column',
		'type,question,corect\nsingle,Q,1',
		[
			['csv.unknownColumn', 1, { name: 'corect' }],
			['csv.missingColumn', 1, { column: 'correct' }]
		]
	],
	[
		'an option column too many',
		'type,question,correct,option_13\nsingle,Q,1,a',
		[['csv.unknownColumn', 1, { name: 'option_13' }]]
	],
	['an unknown type', `${head}\nx,riddle,Q,a,b,,1,,,`, [['quiz.unknownType', 2, { text: 'riddle' }]]],
	['an unknown form', `${head}\nx,single,Q,a,b,,1,,,C`, [['quiz.unknownForm', 2, { text: 'C' }]]],
	[
		'an unknown priority',
		`${head}\n\nx,single,Q,a,b,,1,,Price,`,
		[['quiz.unknownPriority', 3, { text: 'Price' }]]
	],
	['no question', `${head}\nx,single,,a,b,,1,,,`, [['quiz.noQuestion', 2, {}]]],
	[
		'an id twice',
		`${head}\nx,single,Q,a,b,,1,,,\n"X",single,Q,a,b,,1,,,`,
		[['quiz.idTwice', 3, { id: 'x', first: 2 }]]
	],
	['an id of signs', `${head}\n???,single,Q,a,b,,1,,,`, [['quiz.unusableId', 2, { text: '???' }]]],
	['one option', `${head}\nx,single,Q,a,,,1,,,`, [['quiz.tooFewOptions', 2, { count: 1 }]]],
	['an option twice', `${head}\nx,single,Q,a,A,,1,,,`, [['quiz.optionTwice', 2, { text: 'A' }]]],
	['no right answer', `${head}\nx,single,Q,a,b,,,,,`, [['quiz.noCorrect', 2, {}]]],
	[
		'a right answer that is not there',
		`${head}\nx,single,Q,a,b,,3,,,`,
		[['quiz.unknownCorrect', 2, { text: '3' }]]
	],
	[
		'two right answers to a single',
		`${head}\nx,single,Q,a,b,,1|2,,,`,
		[['quiz.manyCorrect', 2, { count: 2 }]]
	],
	['a right answer twice', `${head}\nx,multiple,Q,a,b,,1|1,,,`, [['quiz.correctTwice', 2, { text: '1' }]]],
	[
		'half an order',
		`${head}\nx,order,Q,a,b,c,2|1,,,`,
		[['quiz.orderIncomplete', 2, { count: 2, options: 3 }]]
	],
	[
		'true/false of other words',
		`${head}\nx,truefalse,Q,maybe,false,,1,,,`,
		[['quiz.notTrueFalse', 2, { text: 'maybe' }]]
	],
	[
		'a recall that asks for more than there is',
		`${head}\nx,recall,Q,,,,a|b,3,,`,
		[['quiz.badNeed', 2, { text: '3', most: 2 }]]
	],
	[
		'a recall that asks for words',
		`${head}\nx,recall,Q,,,,a|b,two,,`,
		[['quiz.badNeed', 2, { text: 'two', most: 2 }]]
	],
	[
		'the line of a row after one with line breaks',
		`${head}\nx,single,"Q\nand\nmore",a,b,,1,,,\ny,single,Q,a,b,,9,,,`,
		[['quiz.unknownCorrect', 5, { text: '9' }]]
	],
	[
		'everything at once, in the order of lines',
		`${head}\nx,riddle,Q,a,b,,1,,,\ny,single,,a,b,,1,,,`,
		[
			['quiz.unknownType', 2, { text: 'riddle' }],
			['quiz.noQuestion', 3, {}]
		]
	],
	[
		'sixty-one items',
		`${head}\n${Array.from({ length: 61 }, (_, at) => `x${at},single,Q,a,b,,1,,,`).join('\n')}`,
		[['quiz.tooMany', 62, { count: 61, most: 60 }]]
	]
])('%s', (_, text, expected) => {
	expect(problemsOf(text)).toEqual(expected);
});
