import { itemsOfForm } from './forms.ts';
import type { Form, PublicItem } from './items.ts';
import { seededDraw, shuffle } from './shuffle.ts';

/** One question as one person gets it. */
export interface Presented {
	item: PublicItem;
	/** Indices of the item's options in the order to show them; [0, 1] for true/false, empty for recall. */
	optionOrder: number[];
}

/**
 * The questions of a form in the order in which one person gets them: items and options shuffled by `seed`, the same
 * for the same seed for ever. True stays before false. Recall comes last: the wordings of the other questions would
 * help, and so they help everybody alike.
 */
export const presentation = (items: readonly PublicItem[], form: Form, seed: Uint8Array): Presented[] => {
	const draw = seededDraw(seed);
	const asked = shuffle(itemsOfForm(items, form), draw);
	const last = asked.filter(({ type }) => type === 'recall');
	const rest = asked.filter(({ type }) => type !== 'recall');
	return [...rest, ...last].map((item) => ({ item, optionOrder: optionOrder(item, draw) }));
};

const optionOrder = (item: PublicItem, draw: () => number): number[] => {
	if (item.type === 'truefalse') return [0, 1];
	return shuffle(
		item.options.map((_, at) => at),
		draw
	);
};
