import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { decodeStateVector, encodeStateVector, getState, findIndexSS, type Doc, type Transaction } from 'yjs';
import type { Mark } from '../../core/ports/room.ts';

/** A run of deleted positions of one client. */
export interface Deletion {
	client: number;
	clock: number;
	length: number;
}

/** Deletions of this session that are remembered; older ones are counted as held with what came after them. */
const MOST_DELETIONS = 1000;

/**
 * What came into a document on this device and not over the network: typed here, loaded from this disk, or written in
 * another tab. Only this needs acknowledging; what came from peers is held where it came from. Every change of it
 * makes a new version.
 */
export class OwnContent {
	version = 0;
	readonly #clocks = new Map<number, number>();
	readonly #deletions: (Deletion & { version: number })[] = [];

	constructor(doc: Doc) {
		for (const [client, structs] of doc.store.clients) {
			const last = structs.at(-1);
			if (last) this.#clocks.set(client, last.id.clock + last.length);
		}
		if (this.#clocks.size > 0) this.version = 1;
	}

	/** Takes in a transaction that no peer caused. */
	add(transaction: Transaction): void {
		this.version++;
		for (const [client, after] of transaction.afterState)
			if ((transaction.beforeState.get(client) ?? 0) < after) this.#clocks.set(client, after);
		for (const [client, ranges] of transaction.deleteSet.clients)
			for (const { clock, len } of ranges)
				this.#deletions.push({ client, clock, length: len, version: this.version });
		this.#deletions.splice(0, this.#deletions.length - MOST_DELETIONS);
	}

	/** A Yjs state vector of the own clients, and behind it the version. */
	mark(): Mark {
		const encoder = encoding.createEncoder();
		encoding.writeUint8Array(encoder, encodeStateVector(this.#clocks));
		encoding.writeVarUint(encoder, this.version);
		return encoding.toUint8Array(encoder);
	}

	/** All own content newer than a version, as bytes to ask a peer with; see `Asked`. `since` maps to nothing for 0. */
	ask(known: ReadonlyMap<number, number>, since: number): Uint8Array<ArrayBuffer> {
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, this.version);
		const clocks = [...this.#clocks].filter(([client, clock]) => (known.get(client) ?? 0) < clock);
		encoding.writeVarUint(encoder, clocks.length);
		for (const pair of clocks) for (const number of pair) encoding.writeVarUint(encoder, number);
		const deletions = this.#deletions.filter((deletion) => deletion.version > since);
		encoding.writeVarUint(encoder, deletions.length);
		for (const { client, clock, length } of deletions)
			for (const number of [client, clock, length]) encoding.writeVarUint(encoder, number);
		return encoding.toUint8Array(encoder);
	}

	clocks(): Map<number, number> {
		return new Map(this.#clocks);
	}
}

/** The version in a mark of `OwnContent`. Null for any other state vector. */
export function versionOf(mark: Mark): number | null {
	try {
		const decoder = decoding.createDecoder(mark);
		for (let left = decoding.readVarUint(decoder) * 2; left > 0; left--) decoding.readVarUint(decoder);
		return decoding.hasContent(decoder) ? decoding.readVarUint(decoder) : null;
	} catch {
		return null;
	}
}

/** Whether `clocks` reach everything that a state vector names of the same clients. */
export function covers(
	clocks: ReadonlyMap<number, number>,
	own: ReadonlyMap<number, number>,
	mark: Mark
): boolean {
	for (const [client, clock] of decodeStateVector(mark))
		if (own.has(client) && (clocks.get(client) ?? 0) < clock) return false;
	return true;
}

/** What a peer wants to hear about: "tell me when all this is on your disk". */
export interface Asked {
	version: number;
	clocks: [client: number, clock: number][];
	deletions: Deletion[];
}

const MOST_ASKED = 100_000;

/** Throws when malformed. */
export function readAsked(bytes: Uint8Array): Asked {
	const decoder = decoding.createDecoder(bytes);
	const number = (): number => decoding.readVarUint(decoder);
	const list = <T>(read: () => T): T[] => {
		const length = number();
		if (length > MOST_ASKED) throw new Error('too many');
		return Array.from({ length }, read);
	};
	const version = number();
	const clocks = list((): [number, number] => [number(), number()]);
	const deletions = list(() => ({ client: number(), clock: number(), length: number() }));
	return { version, clocks, deletions };
}

/** Whether a document holds all that was asked for. */
export function holds(doc: Doc, { clocks, deletions }: Asked): boolean {
	return (
		clocks.every(([client, clock]) => getState(doc.store, client) >= clock) &&
		deletions.every((deletion) => isDeleted(doc, deletion))
	);
}

function isDeleted(doc: Doc, { client, clock, length }: Deletion): boolean {
	const structs = doc.store.clients.get(client);
	if (!structs || getState(doc.store, client) < clock + length || length === 0) return length === 0;
	for (let at = findIndexSS(structs, clock); ; at++) {
		const struct = structs[at];
		if (!struct || struct.id.clock >= clock + length) return true;
		if (!struct.deleted) return false;
	}
}
