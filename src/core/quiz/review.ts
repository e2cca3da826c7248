import { answerFits } from './answer.ts';
import { itemsOfForm } from './forms.ts';
import type { Answer, AnswerKey, ItemKey, PublicItem, Sheet } from './items.ts';
import { answerOf, scoreAnswer, scoreSheet } from './score.ts';

/** One question of one wave, as its person sees it after the reveal. */
export interface ReviewEntry {
	item: PublicItem;
	key: ItemKey;
	/** Null when it was not answered. */
	answer: Answer | null;
	/** In [0, 1]. */
	score: number;
}

/** One place of the blueprint: the question before and its twin after. */
export interface ReviewSlot {
	slot: string;
	priority: string | null;
	/** Null where the person has no sheet of that wave. */
	before: ReviewEntry | null;
	after: ReviewEntry | null;
}

/** A person's own before and after. Made on their device, and never leaves it. */
export interface PersonalReview {
	/** In the quiz's order. */
	slots: ReviewSlot[];
	/** Mean score in percent; null without a sheet of that wave. */
	before: number | null;
	after: number | null;
	/** Priorities with a question that the newest sheet did not solve: what to read again, worst first. */
	readAgain: string[];
}

/** Sets a person's sheets beside the key. `before` and `after` are null where there is none. */
export const personalReview = (
	items: readonly PublicItem[],
	key: AnswerKey,
	before: Sheet | null,
	after: Sheet | null
): PersonalReview => {
	const slots = [...new Set(items.map(({ slot }) => slot))]
		.map((slot): ReviewSlot => {
			const entries = { before: entryOf(items, key, before, slot), after: entryOf(items, key, after, slot) };
			return { slot, priority: (entries.after ?? entries.before)?.key.priority ?? null, ...entries };
		})
		.filter((slot) => slot.before || slot.after);
	return {
		slots,
		before: before && scoreSheet(items, key, before).percent,
		after: after && scoreSheet(items, key, after).percent,
		readAgain: readAgain(slots)
	};
};

const entryOf = (
	items: readonly PublicItem[],
	key: AnswerKey,
	sheet: Sheet | null,
	slot: string
): ReviewEntry | null => {
	if (!sheet) return null;
	const item = itemsOfForm(items, sheet.form).find((candidate) => candidate.slot === slot);
	const itemKey = item && Object.hasOwn(key, item.id) ? key[item.id] : undefined;
	if (!item || !itemKey) return null;
	const answer = answerOf(sheet, item);
	return {
		item,
		key: itemKey,
		answer: answerFits(item, answer) ? answer : null,
		score: scoreAnswer(item, itemKey, answer)
	};
};

const readAgain = (slots: readonly ReviewSlot[]): string[] => {
	const missed = new Map<string, number>();
	for (const { priority, before, after } of slots) {
		const newest = after ?? before;
		if (priority && newest && newest.score < 1)
			missed.set(priority, (missed.get(priority) ?? 0) + 1 - newest.score);
	}
	return [...missed].sort(([, a], [, b]) => b - a).map(([priority]) => priority);
};
