import type { AnswerKey, ItemKey, PublicItem, QuizItem } from './items.ts';
import { shuffle } from './shuffle.ts';

/** The two halves of a quiz: what phones are given, and what stays in the vault until the reveal. */
export interface SplitQuiz {
	items: PublicItem[];
	key: AnswerKey;
}

/**
 * Parts a quiz from its key. The options of order items are drawn into a new sequence, because a facilitator writes
 * them down in the right one; the key's indices are into the public options. `draw` gives numbers in [0, 1).
 */
export const publish = (items: readonly QuizItem[], draw: () => number): SplitQuiz => {
	const split: SplitQuiz = { items: [], key: {} };
	for (const item of items) {
		const sequence = item.type === 'order' ? shuffle(indicesOf(item.options), draw) : null;
		split.items.push({
			id: item.id,
			slot: item.slot,
			form: item.form,
			type: item.type,
			question: item.question,
			options: optionsOf(item, sequence),
			need: item.type === 'recall' ? item.need : 0
		});
		split.key[item.id] = keyOf(item, sequence);
	}
	return split;
};

const indicesOf = (options: readonly string[]): number[] => options.map((_, at) => at);

const optionsOf = (item: QuizItem, sequence: readonly number[] | null): string[] => {
	if (!('options' in item)) return [];
	return sequence ? sequence.map((at) => item.options[at] ?? '') : [...item.options];
};

const keyOf = (item: QuizItem, sequence: readonly number[] | null): ItemKey => {
	const { priority, explanation } = item;
	switch (item.type) {
		case 'single':
			return { type: item.type, correct: item.correct, priority, explanation };
		case 'multiple':
			return { type: item.type, correct: [...item.correct], priority, explanation };
		case 'truefalse':
			return { type: item.type, correct: item.correct, priority, explanation };
		case 'order':
			return {
				type: item.type,
				correct: sequence ? item.correct.map((at) => sequence.indexOf(at)) : [...item.correct],
				priority,
				explanation
			};
		case 'recall':
			return { type: item.type, accepted: [...item.accepted], need: item.need, priority, explanation };
	}
};
