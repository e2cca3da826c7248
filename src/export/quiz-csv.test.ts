import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDraft } from '../../tests/support/any-item.ts';
import { exportProgram, importProgram } from '../core/program/import/program.ts';
import { importQuiz } from '../core/program/import/quiz.ts';
import { importStrategy } from '../core/program/import/strategy.ts';
import { sample } from '../core/program/sample/sample.ts';
import { checkQuiz } from '../core/quiz/check.ts';
import { gapsOf } from '../core/quiz/edit/gaps.ts';
import { tidyItem } from '../core/quiz/edit/tidy.ts';
import { quizCsv } from './quiz-csv.ts';

const priorities = [
	{ id: 'speed', name: 'Speed, at last', text: '' },
	{ id: 'care', name: '=Care', text: '' }
];
const complete = anyDraft(priorities.map(({ id }) => id))
	.filter((draft) => gapsOf(draft).length === 0)
	.map(tidyItem);

test('the quiz of a spreadsheet goes through a program file and another spreadsheet, slots and forms included', () => {
	const read = (name: string) => readFileSync(`tests/fixtures/inputs/${name}`, 'utf8');
	const strategy = importStrategy(read('strategy.md'), 'strategy.md');
	if (!strategy.ok) throw new Error('strategy');
	const { priorities } = strategy.value.strategy;
	const quiz = importQuiz(read('quiz.csv'), 'quiz.csv', priorities);
	if (!quiz.ok) throw new Error('quiz');
	const program = { ...sample('en'), strategy: strategy.value.strategy, quiz: quiz.value };
	const again = importProgram(exportProgram(program), 'program.json');
	expect(again).toEqual({ ok: true, value: program });
	const csv = quizCsv(quiz.value, priorities);
	expect(csv).toContain('vision-year-b,vision-year,B,single,');
	expect(importQuiz(csv, 'quiz.csv', priorities)).toEqual(quiz);
	expect(checkQuiz(quiz.value, priorities).filter(({ code }) => code === 'warn.unpairedSlot')).toEqual([]);
});

test('a quiz that can be asked comes back from its file as it was', () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(complete, { selector: ({ id }) => id, minLength: 1, maxLength: 6 }),
			(items) => {
				const csv = quizCsv(items, priorities);
				expect(importQuiz(csv, 'quiz.csv', priorities)).toEqual({ ok: true, value: items });
			}
		),
		{ numRuns: 500 }
	);
});

test.each(['en', 'de'] as const)('the %s sample quiz goes out as CSV and comes back the same', (language) => {
	const { quiz, strategy } = sample(language);
	const csv = quizCsv(quiz, strategy.priorities);
	expect(importQuiz(csv, 'quiz.csv', strategy.priorities)).toEqual({ ok: true, value: quiz });
});

test('options that look like formulas come back as they were', () => {
	const options = ['+5 %', '-3 %', '=', '@home'];
	const item = {
		id: 'x',
		slot: 'x',
		form: 'AB',
		type: 'single',
		question: 'By how much?',
		options,
		correct: 1,
		priority: null,
		explanation: ''
	} as const;
	const csv = quizCsv([{ ...item, options: [...options] }], []);
	expect(csv).toContain("'+5 %");
	expect(importQuiz(csv, 'quiz.csv', [])).toEqual({ ok: true, value: [item] });
});
