import type { TextEdit } from '../ports/board.ts';

/**
 * Where a position is after somebody else's edits. Text inserted exactly at the position goes behind it, so that a
 * caret stays with what its owner has typed; a position inside removed text ends where that text was.
 */
export function movePosition(position: number, edits: readonly TextEdit[]): number {
	return edits.reduce((at, { index, remove, insert }) => {
		if (index >= at) return at;
		return at >= index + remove ? at - remove + insert.length : index + insert.length;
	}, position);
}

/**
 * An edit that was made on an older text, as edits of the text that others' `edits` have made of it. What they
 * inserted in the middle of what it removes stays. The result is to be applied in its order.
 */
export function moveEdit(edit: TextEdit, edits: readonly TextEdit[]): TextEdit[] {
	let kept: [from: number, to: number][] = edit.remove > 0 ? [[edit.index, edit.index + edit.remove]] : [];
	for (const { index, remove, insert } of edits) {
		const shift = insert.length - remove;
		kept = kept.flatMap(([from, to]): [number, number][] => [
			[from, Math.min(to, index)],
			[Math.max(from, index + remove) + shift, to + shift]
		]);
		kept = kept.filter(([from, to]) => from < to);
	}
	// From the end backwards, so that no removal moves what is still to be removed.
	const removals = kept.reverse().map(([from, to]) => ({ index: from, remove: to - from, insert: '' }));
	if (edit.insert === '') return removals;
	const at = movePosition(edit.index, edits);
	return [...removals, { index: movePosition(at, removals), remove: 0, insert: edit.insert }];
}
