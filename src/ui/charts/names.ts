/** What results are called, in the order in which the program has them. */
export interface ResultNames {
	priorities: { id: string; name: string }[];
	departments: { id: string; name: string }[];
	/** A slot goes by its first question. */
	slots: { id: string; name: string }[];
}

/**
 * The names of a workshop's priorities, departments and slots.
 * @param items in the quiz's order; the first question of a slot stands for it
 */
export function resultNames(
	strategy: { priorities: { id: string; name: string }[] } | null,
	program: { departments: { id: string; name: string }[] } | null,
	items: { slot: string; question: string }[]
): ResultNames {
	const slots = new Map<string, string>();
	for (const { slot, question } of items) if (!slots.has(slot)) slots.set(slot, question);
	return {
		priorities: (strategy?.priorities ?? []).map(({ id, name }) => ({ id, name })),
		departments: (program?.departments ?? []).map(({ id, name }) => ({ id, name })),
		slots: [...slots].map(([id, name]) => ({ id, name }))
	};
}
