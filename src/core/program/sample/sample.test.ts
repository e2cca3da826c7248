import { expect, test } from 'vitest';
import * as v from 'valibot';
import type { QuizItem } from '../../quiz/items.ts';
import { itemsOfForm } from '../../quiz/forms.ts';
import { checkQuiz } from '../../quiz/check.ts';
import { publish } from '../../quiz/publish.ts';
import { recognised } from '../../quiz/recall.ts';
import { checkAgenda, checkProgram, checkStrategy } from '../check.ts';
import { exportProgram, importProgram } from '../import/program.ts';
import { programSchema, strategySchema } from '../schema.ts';
import { sample } from './sample.ts';

const languages = ['en', 'de'] as const;

test.each(languages)('the %s sample can be run, and nothing is to say about it', (language) => {
	const program = sample(language);
	expect(v.is(programSchema, program)).toBe(true);
	expect(v.is(strategySchema, program.strategy)).toBe(true);
	expect(checkProgram(program)).toEqual([]);
	expect(checkStrategy(program.strategy)).toEqual([]);
	expect(checkAgenda(program.agenda)).toEqual([]);
	expect(checkQuiz(program.quiz, program.strategy.priorities)).toEqual([]);
	expect(importProgram(exportProgram(program), 'sample.json')).toEqual({ ok: true, value: program });
});

test.each(languages)(
	'the %s sample: a mid-size company, four priorities, twelve slots in two forms, half a day',
	(language) => {
		const { departments, strategy, quiz, agenda } = sample(language);
		expect(departments).toHaveLength(7);
		expect(departments.reduce((sum, { people }) => sum + (people ?? 0), 0)).toBe(640);
		expect(strategy.priorities).toHaveLength(4);
		expect(new Set(quiz.map(({ slot }) => slot)).size).toBe(12);
		expect(itemsOfForm(quiz, 'A')).toHaveLength(12);
		expect(itemsOfForm(quiz, 'B')).toHaveLength(12);
		expect(new Set(quiz.map(({ type }) => type)).size).toBe(5);
		expect(quiz.every(({ explanation }) => explanation !== '')).toBe(true);
		expect(agenda.every(({ notes }) => notes.length > 100)).toBe(true);
		const minutes = agenda.reduce((sum, step) => sum + step.minutes, 0);
		expect(minutes).toBeGreaterThan(180);
		expect(minutes).toBeLessThanOrEqual(240);
	}
);

test('both languages tell the same story: ids, keys, minutes and figures agree', () => {
	const bones = (language: 'en' | 'de') => {
		const { strategy, departments, quiz, agenda } = sample(language);
		return {
			priorities: strategy.priorities.map(({ id, text }) => [id, figures(text)]),
			lines: [strategy.indicators.length, strategy.nonGoals.length],
			departments: departments.map(({ id, people }) => [id, people]),
			quiz: quiz.map((item) => ({
				...item,
				question: '',
				explanation: '',
				options: count(item),
				accepted: count(item)
			})),
			agenda: agenda.map(({ id, kind, wave, minutes }) => [id, kind, wave, minutes])
		};
	};
	const count = (item: QuizItem) =>
		'options' in item ? item.options.length : 'accepted' in item ? item.accepted.length : 0;
	const figures = (text: string) =>
		(text.match(/\d+([.,]\d+)?/g) ?? []).map((figure) => figure.replace(',', '.')).sort();
	expect(bones('de')).toEqual(bones('en'));
});

test.each([
	['en', ['One day installation', 'old houses', 'service']],
	['en', ['existing homes first', 'two platfroms', 'warm agian by tomorow']],
	['de', ['Einbau in einem Tag', 'altbau', 'weniger Varianten']],
	['de', ['Bestand', 'morgen wieder warm', 'zwei Platformen']]
] as const)('%s: three priorities in own words %j', (language, texts) => {
	const recall = publish(sample(language).quiz, () => 0).key.recall;
	expect(recall?.type === 'recall' ? recognised(texts, recall.accepted) : []).toHaveLength(3);
});

test('who changes a sample changes no other', () => {
	sample('en').departments.pop();
	expect(sample('en').departments).toHaveLength(7);
});
