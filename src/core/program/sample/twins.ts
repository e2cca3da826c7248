import type { ItemForm, QuizItem } from '../../quiz/items.ts';

type Told<T> = T extends QuizItem ? Omit<T, 'id' | 'slot' | 'form' | 'priority'> : never;
/** What an item says, without its place in the blueprint. */
export type Wording = Told<QuizItem>;

/** The two wordings of one slot: the first is asked by form A, its twin by form B. */
export const twins = (slot: string, priority: string | null, a: Wording, b: Wording): QuizItem[] => [
	placed(slot, slot, 'A', priority, a),
	placed(`${slot}-b`, slot, 'B', priority, b)
];

/** One wording that both forms ask. */
export const same = (slot: string, priority: string | null, wording: Wording): QuizItem[] => [
	placed(slot, slot, 'AB', priority, wording)
];

const placed = (
	id: string,
	slot: string,
	form: ItemForm,
	priority: string | null,
	wording: Wording
): QuizItem => ({
	id,
	slot,
	form,
	priority,
	...wording
});
