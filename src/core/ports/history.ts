import type { BoardVersion, VersionReason } from '../board/version.ts';
import type { Unsubscribe } from './carrier.ts';

/** Earlier versions of a board, shared by all who work on it. */
export interface BoardHistory {
	/** Newest first; the same list until something changes. */
	versions(): readonly BoardVersion[];
	subscribe(listener: () => void): Unsubscribe;
	/** Keeps the board as it is now, unless the newest version says the same. */
	keep(why: VersionReason): void;
	/**
	 * Makes the board say what a version said; one undo takes it back, and the board before is kept first. An id that is
	 * not there changes nothing.
	 */
	restore(id: string): void;
}
