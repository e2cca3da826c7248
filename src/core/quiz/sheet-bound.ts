import { itemsOfForm } from './forms.ts';
import { RECALL_MAX } from './limits.ts';
import type { Form, QuizItem } from './items.ts';

/** Bytes of a recall text in the alphabets that most rooms write in: two for every letter. */
const RECALL_BYTES = 2 * RECALL_MAX;

const answerBound = (item: QuizItem): number => {
	switch (item.type) {
		case 'single':
		case 'truefalse':
			return 1;
		case 'multiple':
		case 'order':
			return 1 + item.options.length;
		case 'recall':
			return 1 + item.need * (1 + RECALL_BYTES);
	}
};

/**
 * Most bytes that a sheet of this form can take, every question answered and every recall line full. Follows the
 * layout in `sheet.ts`; a quiz whose sheets could pass `SHEET_MAX` must not be asked.
 */
export const sheetBound = (items: readonly QuizItem[], form: Form): number => {
	const head = 3 + 1 + 64;
	return itemsOfForm(items, form).reduce((sum, item) => sum + 2 + item.id.length + answerBound(item), head);
};
