import type { Wave } from '../program/waves.ts';
import { formOf, itemsOfForm } from '../quiz/forms.ts';
import type { Form, PublicItem } from '../quiz/items.ts';

/** Papers are numbered from 1 to this. The number stands on both papers of a person, before and after. */
export const PAPER_MOST = 200;

/**
 * Which form a paper asks: odd numbers begin with A, even ones with B, so that the two are as many.
 *
 * @param asked the waves on the agenda
 */
export const formOfPaper = (number: number, wave: Wave, asked: readonly Wave[]): Form =>
	formOf(wave, number % 2 === 1 ? 0 : 0.5, asked);

/**
 * The questions of a form as they stand on paper, the same on every one of them: as the quiz has them, with free text
 * last, as on the phones, because the wordings of the other questions would help.
 */
export const itemsOnPaper = (items: readonly PublicItem[], form: Form): PublicItem[] => {
	const asked = itemsOfForm(items, form);
	return [...asked.filter(({ type }) => type !== 'recall'), ...asked.filter(({ type }) => type === 'recall')];
};

/** The letter of an option on paper: a, b, c and so on. */
export const letterOf = (index: number): string => String.fromCharCode('a'.charCodeAt(0) + index);
