import type { Form, ItemForm, QuizItem } from '../items.ts';
import { freeId } from './ids.ts';

const indexOf = (items: readonly QuizItem[], id: string): number => items.findIndex((item) => item.id === id);

const insert = (items: readonly QuizItem[], at: number, item: QuizItem): QuizItem[] => [
	...items.slice(0, at),
	item,
	...items.slice(at)
];

/** The quiz with this item in the place of the one with its id. */
export const replaceItem = (items: readonly QuizItem[], item: QuizItem): QuizItem[] =>
	items.map((other) => (other.id === item.id ? item : other));

/** A copy right behind the item, under an id and a slot of its own: another question to begin from. */
export const duplicateItem = (
	items: readonly QuizItem[],
	id: string
): { items: QuizItem[]; copy: string } | null => {
	const at = indexOf(items, id);
	const item = items[at];
	if (!item) return null;
	const copy = freeId(id, items);
	return { items: insert(items, at + 1, structuredCopy(item, { id: copy, slot: copy })), copy };
};

/**
 * Writes the twin of an item: a copy in the other form and the same slot, right behind it, to be worded anew. An item of
 * both forms becomes one of form A. Null where the slot has its twin.
 */
export const writeTwin = (
	items: readonly QuizItem[],
	id: string
): { items: QuizItem[]; twin: string } | null => {
	const at = indexOf(items, id);
	const item = items[at];
	if (!item || twinOf(items, item)) return null;
	const form: Form = item.form === 'B' ? 'B' : 'A';
	const other: Form = form === 'A' ? 'B' : 'A';
	const twin = freeId(other === 'B' ? `${item.slot}-b` : `${item.slot}-a`, items);
	const first = items.map((one) => (one.id === id ? { ...one, form } : one));
	return { items: insert(first, at + 1, structuredCopy(item, { id: twin, form: other })), twin };
};

const structuredCopy = (item: QuizItem, change: Partial<Pick<QuizItem, 'id' | 'slot' | 'form'>>): QuizItem =>
	structuredClone({ ...item, ...change });

/** The item that stands in the same slot of the other form; undefined where there is none. */
export const twinOf = (items: readonly QuizItem[], item: QuizItem): QuizItem | undefined =>
	item.form === 'AB'
		? undefined
		: items.find(
				({ id, slot, form }) => id !== item.id && slot === item.slot && form !== item.form && form !== 'AB'
			);

/** Items of the other form that have no twin yet: those that this one could be paired with. */
export const pairable = (items: readonly QuizItem[], item: QuizItem): QuizItem[] =>
	item.form === 'AB'
		? []
		: items.filter(
				(other) => other.form !== 'AB' && other.form !== item.form && twinOf(items, other) === undefined
			);

/** Puts two items into one slot, or (`other` null) an item into a slot of its own. What it was paired with stays alone. */
export const pairWith = (items: readonly QuizItem[], id: string, other: string | null): QuizItem[] => {
	const item = items[indexOf(items, id)];
	const partner = other === null ? undefined : items[indexOf(items, other)];
	if (!item) return [...items];
	const slot = partner ? partner.slot : freeSlot(items, item);
	return items.map((one) => (one.id === id ? { ...one, slot } : one));
};

/** A slot that only this item is in: its own id, if no other item is there. */
const freeSlot = (items: readonly QuizItem[], item: QuizItem): string => {
	const others = items.filter(({ id }) => id !== item.id);
	return others.some(({ slot }) => slot === item.id) ? freeId(item.id, items) : item.id;
};

/** Asks an item in another form. One that had a twin and would stand beside it in the same form gets a slot of its own. */
export const setForm = (items: readonly QuizItem[], id: string, form: ItemForm): QuizItem[] => {
	const item = items[indexOf(items, id)];
	if (!item || item.form === form) return [...items];
	const changed = items.map((one) => (one.id === id ? { ...one, form } : one));
	const shared = items.some((other) => other.id !== id && other.slot === item.slot);
	return shared ? pairWith(changed, id, null) : changed;
};

/** What was taken out, and where it was: enough to put it back. */
export interface Removed {
	item: QuizItem;
	at: number;
}

export const removeItem = (
	items: readonly QuizItem[],
	id: string
): { items: QuizItem[]; removed: Removed } | null => {
	const at = indexOf(items, id);
	const item = items[at];
	return item ? { items: items.filter((other) => other.id !== id), removed: { item, at } } : null;
};

/** Puts an item back where it was; under another id, should its own have been taken meanwhile. */
export const restoreItem = (items: readonly QuizItem[], { item, at }: Removed): QuizItem[] => {
	const id = indexOf(items, item.id) < 0 ? item.id : freeId(item.id, items);
	return insert(items, Math.min(at, items.length), { ...item, id });
};

/** Moves an item to a place, counted from 0. */
export const moveItem = (items: readonly QuizItem[], id: string, to: number): QuizItem[] => {
	const item = items[indexOf(items, id)];
	if (!item) return [...items];
	const others = items.filter((other) => other.id !== id);
	return insert(others, Math.max(0, Math.min(to, others.length)), item);
};
