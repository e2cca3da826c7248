import type { AnyRecord } from './record.ts';

/** Bounds of what waits for a cert: anybody can claim to be a facilitator whose cert is still to come. */
export const PENDING_LIMITS = { records: 1024, bytes: 4 * 1024 * 1024, perAuthor: 128 } as const;

/**
 * Records that no cert allows yet. The oldest give way when it is full: they still lie in the carrier, which is
 * read again when a cert comes.
 */
export class Pending {
	#records = new Map<string, AnyRecord>();
	#authors = new Map<string, number>();
	#bytes = 0;

	/** False when it waits already, or its author has too many waiting. */
	add(record: AnyRecord): boolean {
		const ofAuthor = this.#authors.get(record.author) ?? 0;
		if (this.#records.has(record.hash) || ofAuthor >= PENDING_LIMITS.perAuthor) return false;
		this.#records.set(record.hash, record);
		this.#authors.set(record.author, ofAuthor + 1);
		this.#bytes += record.bytes.length;
		for (const oldest of this.#records.values()) {
			if (this.#records.size <= PENDING_LIMITS.records && this.#bytes <= PENDING_LIMITS.bytes) break;
			this.#remove(oldest);
		}
		return true;
	}

	/** Takes out all that pass. */
	take(passes: (record: AnyRecord) => boolean): AnyRecord[] {
		const taken = [...this.#records.values()].filter(passes);
		taken.forEach((record) => this.#remove(record));
		return taken;
	}

	get size(): number {
		return this.#records.size;
	}

	#remove(record: AnyRecord): void {
		this.#records.delete(record.hash);
		this.#bytes -= record.bytes.length;
		const left = (this.#authors.get(record.author) ?? 0) - 1;
		if (left > 0) this.#authors.set(record.author, left);
		else this.#authors.delete(record.author);
	}
}
