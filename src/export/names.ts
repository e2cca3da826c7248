import type { Department, Priority } from '../core/program/program.ts';
import type { PublicItem } from '../core/quiz/items.ts';

/** Names of what results are about, by id. */
export interface ResultNames {
	priorities: ReadonlyMap<string, string>;
	departments: ReadonlyMap<string, string>;
	/** A slot is called by its first question. */
	slots: ReadonlyMap<string, string>;
}

/** The names of a workshop's priorities, departments and slots. */
export const resultNames = (
	priorities: readonly Pick<Priority, 'id' | 'name'>[],
	departments: readonly Pick<Department, 'id' | 'name'>[],
	items: readonly Pick<PublicItem, 'slot' | 'question'>[]
): ResultNames => ({
	priorities: new Map(priorities.map(({ id, name }) => [id, name])),
	departments: new Map(departments.map(({ id, name }) => [id, name])),
	// Backwards, so that the first question of a slot is what stays.
	slots: new Map([...items].reverse().map(({ slot, question }) => [slot, question]))
});
