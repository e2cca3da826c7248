import { isAnswered } from '../quiz/answer.ts';
import { itemsOfForm } from '../quiz/forms.ts';
import type { AnswerKey, PublicItem, Sheet } from '../quiz/items.ts';
import { answerOf, scoreSheet } from '../quiz/score.ts';
import { wrongPicks } from '../quiz/wrong.ts';
import type { Blueprint } from './groups.ts';
import type { ScoredSheet } from './matched.ts';

/** One order for the same items, whatever the quiz has: nothing that is counted may depend on it. */
const byId = (items: readonly PublicItem[]): PublicItem[] =>
	[...items].sort((a, b) => (a.id < b.id ? -1 : 1));

/**
 * Scores an opened sheet, slot by slot. Should its form ask two items of one slot, their mean is the slot's score, and the
 * second by its id stands for the slot.
 *
 * @param of whose sheet it is, and of which wave
 */
export function scoredSheet(
	items: readonly PublicItem[],
	key: AnswerKey,
	sheet: Sheet,
	of: Pick<ScoredSheet, 'pseudonym' | 'wave'>
): ScoredSheet {
	const asked = itemsOfForm(byId(items), sheet.form);
	const { slots } = scoreSheet(asked, key, sheet);
	return {
		...of,
		form: sheet.form,
		department: sheet.department,
		...(sheet.proxy && { proxy: true }),
		scores: new Map(
			asked.map((item) => {
				const answer = answerOf(sheet, item);
				const itemKey = key[item.id];
				return [
					item.slot,
					{
						item: item.id,
						score: slots.get(item.slot) ?? 0,
						answered: isAnswered(item, answer),
						wrong: itemKey ? wrongPicks(item, itemKey, answer) : [],
						certainty: sheet.certainty?.[item.id] ?? null
					}
				];
			})
		)
	};
}

/** The slots in the quiz's order, each with the priority that it is about: that of its first item by id that has one. */
export function slotsOf(items: readonly PublicItem[], key: AnswerKey): Blueprint['slots'][number][] {
	const priorities = new Map<string, string>();
	for (const { id, slot } of byId(items)) {
		const priority = key[id]?.priority;
		if (priority && !priorities.has(slot)) priorities.set(slot, priority);
	}
	const slots = new Set(items.map(({ slot }) => slot));
	return [...slots].map((id) => ({ id, priority: priorities.get(id) ?? null }));
}
