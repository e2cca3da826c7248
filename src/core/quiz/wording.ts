import { fold } from '../text/fold.ts';
import type { QuizItem } from './items.ts';

/** Words that turn a question round, folded with umlauts written out. */
const NEGATIONS =
	/\b(not|never|no|none|neither|except|cannot|isn t|aren t|doesn t|don t|won t|wouldn t|nicht|kein|keine|keinen|keinem|keiner|keines|nie|niemals|niemand|ausser|weder)\b/;

/** Options that say something of the other options, folded with umlauts written out. */
const CATCH_ALL =
	/^(?:(?:all|none|both|neither|any|one) of (?:the above|the others?|these|those|them)|all above|everything|nothing|alle|alles|beides|nichts|keine|keines|keins|alle genannten|(?:alle|alles|nichts|keine|keiner|keines|keins|beides|beide) (?:davon|von allem|genannten|genannte|der genannten|oben genannten|der anderen|der oben genannten|dieser)(?: \w+)?)$/;

/** A right option stands out when it is longer than every wrong one by this factor and this many letters. */
const LONGER = { factor: 1.3, letters: 10 };

/** The word in a question that turns it round, folded; null where there is none. */
export const negationIn = (question: string): string | null =>
	NEGATIONS.exec(fold(question, true))?.[0] ?? null;

/** Right and wrong options of an item, where there are such. Rows that nobody has filled are none. */
export const sides = (item: QuizItem): { right: string[]; wrong: string[] } | null => {
	if (item.type !== 'single' && item.type !== 'multiple') return null;
	const isRight = (at: number) => (item.type === 'single' ? item.correct === at : item.correct.includes(at));
	const options = item.options
		.map((text, at) => ({ text, right: isRight(at) }))
		.filter(({ text }) => text.trim() !== '');
	if (options.length === 0) return null;
	return {
		right: options.filter(({ right }) => right).map(({ text }) => text),
		wrong: options.filter(({ right }) => !right).map(({ text }) => text)
	};
};

/** Whether even the shortest right option stands out by its length. */
export const longestIsRight = (item: QuizItem): boolean => {
	const { right, wrong } = sides(item) ?? { right: [], wrong: [] };
	if (right.length === 0 || wrong.length === 0) return false;
	const shortestRight = Math.min(...right.map((text) => text.length));
	const longestWrong = Math.max(...wrong.map((text) => text.length));
	return shortestRight >= longestWrong * LONGER.factor && shortestRight >= longestWrong + LONGER.letters;
};

/** The option that is about the others ("all of these"), as it is written; null where there is none. */
export const catchAllIn = (item: QuizItem): string | null => {
	if (item.type !== 'single' && item.type !== 'multiple') return null;
	return item.options.find((option) => CATCH_ALL.test(fold(option, true))) ?? null;
};
