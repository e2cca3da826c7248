import {
	ContentAny,
	ContentDoc,
	ContentString,
	ContentType,
	getItem,
	getState,
	Item,
	type decodeUpdate,
	type Doc,
	type ID
} from 'yjs';
import { LIMITS } from '../../core/values/limits.ts';
import { BOARD_MAP } from './keys.ts';
import { MATRIX_MAP } from './matrix-read.ts';
import { stumbles } from './stumbles.ts';

/**
 * What may come into a board's document from a peer at once. What was synchronised as a whole may be twice as much, so
 * that two devices which took in different things on the brink come together all the same.
 */
export const BOARD_LIMITS = {
	/** UTF-16 units that one text holds: people who write at the same time may go beyond what a field takes. */
	text: 4 * LIMITS.boardText,
	/** Keys of one map; a matrix with everybody's judgement of every card is the largest. */
	keys: 20_000,
	/** Top-level types; a board with all entries that it shows has three hundred. */
	types: 2_000,
	/** Those of them that only a newer app knows. */
	foreign: 16,
	name: 200,
	/** Characters of one value: a kept version is the longest. */
	value: 150_000,
	/** Values within values, and types within types. */
	depth: 8
} as const;

/** Bytes of one update that a peer pushes: what is longer, honest peers have fetched. */
export const LONGEST_UPDATE = 80 * 1024;

const MAPS = new Set([BOARD_MAP, MATRIX_MAP, 'history', 'touched']);
const isKnown = (name: string): boolean => MAPS.has(name) || /^(?:wig|stop)\//.test(name);

/** Whether a value is no larger and no deeper than one on a board is. */
function fits(value: unknown, depth: number, left: { length: number }): boolean {
	if (typeof value === 'string') left.length -= value.length;
	else left.length -= 4;
	if (left.length < 0 || depth < 0) return false;
	if (value === null || typeof value !== 'object') return true;
	return Object.entries(value).every(([key, inner]) => {
		left.length -= key.length;
		return fits(inner, depth - 1, left);
	});
}

interface Within {
	/** Name of the top-level type; null: it can't be told. */
	name: string | null;
	key: string | null;
	depth: number;
}

/** Whether an update keeps within the limits of a board, and nothing throws when it is taken in. Never throws itself. */
export function admitsToBoard(doc: Doc, update: ReturnType<typeof decodeUpdate>, whole: boolean): boolean {
	if (stumbles(doc, update)) return false;
	const { structs } = update;
	const factor = whole ? 2 : 1;
	const known = new Map<Item, Within>();
	const fresh = new Map<string, Item>();
	for (const struct of structs) if (struct instanceof Item) fresh.set(idText(struct.lastId), struct);

	const find = (id: ID): Item | null => {
		const own = fresh.get(idText(id));
		if (own) return own;
		if (getState(doc.store, id.client) <= id.clock) return null;
		const item: unknown = getItem(doc.store, id);
		return item instanceof Item ? item : null;
	};
	/** Follows an item to its top-level type, one step after the other: a chain may be as long as somebody likes. */
	const place = (item: Item): Within => {
		const path: Item[] = [];
		let at: Item | null = item;
		let depth = 0;
		let found: Within = { name: null, key: null, depth: 0 };
		while (at && path.length < 100_000) {
			const seen = known.get(at);
			if (seen) {
				found = { ...seen, depth: seen.depth + depth };
				break;
			}
			path.push(at);
			const parent = at.parent as unknown;
			if (typeof parent === 'string') {
				found = { name: parent, key: at.parentSub, depth };
				break;
			}
			if (parent !== null && typeof parent === 'object' && 'clock' in parent) {
				depth++;
				at = find(parent as ID);
			} else if (parent !== null && typeof parent === 'object' && '_item' in parent) {
				const { _item: holder } = parent as { _item: Item | null };
				if (!holder) {
					found = { name: nameOf(doc, parent), key: at.parentSub, depth };
					break;
				}
				depth++;
				at = holder;
			} else {
				const next: ID | null = at.origin ?? at.rightOrigin;
				at = next && find(next);
			}
		}
		known.set(item, found);
		return found;
	};

	const names = new Set<string>();
	const texts = new Map<string, number>();
	const keys = new Map<string, Set<string>>();
	for (const struct of structs) {
		if (!(struct instanceof Item)) continue;
		const { content } = struct;
		if (content instanceof ContentDoc) return false;
		const { name, key, depth } = place(struct);
		if (depth + (content instanceof ContentType ? 1 : 0) > BOARD_LIMITS.depth) return false;
		if (content instanceof ContentAny) {
			const left = { length: BOARD_LIMITS.value };
			if (!content.arr.every((value) => fits(value, BOARD_LIMITS.depth, left))) return false;
		}
		if (name === null) continue;
		if (name.length > BOARD_LIMITS.name || (key?.length ?? 0) > BOARD_LIMITS.name) return false;
		names.add(name);
		if (content instanceof ContentString) texts.set(name, (texts.get(name) ?? 0) + content.str.length);
		if (key !== null) keys.set(name, (keys.get(name) ?? new Set()).add(key));
	}
	const all = new Set([...doc.share.keys(), ...names]);
	if (all.size > factor * BOARD_LIMITS.types) return false;
	if ([...all].filter((name) => !isKnown(name)).length > factor * BOARD_LIMITS.foreign) return false;
	for (const [name, length] of texts) {
		// What is known already comes again in a whole document.
		const now = whole ? 0 : (doc.share.get(name)?._length ?? 0);
		if (now + length > factor * BOARD_LIMITS.text) return false;
	}
	for (const [name, some] of keys) {
		const map = doc.share.get(name)?._map;
		const added = [...some].filter((key) => !map?.has(key)).length;
		if ((map?.size ?? 0) + added > factor * BOARD_LIMITS.keys) return false;
	}
	return true;
}

const idText = ({ client, clock }: ID): string => `${client}/${clock}`;

const nameOf = (doc: Doc, type: object): string | null => {
	for (const [name, one] of doc.share) if (one === type) return name;
	return null;
};
