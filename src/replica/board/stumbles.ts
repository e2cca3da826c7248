import { ContentType, GC, getItem, getState, Item, type decodeUpdate, type Doc, type ID } from 'yjs';

/**
 * Whether an update goes on from something that was given up here with the type that it stood in, and itself stands
 * elsewhere. Nobody who writes honestly makes one, and Yjs throws at it with half of the update taken in.
 */
export const stumbles = (doc: Doc, { structs }: ReturnType<typeof decodeUpdate>): boolean =>
	structs.some((struct) => {
		const { client, clock } = struct.id;
		const end = getState(doc.store, client);
		if (!(struct instanceof Item) || clock >= end || clock + struct.length <= end) return false;
		if (!isGone(doc, { client, clock: end - 1 })) return false;
		const parent = struct.parent as unknown;
		const isNoType = isId(parent) && !isType(doc, parent);
		const isBesideLost = [struct.origin, struct.rightOrigin].some((id) => id !== null && isGone(doc, id));
		return !isNoType && !isBesideLost;
	});

const heldAt = (doc: Doc, id: ID): unknown =>
	id.clock < getState(doc.store, id.client) ? getItem(doc.store, id) : null;

const isGone = (doc: Doc, id: ID): boolean => heldAt(doc, id) instanceof GC;

function isType(doc: Doc, id: ID): boolean {
	const held = heldAt(doc, id);
	return held instanceof Item && held.content instanceof ContentType;
}

/** A decoded item names its parent by id, or by the name of a top-level type. */
const isId = (parent: unknown): parent is ID =>
	parent !== null && typeof parent === 'object' && 'client' in parent && 'clock' in parent;
