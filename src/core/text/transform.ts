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
