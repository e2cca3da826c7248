import { answerFits } from './answer.ts';
import { itemsOfForm } from './forms.ts';
import type { Answer, AnswerKey, ItemKey, PublicItem, Sheet } from './items.ts';
import { recognised } from './recall.ts';

const sameSequence = (a: readonly number[], b: readonly number[]): boolean =>
	a.length === b.length && a.every((value, at) => value === b[at]);

/** Right picks by the number of right options, less wrong picks by the number of wrong ones, never below 0. */
const scoreMultiple = (choices: readonly number[], correct: readonly number[], options: number): number => {
	const right = choices.filter((choice) => correct.includes(choice)).length;
	const wrong = choices.length - right;
	const distractors = options - correct.length;
	return Math.max(0, right / correct.length - (distractors > 0 ? wrong / distractors : 0));
};

/**
 * Score of one answer in [0, 1]. Single, true/false and order: all or nothing. Multiple: max(0, right picks / keys -
 * wrong picks / distractors). Recall: min(distinct accepted, needed) / needed. No answer, and one that does not fit the
 * item or its key, is 0.
 */
export const scoreAnswer = (item: PublicItem, key: ItemKey, answer: Answer | undefined): number => {
	if (!answerFits(item, answer)) return 0;
	switch (answer.type) {
		case 'single':
			return key.type === 'single' && answer.choice === key.correct ? 1 : 0;
		case 'multiple':
			return key.type === 'multiple' ? scoreMultiple(answer.choices, key.correct, item.options.length) : 0;
		case 'truefalse':
			return key.type === 'truefalse' && answer.choice === key.correct ? 1 : 0;
		case 'order':
			return key.type === 'order' && sameSequence(answer.sequence, key.correct) ? 1 : 0;
		case 'recall':
			return key.type === 'recall' && key.need > 0
				? Math.min(recognised(answer.texts, key.accepted, key.additions).length, key.need) / key.need
				: 0;
	}
};

/** What one sheet is worth. */
export interface SheetScore {
	/** Slot -> score in [0, 1], for every slot that the sheet's form asks. */
	slots: Map<string, number>;
	/** Mean of the slots in percent; null when the form asks nothing. */
	percent: number | null;
}

/** The answer to an item of a sheet, undefined where there is none of the item's own. */
export const answerOf = (sheet: Sheet, item: PublicItem): Answer | undefined =>
	Object.hasOwn(sheet.answers, item.id) ? sheet.answers[item.id] : undefined;

/**
 * Scores a sheet slot by slot. What was not answered is 0: only so can two waves be compared. Should a form ask two
 * items of one slot, the slot's score is their mean.
 */
export const scoreSheet = (items: readonly PublicItem[], key: AnswerKey, sheet: Sheet): SheetScore => {
	const bySlot = new Map<string, number[]>();
	for (const item of itemsOfForm(items, sheet.form)) {
		const itemKey = Object.hasOwn(key, item.id) ? key[item.id] : undefined;
		if (!itemKey) continue;
		const scores = bySlot.get(item.slot) ?? [];
		bySlot.set(item.slot, [...scores, scoreAnswer(item, itemKey, answerOf(sheet, item))]);
	}
	const slots = new Map([...bySlot].map(([slot, scores]) => [slot, mean(scores)]));
	return { slots, percent: slots.size === 0 ? null : 100 * mean([...slots.values()]) };
};

const mean = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;
