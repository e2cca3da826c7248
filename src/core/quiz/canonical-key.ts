import type { AnswerKey } from './items.ts';

/** A value with the names of all its objects in code unit order. */
const sorted = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]));
};

/**
 * The one text that stands for an answer key, whatever order its items and fields were made in: JSON without spaces,
 * names sorted. The commitment in the program is the hash of a salt and this.
 */
export const canonicalKey = (key: AnswerKey): string => JSON.stringify(sorted(key));
