import { fold } from '../text/fold.ts';
import { answerFits } from './answer.ts';
import type { AnswerKey, PublicItem, Sheet } from './items.ts';
import { recallKey, recognised } from './recall.ts';
import { answerOf } from './score.ts';

/** Equal answers to one recall item in which no accepted wording was found. Without any person. */
export interface RecallGroup {
	answer: string;
	/** One of the ways in which it was written. */
	text: string;
	/** How many sheets say it. */
	count: number;
}

/** What one sheet says to recall items that no accepted wording accounts for. */
export const leftovers = (
	items: readonly PublicItem[],
	key: AnswerKey,
	sheet: Sheet
): { item: string; answer: string; text: string }[] =>
	items.flatMap((item) => {
		const itemKey = Object.hasOwn(key, item.id) ? key[item.id] : undefined;
		const answer = answerOf(sheet, item);
		if (itemKey?.type !== 'recall' || !answerFits(item, answer) || answer.type !== 'recall') return [];
		const left = answer.texts.filter((text) => recognised([text], itemKey.accepted).length === 0);
		const byAnswer = new Map(left.map((text) => [recallKey(text), text.trim()]));
		return [...byAnswer].flatMap(([own, text]) => (own === '' ? [] : [{ item: item.id, answer: own, text }]));
	});

/** Groups what sheets left: the most frequent first, and whatever order the sheets came in, the same groups. */
export const groupLeftovers = (
	left: readonly { item: string; answer: string; text: string }[]
): Map<string, RecallGroup[]> => {
	const items = new Map<string, Map<string, RecallGroup>>();
	for (const { item, answer, text } of left) {
		const groups = items.get(item) ?? new Map<string, RecallGroup>();
		const known = groups.get(answer);
		groups.set(answer, {
			answer,
			text: known && known.text < text ? known.text : text,
			count: (known?.count ?? 0) + 1
		});
		items.set(item, groups);
	}
	return new Map(
		[...items].map(([item, groups]) => [
			item,
			[...groups.values()].sort((a, b) => b.count - a.count || (fold(a.text) < fold(b.text) ? -1 : 1))
		])
	);
};
