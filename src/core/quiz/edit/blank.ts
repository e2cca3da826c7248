import type { ItemType, QuizItem } from '../items.ts';
import { freeId } from './ids.ts';

/** Rows that a new question starts with. */
const ROWS = 4;
const rows = (count: number): string[] => Array.from({ length: count }, () => '');

type Base = Pick<QuizItem, 'id' | 'slot' | 'form' | 'question' | 'priority' | 'explanation'>;

/** The key of a type before anybody has written one. Options are shuffled on the phone, so that the first may be right. */
const keyed = (base: Base, type: ItemType, options: string[], accepted: string[]): QuizItem => {
	switch (type) {
		case 'single':
			return { ...base, type, options, correct: 0 };
		case 'multiple':
			return { ...base, type, options, correct: [] };
		case 'truefalse':
			return { ...base, type, correct: true };
		case 'order':
			return { ...base, type, options, correct: options.map((_, at) => at) };
		case 'recall':
			return { ...base, type, accepted, need: 1 };
	}
};

/** A question of a type with nothing in it, asked in both forms, under an id that the quiz does not have. */
export const blankItem = (type: ItemType, items: readonly QuizItem[]): QuizItem => {
	const id = freeId('question-1', items);
	const base: Base = { id, slot: id, form: 'AB', question: '', priority: null, explanation: '' };
	return keyed(base, type, rows(ROWS), []);
};

const textsOf = (item: QuizItem): string[] => {
	if (item.type === 'truefalse') return [];
	return item.type === 'recall' ? item.accepted : item.options;
};

const rightOf = (item: QuizItem): number[] => {
	if (item.type === 'single') return [item.correct];
	return item.type === 'multiple' ? item.correct : [];
};

/** The same question as another type. Options, and what is right of them, are kept as far as the new type has any. */
export const withType = (item: QuizItem, type: ItemType): QuizItem => {
	if (item.type === type) return item;
	const { id, slot, form, question, priority, explanation } = item;
	const texts = textsOf(item);
	const options = texts.length >= 2 ? texts : [...texts, ...rows(ROWS - texts.length)];
	const made = keyed(
		{ id, slot, form, question, priority, explanation },
		type,
		options,
		texts.filter((text) => text.trim() !== '')
	);
	const right = rightOf(item);
	if (made.type === 'single') return { ...made, correct: right[0] ?? 0 };
	return made.type === 'multiple' ? { ...made, correct: right } : made;
};
