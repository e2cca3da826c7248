import type { PublicItem } from '../../../core/quiz/items.ts';
import type { I18n } from '../i18n.svelte.ts';

/** The words of an item's option by its index; true and false are the app's own words, 0 being true. */
export function optionText(item: PublicItem, index: number, { t }: Pick<I18n, 't'>): string {
	if (item.type === 'truefalse') return t(index === 0 ? 'common.trueFalse.true' : 'common.trueFalse.false');
	return item.options[index] ?? '';
}
