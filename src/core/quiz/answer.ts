import { RECALL_MAX } from './limits.ts';
import type { Answer, PublicItem } from './items.ts';

const within = (indices: readonly number[], count: number): boolean =>
	new Set(indices).size === indices.length &&
	indices.every((index) => Number.isInteger(index) && index >= 0 && index < count);

/**
 * Whether an answer is one to this item: of its type, and within its options. One that isn't (another version of the
 * quiz, a hostile peer) counts as not answered.
 */
export const answerFits = (item: PublicItem, answer: Answer | undefined): answer is Answer => {
	if (answer?.type !== item.type) return false;
	const count = item.options.length;
	switch (answer.type) {
		case 'single':
			return within([answer.choice], count);
		case 'multiple':
			return within(answer.choices, count);
		case 'truefalse':
			return true;
		case 'order':
			return within(answer.sequence, count);
		case 'recall':
			return answer.texts.length <= item.need && answer.texts.every((text) => text.length <= RECALL_MAX);
	}
};

/** Whether a person has said anything at all to this item. */
export const isAnswered = (item: PublicItem, answer: Answer | undefined): boolean => {
	if (!answerFits(item, answer)) return false;
	switch (answer.type) {
		case 'multiple':
			return answer.choices.length > 0;
		case 'order':
			return answer.sequence.length > 0;
		case 'recall':
			return answer.texts.some((text) => text.trim() !== '');
		case 'single':
		case 'truefalse':
			return true;
	}
};

/** Whether nothing is left to do on this item: every option ordered, every line of a recall filled. */
export const answerIsComplete = (item: PublicItem, answer: Answer | undefined): boolean => {
	if (!answerFits(item, answer)) return false;
	switch (answer.type) {
		case 'order':
			return answer.sequence.length === item.options.length;
		case 'recall':
			return answer.texts.filter((text) => text.trim() !== '').length === item.need;
		case 'single':
		case 'multiple':
		case 'truefalse':
			return isAnswered(item, answer);
	}
};
