import * as Y from 'yjs';

/**
 * The update that a change makes, written in a document of its own, so that it does not carry this page's Yjs client id:
 * the sheets of a ballot must not show which of them came from one device. It starts from what is known here, otherwise
 * chance would decide between the old value and the new one.
 *
 * @param ahead  an update that `doc` will have and does not have yet; the answer holds it as well
 */
export function throwawayUpdate(
	doc: Y.Doc,
	ahead: Uint8Array | null,
	change: (temporary: Y.Doc) => void
): Uint8Array {
	const temporary = new Y.Doc();
	Y.applyUpdate(temporary, Y.encodeStateAsUpdate(doc));
	const before = Y.encodeStateVector(temporary);
	if (ahead) Y.applyUpdate(temporary, ahead);
	change(temporary);
	const update = Y.encodeStateAsUpdate(temporary, before);
	temporary.destroy();
	return update;
}

/** Whether a document has all that an update brings. */
export function hasArrived(doc: Y.Doc, update: Uint8Array): boolean {
	return Y.decodeUpdate(update).structs.every(
		({ id, length }) => Y.getState(doc.store, id.client) >= id.clock + length
	);
}
