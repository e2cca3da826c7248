import { expect, test } from 'vitest';
import { checkAgenda, checkProgram, checkStrategy } from './check.ts';
import { defaultAgenda } from './agenda.ts';
import { emptyProgram } from './empty-program.ts';
import type { Program, Step } from './program.ts';
import { publicProgram } from './public-program.ts';
import { sample } from './sample/sample.ts';

const codes = (problems: { code: string }[]) => problems.map(({ code }) => code);

test('what an empty program lacks', () => {
	expect(codes(checkProgram(emptyProgram('en')))).toEqual([
		'check.noTitle',
		'check.noVision',
		'check.noPriorities',
		'check.noDepartments',
		'check.quizWithoutItems'
	]);
	expect(codes(checkProgram({ ...emptyProgram('en'), agenda: [] }))).toContain('check.noSteps');
});

test('a quiz that one form never asks, and one that no sheet can hold', () => {
	const program = sample('en');
	const onlyA = program.quiz.map((item) => ({ ...item, form: 'A' as const }));
	expect(codes(checkProgram({ ...program, quiz: onlyA }))).toEqual(['check.formWithoutItems']);
	const recalls: Program['quiz'] = Array.from({ length: 20 }, (_, at) => ({
		id: `r${at}`,
		slot: `r${at}`,
		form: 'AB',
		type: 'recall',
		question: '?',
		priority: null,
		explanation: '',
		accepted: ['a', 'b', 'c'],
		need: 3
	}));
	expect(codes(checkProgram({ ...program, quiz: recalls }))).toEqual(['check.quizTooLong']);
});

test('a wave that is asked twice', () => {
	const program = sample('en');
	const again = program.agenda.map((step) =>
		step.wave === 'after' ? { ...step, wave: 'before' as const } : step
	);
	expect(codes(checkProgram({ ...program, agenda: again }))).toEqual(['check.waveTwice']);
});

test('three to five priorities are the method', () => {
	const { strategy } = sample('en');
	const of = (count: number) =>
		Array.from({ length: count }, (_, at) => ({ id: `p${at}`, name: `P${at}`, text: 'x' }));
	expect(checkStrategy({ ...strategy, priorities: of(3) })).toEqual([]);
	expect(codes(checkStrategy({ ...strategy, priorities: of(2) }))).toEqual(['warn.fewPriorities']);
	expect(codes(checkStrategy({ ...strategy, priorities: of(6) }))).toEqual(['warn.manyPriorities']);
	expect(codes(checkStrategy({ vision: 'v', priorities: of(3), indicators: [], nonGoals: [] }))).toEqual([
		'warn.noIndicators',
		'warn.noNonGoals'
	]);
});

test('an agenda in an odd order', () => {
	const step = (id: string): Step => defaultAgenda('en').find((one) => one.id === id) as Step;
	expect(checkAgenda(defaultAgenda('de'))).toEqual([]);
	expect(codes(checkAgenda(['strategy', 'before', 'after'].map(step)))).toEqual(['warn.beforeTooLate']);
	expect(codes(checkAgenda(['before', 'after', 'strategy'].map(step)))).toEqual(['warn.afterTooEarly']);
	expect(codes(checkAgenda(['strategy', 'after'].map(step)))).toEqual(['warn.afterWithoutBefore']);
	expect(codes(checkAgenda(['before', 'strategy'].map(step)))).toEqual(['warn.beforeWithoutAfter']);
	expect(codes(checkAgenda(['before', 'results', 'after'].map(step)))).toEqual(['warn.resultsTooEarly']);
	expect(codes(checkAgenda([{ ...step('lobby'), minutes: 0 }]))).toEqual(['warn.stepWithoutMinutes']);
});

test('the public part of a program holds no strategy, no quiz and no notes', () => {
	const program = sample('en');
	const open = JSON.stringify(publicProgram(program));
	for (const { notes } of program.agenda) expect(open).not.toContain(notes);
	for (const { question } of program.quiz) expect(open).not.toContain(question);
	for (const { name } of program.strategy.priorities) expect(open).not.toContain(name);
});
