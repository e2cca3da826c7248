/** A value with the names of all its objects in code unit order. */
const sorted = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]));
};

/**
 * The one text that stands for a JSON value, whatever order its fields were made in: JSON without spaces, names sorted.
 * A body that came from the wire has its fields in another order than the one that was written here.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));
