import { applyUpdate, decodeUpdate, getState, type Doc } from 'yjs';
import type { Clock, Random } from '../../core/ports/environment.ts';
import { updateFrame, type Frame } from './frames.ts';

/** Longest time before anything is said, milliseconds: an answer is not to be told by its moment. */
const HESITATE = 3_000;
/** Milliseconds after which what has not come back by way of others is said to somebody else. */
const COME_BACK = 4_000;
const TRIES = 3;
/** Milliseconds between two looks whether anybody is there. */
const LONELY = 1_000;
/** The facilitator's device is often the first that is connected; so long the others may take. Milliseconds. */
const GRACE = 2_000;

export interface Confidant {
	send(frame: Frame): void;
}

/** Whom there is to talk to. */
export interface Company {
	/** Neighbours that are no hubs. */
	confidants: () => Confidant[];
	/** Whether nobody is connected, hubs included. */
	alone: () => boolean;
}

/** An update on its way. */
export interface Whisper {
	/** Waits no longer: the page is about to sleep. */
	hurry(): void;
	/** Gives up. */
	stop(): void;
}

/**
 * Brings an update into the room without showing whose it is: it goes to one random neighbour that is no hub, which
 * spreads it as if it had come from further away, and this device learns of it as everybody does. When that does not
 * happen, another one is told; in the end, or where there are only hubs, this device says it itself. Alone it waits: what
 * lies in the document of somebody who comes back is that person's.
 */
export function whisper(
	doc: Doc,
	update: Uint8Array,
	{ clock, random, confidants, alone }: { clock: Clock; random: Random } & Company
): Whisper {
	const { structs } = decodeUpdate(update);
	const arrived = (): boolean =>
		structs.every(({ id, length }) => getState(doc.store, id.client) >= id.clock + length);
	let wait = (): void => undefined;
	let told = false;
	const attempt = (left: number, patient: boolean): void => {
		if (arrived()) return;
		const later = (ms: number, run: () => void) => void (wait = clock.after(ms, run));
		if (alone()) return later(LONELY, () => attempt(left, patient));
		const all = confidants();
		const one = all[Math.floor(random.fraction() * all.length)];
		if (!one && patient) return later(GRACE, () => attempt(left, false));
		if (!one || left === 0) return applyUpdate(doc, update);
		told = true;
		one.send(updateFrame(update));
		later(COME_BACK, () => attempt(left - 1, patient));
	};
	wait = clock.after(random.fraction() * HESITATE, () => attempt(TRIES, true));
	return {
		hurry() {
			if (told || alone()) return;
			wait();
			attempt(TRIES, false);
		},
		stop: () => wait()
	};
}
