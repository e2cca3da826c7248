/**
 * The entry so many places after (or before) one in a list, round its end. From something that is not in it: the first
 * going on, the last going back. Null in an empty list.
 */
export const step = (list: readonly string[], from: string | null, by: number): string | null => {
	if (list.length === 0) return null;
	const at = from === null ? -1 : list.indexOf(from);
	if (at < 0) return (by > 0 ? list[0] : list.at(-1)) ?? null;
	return list[(at + by + list.length) % list.length] ?? null;
};
