import type { WorkshopLink } from '../core/ports/keys.ts';
import type { WorkshopEntry } from '../core/ports/storage.ts';

type Known = Pick<WorkshopEntry, 'link' | 'root' | 'pastKeys'>;

/**
 * Which link counts on a device that has the workshop and is opened with one more. Of a participant the one that they
 * opened last, but for an old code: that leads to a room that this device has left with everybody else. Whoever holds the
 * root hears of a new room from nobody but the root: a link that somebody made up may not lead them away.
 */
export const linkThatHolds = ({ link, root, pastKeys }: Known, opened: WorkshopLink): WorkshopLink =>
	root !== null || pastKeys?.includes(opened.roomKey) ? link : opened;

/**
 * Where to look for the workshop of a root whose words were typed: in the room that this device knows, unless a link that
 * somebody made up has brought it there; else in the first one.
 */
export const roomOfRoot = ({ link }: Known, first: WorkshopLink): WorkshopLink =>
	link.fingerprint === first.fingerprint ? link : first;
