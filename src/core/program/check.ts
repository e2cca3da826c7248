import { problem } from '../result/problem.ts';
import type { Problem } from '../result/result.ts';
import { itemsOfForm } from '../quiz/forms.ts';
import { SHEET_MAX } from '../quiz/limits.ts';
import { sheetBound } from '../quiz/sheet-bound.ts';
import { WAVES } from './waves.ts';
import type { Program, Step, StepKind, Strategy, Wave } from './program.ts';

const FORMS = ['A', 'B'] as const;

/** What the method advises on a strategy: three to five priorities with a text each, signs of success, non-goals. */
export const checkStrategy = ({ priorities, indicators, nonGoals }: Strategy): Problem[] => {
	const count = priorities.length;
	return [
		...(count > 0 && count < 3 ? [problem('warn.fewPriorities', {}, { count })] : []),
		...(count > 5 ? [problem('warn.manyPriorities', {}, { count })] : []),
		...priorities
			.filter(({ text }) => text.trim() === '')
			.map(({ name }) => problem('warn.priorityWithoutText', {}, { name })),
		...(indicators.length === 0 ? [problem('warn.noIndicators', {}, {})] : []),
		...(nonGoals.length === 0 ? [problem('warn.noNonGoals', {}, {})] : [])
	];
};

const wavesOf = (agenda: readonly Step[]): Wave[] => agenda.flatMap(({ wave }) => (wave ? [wave] : []));

/** What keeps a program from being run; empty when a workshop can be made of it. */
export const checkProgram = ({ title, strategy, departments, quiz, agenda }: Program): Problem[] => {
	const waves = wavesOf(agenda);
	return [
		...(title.trim() ? [] : [problem('check.noTitle', {}, {})]),
		...(strategy.vision.trim() ? [] : [problem('check.noVision', {}, {})]),
		...(strategy.priorities.length > 0 ? [] : [problem('check.noPriorities', {}, {})]),
		...(departments.length > 0 ? [] : [problem('check.noDepartments', {}, {})]),
		...(agenda.length > 0 ? [] : [problem('check.noSteps', {}, {})]),
		...WAVES.filter((wave) => waves.filter((one) => one === wave).length > 1).map((wave) =>
			problem('check.waveTwice', {}, { wave })
		),
		...(waves.length === 0 ? [] : quizProblems(quiz, waves[0] ?? 'before'))
	];
};

const quizProblems = (quiz: Program['quiz'], wave: Wave): Problem[] => {
	if (quiz.length === 0) return [problem('check.quizWithoutItems', {}, { wave })];
	const bytes = Math.max(...FORMS.map((form) => sheetBound(quiz, form)));
	return [
		...FORMS.filter((form) => itemsOfForm(quiz, form).length === 0).map((form) =>
			problem('check.formWithoutItems', {}, { form })
		),
		...(bytes > SHEET_MAX ? [problem('check.quizTooLong', {}, { bytes, most: SHEET_MAX })] : [])
	];
};

/** What is odd about the order and the times of an agenda. */
export const checkAgenda = (agenda: readonly Step[]): Problem[] => {
	const wave = (name: Wave): number => agenda.findIndex((step) => step.wave === name);
	const kind = (name: StepKind): number => agenda.findIndex((step) => step.kind === name);
	const [before, after] = [wave('before'), wave('after')];
	const [strategy, work, shareout, results] = [
		kind('strategy'),
		kind('departments'),
		kind('shareout'),
		kind('results')
	];
	const there = (...indices: number[]): boolean => indices.every((index) => index >= 0);
	return [
		...(there(before, strategy) && before > strategy ? [problem('warn.beforeTooLate', {}, {})] : []),
		...(there(after, strategy) && after < strategy ? [problem('warn.afterTooEarly', {}, {})] : []),
		...(there(after) && before < 0 ? [problem('warn.afterWithoutBefore', {}, {})] : []),
		...(there(before) && after < 0 ? [problem('warn.beforeWithoutAfter', {}, {})] : []),
		...(there(results) && after < 0 ? [problem('warn.resultsWithoutQuiz', {}, {})] : []),
		...(there(shareout) && (work < 0 || shareout < work)
			? [problem('warn.shareoutWithoutWork', {}, {})]
			: []),
		...(there(results, after) && results < after ? [problem('warn.resultsTooEarly', {}, {})] : []),
		...agenda
			.filter(({ minutes }) => minutes === 0)
			.map(({ id }) => problem('warn.stepWithoutMinutes', {}, { step: id }))
	];
};
