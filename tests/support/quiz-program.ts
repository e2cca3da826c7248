import { defaultAgenda } from '../../src/core/program/agenda.ts';
import { emptyProgram } from '../../src/core/program/empty-program.ts';
import type { Program } from '../../src/core/program/program.ts';
import type { Answer, PublicItem, QuizItem } from '../../src/core/quiz/items.ts';

/** What only the facilitator may know, each in words that stand nowhere else, so that a search finds them. */
export const SECRETS = {
	explanation: 'zanzibar-explains',
	accepted: ['zebrawood', 'quagmire', 'xylophone'],
	/** Right sequence of the order items: five options each, all with the same first word. */
	ordered: ['first', 'second', 'third', 'fourth', 'fifth']
} as const;

const twins = (slot: string, item: (form: 'A' | 'B') => Partial<QuizItem>): QuizItem[] =>
	(['A', 'B'] as const).map(
		(form) =>
			({
				id: form === 'A' ? slot : `${slot}-b`,
				slot,
				form,
				question: `${slot} of form ${form}?`,
				priority: 'speed',
				explanation: `${SECRETS.explanation} ${slot} ${form}`,
				...item(form)
			}) as QuizItem
	);

const quiz: QuizItem[] = [
	...twins('year', () => ({ type: 'single', options: ['2027', '2028', '2030', '2040'], correct: 2 })),
	...twins('aims', () => ({ type: 'multiple', options: ['speed', 'care', 'size', 'fame'], correct: [0, 1] })),
	...twins('ads', (form) => ({ type: 'truefalse', correct: form === 'A' })),
	...twins('way', (form) => ({
		type: 'order',
		options: SECRETS.ordered.map((place) => `${place} ${form}`),
		correct: [0, 1, 2, 3, 4]
	})),
	...twins('names', () => ({ type: 'recall', accepted: [...SECRETS.accepted], need: 2 }))
];

/** Half a day for two departments with a quiz of five slots, one of every type. */
export const quizProgram = (change: Partial<Program> = {}): Program => ({
	...emptyProgram('en'),
	title: 'Half a day',
	strategy: {
		vision: 'Warm within a day',
		priorities: [
			{ id: 'speed', name: 'Speed', text: 'Sooner' },
			{ id: 'care', name: 'Care', text: 'Better' }
		],
		indicators: [],
		nonGoals: []
	},
	departments: [
		{ id: 'sales', name: 'Sales', people: null },
		{ id: 'service', name: 'Service', people: null }
	],
	quiz,
	agenda: defaultAgenda('en'),
	...change
});

/** Some answer to a public item that is well-formed, without knowing the right one. */
export function someAnswer(item: PublicItem): Answer {
	switch (item.type) {
		case 'single':
			return { type: 'single', choice: 1 };
		case 'multiple':
			return { type: 'multiple', choices: [0, 2] };
		case 'truefalse':
			return { type: 'truefalse', choice: true };
		case 'order':
			return { type: 'order', sequence: item.options.map((_, at) => at) };
		case 'recall':
			return { type: 'recall', texts: Array.from({ length: item.need }, (_, at) => `guess ${at}`) };
	}
}
