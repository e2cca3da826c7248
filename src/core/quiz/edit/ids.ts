import type { QuizItem } from '../items.ts';

/** Longest base of an id: room for a number behind it. */
const MOST = 56;

/**
 * `wanted`, or the first free one after it: `two`, `two-2`, `two-3`. Neither an id nor a slot of the quiz is taken
 * again. A wanted id that ends with a number counts up from there.
 */
export const freeId = (wanted: string, items: readonly QuizItem[]): string => {
	const taken = new Set(items.flatMap(({ id, slot }) => [id, slot]));
	if (!taken.has(wanted)) return wanted;
	const [, base = wanted, from = '1'] = /^(.*?)-(\d{1,4})$/.exec(wanted) ?? [];
	const stem = base.slice(0, MOST).replace(/[-_]+$/, '');
	for (let n = Number(from) + 1; ; n++) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`;
};
