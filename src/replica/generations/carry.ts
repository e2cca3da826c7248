import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { decodeSeed, encodeSeed, hasBegun, rejectedSince, type Seed, type Which } from './seed.ts';
import { withoutRejected, type Rejected } from './without.ts';

/** A new generation of a board, as a document's bytes, and the seed that a signed record is to tell of it. */
export interface NextGeneration {
	update: Uint8Array;
	seed: Uint8Array;
}

/**
 * The document that a board goes on in.
 *
 * @param whole  all that was in the old document, what was deleted included where it is still known
 * @param before  the old document's own seed, null in the first generation; `which` is that document
 * @param rejected  what it is cleaned of
 */
export function nextGeneration(
	whole: Uint8Array,
	before: Uint8Array | null,
	{ generation, mark }: Which,
	rejected: Rejected
): NextGeneration {
	const doc = new Doc();
	applyUpdate(doc, withoutRejected(whole, rejected));
	const steps = (before && decodeSeed(before)?.steps) ?? [];
	const vector = encodeStateVector(doc);
	const update = encodeStateAsUpdate(doc);
	doc.destroy();
	return { update, seed: encodeSeed({ steps: [...steps, { generation, mark, rejected }], vector }) };
}

/** What a seed says, once the document holds all that it tells of; null until then, or when it is none. */
export function begunWith(doc: Doc, bytes: Uint8Array): Seed | null {
	const seed = decodeSeed(bytes);
	return seed && hasBegun(doc, seed) ? seed : null;
}

/** Brings into a document what an older one holds beside it. The same, however often it is done. */
export function carryOver(old: Uint8Array, which: Which, into: Doc, seed: Seed): void {
	applyUpdate(into, withoutRejected(old, rejectedSince(seed, which)));
}

export { decodeSeed } from './seed.ts';
