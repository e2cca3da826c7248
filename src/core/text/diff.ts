import type { TextEdit } from '../ports/board.ts';
import { splitsPair } from './surrogates.ts';

/**
 * The one edit that turns `before` into `after`, or null when they are equal. Where several would do (a letter typed
 * into a row of equal letters), the one that ends at `caret` is taken: the place where the person is typing, in UTF-16
 * units of `after`. Never cuts a surrogate pair.
 */
export function diffText(before: string, after: string, caret = after.length): TextEdit | null {
	if (before === after) return null;
	const shorter = Math.min(before.length, after.length);
	// What stands after the caret wasn't typed: match the end first, but no further than the caret.
	const mostEnd = Math.min(shorter, Math.max(0, after.length - caret));
	let end = 0;
	while (end < mostEnd && before.at(-1 - end) === after.at(-1 - end)) end++;
	let start = 0;
	while (start < shorter - end && before[start] === after[start]) start++;
	// The caret need not be where the change was (replaced from outside): then the end may match further.
	while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;

	if (splitsPair(before, start) || splitsPair(after, start)) start--;
	if (splitsPair(before, before.length - end) || splitsPair(after, after.length - end)) end--;
	return {
		index: start,
		remove: before.length - start - end,
		insert: after.slice(start, after.length - end)
	};
}
