import type { Wave } from '../program/program.ts';
import type { Form, ItemForm } from './items.ts';

/** Which form a person gets in which wave. */
export type FormsByWave = Record<Wave, Form>;

/**
 * Counterbalanced forms: half of the people get A before and B after, the other half the reverse, so that nobody
 * meets the same wording twice and neither form is the easier wave. `fraction` is a drawn number in [0, 1).
 */
export const assignForms = (fraction: number): FormsByWave =>
	fraction < 0.5 ? { before: 'A', after: 'B' } : { before: 'B', after: 'A' };

/** The items that a form asks, in the quiz's order. */
export const itemsOfForm = <T extends { form: ItemForm }>(items: readonly T[], form: Form): T[] =>
	items.filter((item) => item.form === form || item.form === 'AB');
