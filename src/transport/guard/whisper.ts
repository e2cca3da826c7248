import { applyUpdate, decodeUpdate, getState, type Doc } from 'yjs';
import type { Clock, Random } from '../../core/ports/environment.ts';
import { updateFrame, type Frame } from './frames.ts';

/** Longest time before anything is said, milliseconds: an answer is not to be told by its moment. */
const HESITATE = 3_000;
/** Milliseconds after which what has not come back by way of others is said to somebody else. */
const COME_BACK = 4_000;
const TRIES = 3;

export interface Confidant {
	send(frame: Frame): void;
}

/**
 * Brings an update into the room without showing whose it is: it goes to one random neighbour that is no hub, which
 * spreads it as if it had come from further away, and this device learns of it as everybody does. When that does not
 * happen, another one is told; in the end, or alone, this device says it itself.
 * @returns a function that gives up
 */
export function whisper(
	doc: Doc,
	update: Uint8Array,
	{ clock, random, confidants }: { clock: Clock; random: Random; confidants: () => Confidant[] }
): () => void {
	const { structs } = decodeUpdate(update);
	const arrived = (): boolean =>
		structs.every(({ id, length }) => getState(doc.store, id.client) >= id.clock + length);
	let wait = (): void => undefined;
	const attempt = (left: number): void => {
		if (arrived()) return;
		const all = confidants();
		const one = all[Math.floor(random.fraction() * all.length)];
		if (!one || left === 0) return applyUpdate(doc, update);
		one.send(updateFrame(update));
		wait = clock.after(COME_BACK, () => attempt(left - 1));
	};
	wait = clock.after(random.fraction() * HESITATE, () => attempt(TRIES));
	return () => wait();
}
