import { problem } from '../../result/problem.ts';
import type { ProblemCode, ProblemParams } from '../../result/codes.ts';
import type { Problem } from '../../result/result.ts';
import { fold, nameKey } from '../../text/fold.ts';
import { LIMITS } from '../../values/limits.ts';
import { FALSE_WORDS, TRUE_WORDS } from './quiz-words.ts';

/** The parts of a row of which a key is made. */
export interface KeyCells {
	/** Options by the number of their column; empty cells are left out. */
	options: { number: number; text: string }[];
	correct: string;
	need: string;
}

/** Says what is wrong with a row, at its line. */
export type RowReport = <C extends ProblemCode>(code: C, params: ProblemParams<C>) => void;

export const rowReport =
	(problems: Problem[], file: string, line: number): RowReport =>
	(code, params) => {
		problems.push(problem(code, { file, line }, params));
	};

/** The options of an item that has some, checked. */
export const readOptions = ({ options }: KeyCells, report: RowReport): string[] => {
	const texts = options.map(({ text }) => text);
	if (texts.length < 2) report('quiz.tooFewOptions', { count: texts.length });
	texts.forEach((text, at) => {
		const same = (other: string) => nameKey(other) === nameKey(text);
		if (texts.findIndex(same) < at) report('quiz.optionTwice', { text });
		if (text.length > LIMITS.line)
			report('quiz.tooLong', { field: 'option', length: text.length, most: LIMITS.line });
	});
	return texts;
};

/**
 * Indices of the options that `correct` names, in the order in which it names them: by the number of their column,
 * "1|3" or "1, 3", or by their text.
 */
export const readCorrect = ({ options, correct }: KeyCells, report: RowReport): number[] => {
	const whole = options.findIndex(({ text }) => text.toLowerCase() === correct.toLowerCase());
	const numbers = /^[\d\s|;,/+>-]+$/.test(correct);
	const names = whole >= 0 && !numbers ? [correct] : correct.split(numbers ? /[^\d]+/ : '|');
	const found: number[] = [];
	for (const name of names.map((part) => part.trim()).filter(Boolean)) {
		const byNumber = options.findIndex(({ number }) => /^\d+$/.test(name) && number === Number(name));
		const at =
			byNumber >= 0 ? byNumber : options.findIndex(({ text }) => text.toLowerCase() === name.toLowerCase());
		if (at < 0) report('quiz.unknownCorrect', { text: name });
		else if (found.includes(at)) report('quiz.correctTwice', { text: name });
		else found.push(at);
	}
	if (names.every((name) => name.trim() === '')) report('quiz.noCorrect', {});
	return found;
};

const saysTrue = (text: string): boolean | null => {
	const word = fold(text, true);
	return TRUE_WORDS.includes(word) ? true : FALSE_WORDS.includes(word) ? false : null;
};

/**
 * Whether a true/false item is true. `correct` is a word, or the number of an option; options are "true" and "false"
 * in either order, in English or German, or left out.
 */
export const readTrueFalse = (cells: KeyCells, report: RowReport): boolean => {
	const given = cells.options.map(({ number, text }) => ({ number, text, value: saysTrue(text) }));
	for (const { text, value } of given) if (value === null) report('quiz.notTrueFalse', { text });
	const values = new Map([
		[1, true],
		[2, false]
	]);
	for (const { number, value } of given) if (value !== null) values.set(number, value);
	if (given.length > 2) report('quiz.tooManyOptions', { name: given[2]?.text ?? '', most: 2 });
	if (!cells.correct) {
		report('quiz.noCorrect', {});
		return true;
	}
	const value = /^\d+$/.test(cells.correct) ? values.get(Number(cells.correct)) : saysTrue(cells.correct);
	if (value === undefined || value === null) {
		const many = cells.correct.split('|').length;
		if (many > 1) report('quiz.manyCorrect', { count: many });
		else report('quiz.unknownCorrect', { text: cells.correct });
	}
	return value ?? true;
};

/** Parts between bars. A bar or backslash of a part's own has a backslash before it. */
const splitAtBars = (text: string): string[] =>
	(text.match(/(?:\\[\\|]|[^|])+/g) ?? []).map((part) => part.replace(/\\([\\|])/g, '$1'));

/** Accepted wordings and how many are asked for, one unless the row says more. */
export const readRecall = (
	{ correct, need }: KeyCells,
	report: RowReport
): { accepted: string[]; need: number } => {
	const accepted = splitAtBars(correct)
		.map((wording) => wording.trim())
		.filter(Boolean);
	if (accepted.length === 0) report('quiz.noCorrect', {});
	accepted.forEach((wording, at) => {
		if (accepted.findIndex((other) => fold(other) === fold(wording)) < at)
			report('quiz.correctTwice', { text: wording });
		if (wording.length > LIMITS.line) {
			report('quiz.tooLong', { field: 'correct', length: wording.length, most: LIMITS.line });
		}
	});
	if (accepted.length > LIMITS.accepted) {
		report('quiz.tooManyOptions', { name: accepted[LIMITS.accepted] ?? '', most: LIMITS.accepted });
	}
	const most = Math.min(LIMITS.need, Math.max(1, accepted.length));
	const wanted = need === '' ? 1 : /^\d{1,3}$/.test(need) ? Number(need) : Number.NaN;
	if (!(wanted >= 1 && wanted <= most)) report('quiz.badNeed', { text: need, most });
	return { accepted, need: wanted };
};
