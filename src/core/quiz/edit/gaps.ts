import type { ProblemCode, ProblemParams } from '../../result/codes.ts';
import { problem } from '../../result/problem.ts';
import type { Problem } from '../../result/result.ts';
import { fold, nameKey } from '../../text/fold.ts';
import { LIMITS } from '../../values/limits.ts';
import type { QuizItem } from '../items.ts';
import { tidyItem } from './tidy.ts';

type GapCode = Extract<ProblemCode, `gap.${string}`>;
/** Looks at a tidied item; null: nothing is missing. */
type Rule<C extends GapCode> = (item: QuizItem) => Omit<ProblemParams<C>, 'item'> | null;

const optionsOf = (item: QuizItem): string[] | null => ('options' in item ? item.options : null);
const acceptedOf = (item: QuizItem): string[] | null => (item.type === 'recall' ? item.accepted : null);

/** The first text that stands twice, by what makes two of them the same. */
const twice = (texts: readonly string[], key: (text: string) => string): string | undefined =>
	texts.find((text, at) => texts.findIndex((other) => key(other) === key(text)) < at);

const hasNoKey = (item: QuizItem): boolean => {
	if (item.type === 'single') return item.correct < 0;
	return item.type === 'multiple' && item.correct.length === 0;
};

/** What an item can't be asked without: one rule a name. */
const RULES: { [C in GapCode]: Rule<C> } = {
	'gap.question': ({ question }) => (question === '' ? {} : null),
	'gap.options': (item) => {
		const options = optionsOf(item);
		return options && options.length < 2 ? { count: options.length } : null;
	},
	'gap.optionTwice': (item) => {
		const text = twice(optionsOf(item) ?? [], nameKey);
		return text === undefined ? null : { text };
	},
	'gap.correct': (item) => (hasNoKey(item) ? {} : null),
	'gap.accepted': (item) => (acceptedOf(item)?.length === 0 ? {} : null),
	'gap.acceptedTwice': (item) => {
		const text = twice(acceptedOf(item) ?? [], fold);
		return text === undefined ? null : { text };
	},
	'gap.need': (item) => {
		if (item.type !== 'recall' || item.accepted.length === 0) return null;
		const most = Math.min(LIMITS.need, item.accepted.length);
		return item.need >= 1 && item.need <= most ? null : { most };
	},
	'gap.tooLong': (item) => {
		const texts: [string, number][] = [
			[item.question, LIMITS.question],
			[item.explanation, LIMITS.explanation],
			...(optionsOf(item) ?? acceptedOf(item) ?? []).map((text): [string, number] => [text, LIMITS.line])
		];
		const long = texts.find(([text, most]) => text.length > most);
		return long ? { text: long[0], most: long[1] } : null;
	},
	'gap.tooMany': (item) => {
		const options = optionsOf(item)?.length ?? 0;
		const accepted = acceptedOf(item)?.length ?? 0;
		if (options > LIMITS.options) return { most: LIMITS.options };
		return accepted > LIMITS.accepted ? { most: LIMITS.accepted } : null;
	}
};

/**
 * What an item still lacks before it can be asked. Without any, its tidied form is one that `itemSchema` takes and that a
 * CSV file brings back.
 */
export const gapsOf = (item: QuizItem): Problem[] => {
	const tidied = tidyItem(item);
	return (Object.keys(RULES) as GapCode[]).flatMap((code) => {
		const params = RULES[code](tidied);
		// Code and params belong together by the table, which the type of a union can't follow.
		return params ? [problem(code, {}, { ...params, item: item.id } as ProblemParams<typeof code>)] : [];
	});
};

/** What the questions of a quiz lack, by id; those that lack nothing are not in it. */
export const gapsOfQuiz = (items: readonly QuizItem[]): ReadonlyMap<string, Problem[]> => {
	const lacking = items.map((item) => [item.id, gapsOf(item)] as const);
	return new Map(lacking.filter(([, gaps]) => gaps.length > 0));
};
