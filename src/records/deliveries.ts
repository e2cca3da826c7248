import type { Delivery } from '../core/ports/connection.ts';
import type { Acknowledgements, Mark } from '../core/ports/room.ts';

/** *Shared* means that this many other devices hold it on disk. */
const HOLDERS = 2;

interface Entry {
	/** Where in the document it lies. */
	slot: string;
	/** Null while it is being saved, or is not in the document. */
	mark: Mark | null;
	saved: boolean;
	/** Once shared it stays so: those who hold it may leave, but they hold it. */
	shared: boolean;
}

/** Where this device's own records are. */
export class Deliveries {
	readonly #acknowledgements: Acknowledgements;
	readonly #inPlace: (slot: string) => boolean;
	#entries = new Map<string, Entry>();

	/** @param inPlace whether the record that this device holds of a slot is what lies there in the document */
	constructor(acknowledgements: Acknowledgements, inPlace: (slot: string) => boolean) {
		this.#acknowledgements = acknowledgements;
		this.#inPlace = inPlace;
	}

	/** Begins to save; the answer goes back to what was before, for when it fails. */
	saving(key: string, slot: string): () => void {
		const before = this.#entries.get(key);
		const entry: Entry = { slot, mark: null, saved: false, shared: false };
		this.#entries.set(key, entry);
		return () => {
			if (this.#entries.get(key) !== entry) return;
			if (before) this.#entries.set(key, before);
			else this.#entries.delete(key);
		};
	}

	/** Of several turns under one key the last counts. */
	saved(key: string, slot: string): void {
		const entry = this.#entries.get(key);
		if (entry?.slot === slot) entry.saved = true;
		else if (!entry || isLater(slot, entry.slot))
			this.#entries.set(key, { slot, mark: null, saved: true, shared: false });
	}

	/** It is in the document now: from here on the others' acknowledgements of the document count. */
	inDocument(key: string, slot: string): void {
		const entry = this.#entries.get(key);
		if (entry?.slot === slot) entry.mark ??= this.#acknowledgements.mark();
	}

	of(key: string): Delivery | undefined {
		const entry = this.#entries.get(key);
		if (!entry) return undefined;
		this.#look(entry);
		return entry.shared ? 'shared' : entry.saved ? 'saved' : 'saving';
	}

	/** How many are not shared yet. */
	waiting(): number {
		return [...this.#entries.values()].filter((entry) => {
			this.#look(entry);
			return !entry.shared;
		}).length;
	}

	/** Whether anything has become shared since the last look. */
	look(): boolean {
		return [...this.#entries.values()].filter((entry) => this.#look(entry)).length > 0;
	}

	#look(entry: Entry): boolean {
		if (entry.shared || !entry.saved || entry.mark === null) return false;
		// Overwritten by somebody: who acknowledges the document now need never have seen it. Once it is back it counts anew.
		if (!this.#inPlace(entry.slot)) {
			entry.mark = null;
			return false;
		}
		entry.shared = this.#acknowledgements.holders(entry.mark) >= HOLDERS;
		return entry.shared;
	}
}

/** Whether a slot is of a later turn than another one of the same author, kind and id. */
const isLater = (one: string, other: string): boolean =>
	one.length === other.length ? one > other : one.length > other.length;
