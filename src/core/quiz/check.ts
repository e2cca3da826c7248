import type { Priority } from '../program/program.ts';
import { problem } from '../result/problem.ts';
import type { Problem } from '../result/result.ts';
import { fold } from '../text/fold.ts';
import { itemsOfForm } from './forms.ts';
import type { Form, QuizItem } from './items.ts';

const FORMS: readonly Form[] = ['A', 'B'];

/** Words that turn a question round, folded with umlauts written out; readers under time pressure miss them. */
const NEGATIONS =
	/\b(not|never|no|none|neither|except|cannot|isn t|aren t|doesn t|don t|won t|wouldn t|nicht|kein|keine|keinen|keinem|keiner|keines|nie|niemals|niemand|ausser|weder)\b/;

/** Warns when a right option is longer than every wrong one by this factor and this many letters. */
const LONGER = { factor: 1.3, letters: 10 };

const bySlot = (items: readonly QuizItem[]): Map<string, QuizItem[]> => {
	const slots = new Map<string, QuizItem[]>();
	for (const item of items) slots.set(item.slot, [...(slots.get(item.slot) ?? []), item]);
	return slots;
};

/** Slots that one form asks and the other doesn't: such a slot can't be compared; and those asked twice. */
const checkPairs = (slots: ReadonlyMap<string, QuizItem[]>): Problem[] =>
	[...slots].flatMap(([slot, items]) =>
		FORMS.flatMap((form) => {
			const count = itemsOfForm(items, form).length;
			if (count === 0) return [problem('warn.unpairedSlot', {}, { slot, form })];
			return count > 1 ? [problem('warn.crowdedSlot', {}, { slot, form, count })] : [];
		})
	);

/** What differs between an item and its twin. */
const differences = (a: QuizItem, b: QuizItem): string[] => {
	if (a.type !== b.type) return ['type'];
	const options = (item: QuizItem): number => ('options' in item ? item.options.length : 0);
	const need = (item: QuizItem): number => (item.type === 'recall' ? item.need : 0);
	return [
		...(options(a) === options(b) ? [] : ['options']),
		...(need(a) === need(b) ? [] : ['need']),
		...(a.priority === b.priority ? [] : ['priority'])
	];
};

/** Twins that don't measure alike, and forms of unequal length. */
const checkForms = (items: readonly QuizItem[], slots: ReadonlyMap<string, QuizItem[]>): Problem[] => {
	const twins = [...slots].flatMap(([slot, members]) => {
		const a = members.find(({ form }) => form === 'A');
		const b = members.find(({ form }) => form === 'B');
		return a && b ? differences(a, b).map((what) => problem('warn.unequalTwins', {}, { slot, what })) : [];
	});
	const [a, b] = [itemsOfForm(items, 'A').length, itemsOfForm(items, 'B').length];
	return a === b ? twins : [...twins, problem('warn.unequalForms', {}, { a, b })];
};

/** Right and wrong options of an item, where there are such. */
const sides = (item: QuizItem): { right: string[]; wrong: string[] } | null => {
	if (item.type !== 'single' && item.type !== 'multiple') return null;
	const isRight = (at: number) => (item.type === 'single' ? item.correct === at : item.correct.includes(at));
	return {
		right: item.options.filter((_, at) => isRight(at)),
		wrong: item.options.filter((_, at) => !isRight(at))
	};
};

/** Whether even the shortest right option stands out by its length. */
const longestIsRight = ({ right, wrong }: { right: string[]; wrong: string[] }): boolean => {
	if (right.length === 0 || wrong.length === 0) return false;
	const shortestRight = Math.min(...right.map((text) => text.length));
	const longestWrong = Math.max(...wrong.map((text) => text.length));
	return shortestRight >= longestWrong * LONGER.factor && shortestRight >= longestWrong + LONGER.letters;
};

const checkItem = (item: QuizItem): Problem[] => {
	const about = { item: item.id, text: item.question };
	const options = sides(item);
	const negation = NEGATIONS.exec(fold(item.question, true))?.[0];
	return [
		...(options?.wrong.length === 0 ? [problem('warn.noDistractor', {}, about)] : []),
		...(options && longestIsRight(options) ? [problem('warn.longestIsRight', {}, about)] : []),
		...(negation ? [problem('warn.negation', {}, { ...about, word: negation })] : [])
	];
};

/**
 * What a careful author would still change about a quiz; it keeps nobody from asking it. Slots without a twin or asked
 * twice, twins and forms that don't measure alike, items without a wrong option, with the right one the longest or with
 * a negation in the question, and priorities that nothing asks about.
 */
export const checkQuiz = (items: readonly QuizItem[], priorities: readonly Priority[]): Problem[] => {
	const slots = bySlot(items);
	const asked = new Set(items.map(({ priority }) => priority));
	return [
		...checkPairs(slots),
		...checkForms(items, slots),
		...items.flatMap(checkItem),
		...(items.length === 0 ? [] : priorities.filter(({ id }) => !asked.has(id))).map(({ name }) =>
			problem('warn.priorityWithoutItem', {}, { name })
		)
	];
};
