import { getState, GC, Item, Skip, type Doc, type ID } from 'yjs';
import type { DecodedUpdate } from './firewall.ts';

/**
 * Whether an update builds on something that the document does not have. Yjs would keep such an update aside for
 * ever and hand it to every newcomer, so that a forged one would stay; the guard holds it back instead.
 */
export function hasGap(doc: Doc, { structs, ds }: DecodedUpdate): boolean {
	const ends = new Map<number, number>();
	const end = (client: number): number => ends.get(client) ?? getState(doc.store, client);
	for (const struct of structs) {
		const { client, clock } = struct.id;
		if (struct instanceof Skip) return true;
		if (clock > end(client)) return true;
		ends.set(client, Math.max(end(client), clock + struct.length));
	}
	const lacks = (id: ID | null): boolean => id !== null && id.clock >= end(id.client);
	for (const struct of structs) {
		if (struct instanceof GC || !(struct instanceof Item)) continue;
		if (lacks(struct.origin) || lacks(struct.rightOrigin) || lacks(idOf(struct.parent))) return true;
	}
	for (const [client, ranges] of ds.clients)
		for (const range of ranges) if (range.clock + range.len > end(client)) return true;
	return false;
}

/**
 * Whether an update brings what this page is said to have written and has not. Taken in, it would stand where this
 * page's own next edit belongs: whoever had it would never hear of that one, with equal state vectors.
 */
export const forgesOwn = (doc: Doc, { structs }: DecodedUpdate): boolean =>
	structs.some(
		({ id, length }) => id.client === doc.clientID && id.clock + length > getState(doc.store, id.client)
	);

/** A decoded item names its parent by id, or by the name of a top-level type. */
function idOf(parent: unknown): ID | null {
	return parent !== null && typeof parent === 'object' && 'client' in parent && 'clock' in parent
		? (parent as ID)
		: null;
}
