import type { TextEdit } from '../ports/board.ts';
import { splitsPair } from './surrogates.ts';

/** The text after one edit. Positions outside of the text are taken as its end. */
export function applyEdit(text: string, { index, remove, insert }: TextEdit): string {
	return text.slice(0, index) + insert + text.slice(Math.min(text.length, index + remove));
}

/** The text after edits that follow each other. */
export const applyEdits = (text: string, edits: readonly TextEdit[]): string => edits.reduce(applyEdit, text);

/**
 * The same edit made to fit the text: within its bounds, and widened where it would cut a surrogate pair in two. The
 * outcome is the same text.
 */
export function fitEdit(text: string, edit: TextEdit): TextEdit {
	let index = Math.max(0, Math.min(text.length, Math.trunc(edit.index) || 0));
	let end = Math.max(index, Math.min(text.length, index + (Math.trunc(edit.remove) || 0)));
	let { insert } = edit;
	// An insertion into the middle of a pair has no end of its own to widen.
	const empty = index === end;
	if (splitsPair(text, end)) {
		insert += text.charAt(end);
		end++;
		if (empty) {
			insert = text.charAt(index - 1) + insert;
			return { index: index - 1, remove: 2, insert };
		}
	}
	if (splitsPair(text, index)) {
		index--;
		insert = text.charAt(index) + insert;
	}
	return { index, remove: end - index, insert };
}
