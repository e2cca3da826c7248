import type { Department, Priority } from '../core/program/program.ts';
import type { PublicItem } from '../core/quiz/items.ts';

/** Names of what results are about, by id. */
export interface ResultNames {
	priorities: ReadonlyMap<string, string>;
	departments: ReadonlyMap<string, string>;
	/** A slot is called by its first question. */
	slots: ReadonlyMap<string, string>;
	items: ReadonlyMap<string, Pick<PublicItem, 'question' | 'type' | 'options'>>;
}

/** The names of a workshop's priorities, departments, slots and items. */
export const resultNames = (
	priorities: readonly Pick<Priority, 'id' | 'name'>[],
	departments: readonly Pick<Department, 'id' | 'name'>[],
	items: readonly Pick<PublicItem, 'id' | 'slot' | 'question' | 'type' | 'options'>[]
): ResultNames => ({
	priorities: new Map(priorities.map(({ id, name }) => [id, name])),
	departments: new Map(departments.map(({ id, name }) => [id, name])),
	// Backwards, so that the first question of a slot is what stays.
	slots: new Map([...items].reverse().map(({ slot, question }) => [slot, question])),
	items: new Map(items.map((item) => [item.id, item]))
});
