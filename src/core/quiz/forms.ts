import { LATER_WAVES, type Wave } from '../program/waves.ts';
import type { Form, ItemForm } from './items.ts';

/**
 * Counterbalanced forms: half of the people get A before and B after, the other half the reverse, so that neither form is
 * the easier wave; a later wave asks the form that the wave before it did not, so that nobody meets the same wording
 * twice in a row. `fraction` is a drawn number in [0, 1); `asked` are the waves on the agenda.
 */
export const formOf = (wave: Wave, fraction: number, asked: readonly Wave[]): Form => {
	const waves: Wave[] = [
		'before',
		'after',
		...LATER_WAVES.filter((one) => one === wave || asked.includes(one))
	];
	const first = fraction < 0.5;
	return (waves.indexOf(wave) % 2 === 0) === first ? 'A' : 'B';
};

/** The items that a form asks, in the quiz's order. */
export const itemsOfForm = <T extends { form: ItemForm }>(items: readonly T[], form: Form): T[] =>
	items.filter((item) => item.form === form || item.form === 'AB');
