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
	readonly #became: (key: string) => void;
	#entries = new Map<string, Entry>();

	/**
	 * @param inPlace whether the record that this device holds of a slot is what lies there in the document
	 * @param became hears once of each that has become shared
	 */
	constructor(
		acknowledgements: Acknowledgements,
		inPlace: (slot: string) => boolean,
		became: (key: string) => void
	) {
		this.#acknowledgements = acknowledgements;
		this.#inPlace = inPlace;
		this.#became = became;
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

	/** It was shared before this page was opened. */
	wasShared(key: string, slot: string): void {
		this.saved(key, slot);
		const entry = this.#entries.get(key);
		if (entry?.slot === slot) entry.shared = true;
	}

	/** It is in the document now: from here on the others' acknowledgements of the document count. */
	inDocument(key: string, slot: string): void {
		const entry = this.#entries.get(key);
		if (entry?.slot === slot) entry.mark ??= this.#acknowledgements.mark();
	}

	of(key: string): Delivery | undefined {
		const entry = this.#entries.get(key);
		if (!entry) return undefined;
		this.#look(key, entry);
		return entry.shared ? 'shared' : entry.saved ? 'saved' : 'saving';
	}

	/** What is not shared yet. */
	waiting(): string[] {
		return [...this.#entries.keys()].filter((key) => this.of(key) !== 'shared');
	}

	/** Whether anything has become shared since the last look. */
	look(): boolean {
		return [...this.#entries].filter(([key, entry]) => this.#look(key, entry)).length > 0;
	}

	#look(key: string, entry: Entry): boolean {
		if (entry.shared || !entry.saved || entry.mark === null) return false;
		// Overwritten by somebody: who acknowledges the document now need never have seen it. Once it is back it counts anew.
		if (!this.#inPlace(entry.slot)) {
			entry.mark = null;
			return false;
		}
		entry.shared = this.#acknowledgements.holders(entry.mark) >= HOLDERS;
		if (entry.shared) this.#became(key);
		return entry.shared;
	}
}

/** Whether a slot is of a later turn than another one of the same author, kind and id. */
const isLater = (one: string, other: string): boolean =>
	one.length === other.length ? one > other : one.length > other.length;
