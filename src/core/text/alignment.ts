import type { TextEdit } from '../ports/board.ts';

/**
 * Where each character of a text field stands in the shared text, while the field must not be touched: an on-screen
 * keyboard that is composing loses its word when the field changes under it. One entry a UTF-16 unit of the field,
 * ascending; null where somebody else has removed the character from the shared text.
 */
export type Alignment = readonly (number | null)[];

/** Field and shared text are the same. */
export const aligned = (length: number): Alignment => Array.from({ length }, (_, index) => index);

/** After others' edits of the shared text. */
export function alignRemote(alignment: Alignment, edits: readonly TextEdit[]): Alignment {
	return edits.reduce<Alignment>(
		(now, { index, remove, insert }) =>
			now.map((at) => {
				if (at === null || at < index) return at;
				return at < index + remove ? null : at - remove + insert.length;
			}),
		alignment
	);
}

/** A position of the field in the shared text: right behind the character that it follows. */
export function alignedPosition(alignment: Alignment, index: number): number {
	const before = alignment.slice(0, index).findLast((at) => at !== null);
	return before === undefined || before === null ? 0 : before + 1;
}

/**
 * What an edit of the field is in the shared text, to be applied in this order, and the alignment afterwards. It
 * removes what it removed in the field, and nothing that others wrote in between.
 */
export function alignLocal(
	alignment: Alignment,
	edit: TextEdit
): { edits: TextEdit[]; alignment: Alignment } {
	const { index, remove, insert } = edit;
	const removals = joined(alignment.slice(index, index + remove));
	const rest = [...alignment.slice(0, index), ...alignment.slice(index + remove)];
	const left = alignRemote(rest, removals);
	if (insert === '') return { edits: removals, alignment: left };
	const insertion = { index: alignedPosition(left, index), remove: 0, insert };
	const moved = alignRemote(left, [insertion]);
	const typed = Array.from({ length: insert.length }, (_, n) => insertion.index + n);
	return {
		edits: [...removals, insertion],
		alignment: [...moved.slice(0, index), ...typed, ...moved.slice(index)]
	};
}

/** Removals of the given places, neighbours together, from the end backwards so that none moves another. */
function joined(places: Alignment): TextEdit[] {
	const edits: TextEdit[] = [];
	for (const at of places) {
		if (at === null) continue;
		const last = edits[0];
		if (last && last.index + last.remove === at) last.remove++;
		else edits.unshift({ index: at, remove: 1, insert: '' });
	}
	return edits;
}
