import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';

/** An empty document with a client id of its own. */
export const createDocument = (): Y.Doc => new Y.Doc();

/** All that a document holds, as one update; null when it is empty. */
export const stateOf = (doc: Y.Doc): Uint8Array | null =>
	doc.store.clients.size > 0 ? Y.encodeStateAsUpdate(doc) : null;

/** Presence of one document. Says nothing of this device until somebody announces something. */
export function createAwareness(doc: Y.Doc): Awareness {
	const awareness = new Awareness(doc);
	// Its constructor publishes an empty state; a crowd of those is what the design keeps off the wire.
	awareness.setLocalState(null);
	return awareness;
}
