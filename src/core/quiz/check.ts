import type { Priority } from '../program/program.ts';
import type { ProblemCode, ProblemParams } from '../result/codes.ts';
import { problem } from '../result/problem.ts';
import type { Problem } from '../result/result.ts';
import { fold } from '../text/fold.ts';
import { itemsOfForm } from './forms.ts';
import type { Form, QuizItem } from './items.ts';
import { catchAllIn, longestIsRight, negationIn, sides } from './wording.ts';

const FORMS: readonly Form[] = ['A', 'B'];

/** What the rules look at. */
interface Quiz {
	items: readonly QuizItem[];
	priorities: readonly Priority[];
	/** By slot, in the quiz's order. */
	slots: ReadonlyMap<string, QuizItem[]>;
}
type Found<C extends ProblemCode> = ProblemParams<C>[];
type QuizRule<C extends ProblemCode> = (quiz: Quiz) => Found<C>;
type ItemRule<C extends ProblemCode> = (item: QuizItem) => Omit<ProblemParams<C>, 'item' | 'text'> | null;

const bySlot = (items: readonly QuizItem[]): Map<string, QuizItem[]> => {
	const slots = new Map<string, QuizItem[]>();
	for (const item of items) slots.set(item.slot, [...(slots.get(item.slot) ?? []), item]);
	return slots;
};

/** How often each form asks each slot. */
const countsOf = ({ slots }: Quiz): { slot: string; form: Form; count: number }[] =>
	[...slots].flatMap(([slot, items]) =>
		FORMS.map((form) => ({ slot, form, count: itemsOfForm(items, form).length }))
	);

/** What differs between an item and its twin. */
const differences = (a: QuizItem, b: QuizItem): string[] => {
	if (a.type !== b.type) return ['type'];
	const options = (item: QuizItem): number => ('options' in item ? item.options.length : 0);
	const right = (item: QuizItem): number => (item.type === 'multiple' ? item.correct.length : 0);
	const need = (item: QuizItem): number => (item.type === 'recall' ? item.need : 0);
	return [
		...(options(a) === options(b) ? [] : ['options']),
		...(right(a) === right(b) ? [] : ['right']),
		...(need(a) === need(b) ? [] : ['need']),
		...(a.priority === b.priority ? [] : ['priority'])
	];
};

/** Items that ask, in the same form, what an item before them asks. */
const askedAgain = ({ items }: Quiz): QuizItem[] =>
	items.filter(({ question, form }, at) =>
		items
			.slice(0, at)
			.some(
				(other) =>
					fold(question) !== '' &&
					fold(other.question) === fold(question) &&
					(form === 'AB' || other.form === 'AB' || other.form === form)
			)
	);

/** What is said of the quiz as a whole: slots that can't be compared, forms that don't measure alike, gaps in what is asked. */
const QUIZ_RULES = {
	/** A slot that one form asks and the other doesn't: it can't be compared. */
	'warn.unpairedSlot': (quiz) =>
		countsOf(quiz).flatMap(({ slot, form, count }) => (count === 0 ? [{ slot, form }] : [])),
	'warn.crowdedSlot': (quiz) => countsOf(quiz).filter(({ count }) => count > 1),
	'warn.unequalTwins': ({ slots }) =>
		[...slots].flatMap(([slot, members]) => {
			const a = members.find(({ form }) => form === 'A');
			const b = members.find(({ form }) => form === 'B');
			return a && b ? differences(a, b).map((what) => ({ slot, what })) : [];
		}),
	/** Word for word the same in both forms: whoever remembers the first knows the second. */
	'warn.sameTwins': ({ slots }) =>
		[...slots].flatMap(([slot, members]) => {
			const [a, b] = FORMS.map((form) => members.find((item) => item.form === form)?.question ?? '');
			return fold(a ?? '') !== '' && fold(a ?? '') === fold(b ?? '') ? [{ slot, text: a ?? '' }] : [];
		}),
	'warn.unequalForms': ({ items }) => {
		const [a, b] = [itemsOfForm(items, 'A').length, itemsOfForm(items, 'B').length];
		return a === b ? [] : [{ a, b }];
	},
	'warn.questionTwice': (quiz) => askedAgain(quiz).map(({ id, question }) => ({ item: id, text: question })),
	'warn.priorityWithoutItem': ({ items, priorities }) => {
		if (items.length === 0) return [];
		const asked = new Set(items.map(({ priority }) => priority));
		return priorities.filter(({ id }) => !asked.has(id)).map(({ name }) => ({ name }));
	}
} as const satisfies { [C in ProblemCode]?: QuizRule<C> };

/** What is said of one question by itself. */
const ITEM_RULES = {
	/** Every option is right: there is nothing to choose. */
	'warn.noDistractor': (item) => (sides(item)?.wrong.length === 0 ? {} : null),
	'warn.longestIsRight': (item) => (longestIsRight(item) ? {} : null),
	/** Readers under time pressure miss the word that turns the question round. */
	'warn.negation': (item) => {
		const word = negationIn(item.question);
		return word ? { word } : null;
	},
	'warn.catchAll': (item) => {
		const word = catchAllIn(item);
		return word ? { word } : null;
	}
} as const satisfies { [C in ProblemCode]?: ItemRule<C> };

/**
 * What a careful author would still change about a quiz; it keeps nobody from asking it. Rules by name: see the two
 * tables. Those of the quiz come first, then the items in their order.
 */
export const checkQuiz = (items: readonly QuizItem[], priorities: readonly Priority[]): Problem[] => {
	const quiz: Quiz = { items, priorities, slots: bySlot(items) };
	return [
		...codes(QUIZ_RULES).flatMap((code) =>
			// Code and params belong together by the table, which the type of a union can't follow.
			QUIZ_RULES[code](quiz).map((params) => problem(code, {}, params as ProblemParams<typeof code>))
		),
		...items.flatMap((item) =>
			codes(ITEM_RULES).flatMap((code) => {
				const params = ITEM_RULES[code](item);
				const about = { item: item.id, text: item.question };
				return params ? [problem(code, {}, { ...about, ...params } as ProblemParams<typeof code>)] : [];
			})
		)
	];
};

const codes = <Table extends object>(table: Table): (keyof Table & ProblemCode)[] =>
	Object.keys(table) as (keyof Table & ProblemCode)[];
