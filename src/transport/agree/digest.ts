import { createDeleteSetFromStructStore, GC, getState, type Doc, type Transaction } from 'yjs';

/** Bytes of a digest. */
export const DIGEST_BYTES = 8;

/**
 * A short fingerprint of what a document holds: two documents with the same content have the same one. It covers
 * deletions too, which a state vector does not. Sums, so that the order in which content came makes no difference.
 */
export class DocumentDigest {
	readonly #doc: Doc;
	#deleted = new Sum();
	#value: Uint8Array | null = null;
	readonly #onTransaction = (transaction: Transaction): void => this.#add(transaction);

	constructor(doc: Doc) {
		this.#doc = doc;
		for (const [client, ranges] of createDeleteSetFromStructStore(doc.store).clients)
			for (const range of ranges) this.#deleted.addRange(client, range.clock, range.len);
		doc.on('afterTransaction', this.#onTransaction);
	}

	value(): Uint8Array {
		return (this.#value ??= this.#compute());
	}

	close(): void {
		this.#doc.off('afterTransaction', this.#onTransaction);
	}

	#compute(): Uint8Array {
		const sum = this.#deleted.copy();
		const { store } = this.#doc;
		for (const client of store.clients.keys()) sum.add(~client, getState(store, client));
		return sum.bytes();
	}

	#add(transaction: Transaction): void {
		for (const [client, ranges] of transaction.deleteSet.clients) {
			this.#value = null;
			for (const range of ranges) this.#deleted.addRange(client, range.clock, range.len);
		}
		for (const [client, after] of transaction.afterState) {
			const before = transaction.beforeState.get(client) ?? 0;
			if (before === after) continue;
			this.#value = null;
			this.#addCollected(client, before, after);
		}
	}

	/** What others deleted and swept before it came here arrives as GC structs, in no transaction's delete set. */
	#addCollected(client: number, from: number, to: number): void {
		const structs = this.#doc.store.clients.get(client) ?? [];
		for (let at = structs.length - 1; at >= 0; at--) {
			const struct = structs[at];
			if (!struct || struct.id.clock + struct.length <= from) return;
			if (!(struct instanceof GC)) continue;
			const start = Math.max(struct.id.clock, from);
			this.#deleted.addRange(client, start, Math.min(struct.id.clock + struct.length, to) - start);
		}
	}
}

class Sum {
	#a = 0;
	#b = 0;

	copy(): Sum {
		const sum = new Sum();
		sum.#a = this.#a;
		sum.#b = this.#b;
		return sum;
	}

	addRange(client: number, clock: number, length: number): void {
		for (let at = clock; at < clock + length; at++) this.add(client, at);
	}

	add(client: number, clock: number): void {
		let h = Math.imul(client ^ (client >>> 16), 0x85ebca6b) ^ Math.imul(clock + 0x9e3779b9, 0xc2b2ae35);
		h = Math.imul(h ^ (h >>> 13), 0x27d4eb2f);
		this.#a = (this.#a + (h ^ (h >>> 15))) >>> 0;
		h = Math.imul(h ^ client, 0x165667b1) ^ clock;
		this.#b = (this.#b + Math.imul(h ^ (h >>> 14), 0x9e3779b1)) >>> 0;
	}

	bytes(): Uint8Array {
		const bytes = new Uint8Array(DIGEST_BYTES);
		const view = new DataView(bytes.buffer);
		view.setUint32(0, this.#a);
		view.setUint32(4, this.#b);
		return bytes;
	}
}

export const sameDigest = (one: Uint8Array, other: Uint8Array): boolean =>
	one.length === other.length && one.every((byte, index) => byte === other[index]);
