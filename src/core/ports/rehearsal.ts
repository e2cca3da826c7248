import type { Session } from './session.ts';

/**
 * A throw-away copy of a workshop, all of whose devices are in this page. It has keys of its own, is in no room of the
 * network, asks no server anything and writes nothing to a disk.
 */
export interface Rehearsal {
	readonly console: Session;
	readonly wall: Session;
	/** A phone that nobody plays: the facilitator's own. */
	readonly phone: Session;
	/** Phones of people who are made up. */
	readonly people: readonly Session[];
	/** Settles when everything is gone. */
	close(): Promise<void>;
}
