import type { Delivery } from '../core/ports/connection.ts';
import type { Acknowledgements, Mark } from '../core/ports/room.ts';

/** *Shared* means that this many other devices hold it on disk. */
const HOLDERS = 2;

interface Entry {
	/** Null while it is being saved, or is not in the document. */
	mark: Mark | null;
	saved: boolean;
	/** Once shared it stays so: those who hold it may leave, but they hold it. */
	shared: boolean;
}

/** Where this device's own records are. */
export class Deliveries {
	readonly #acknowledgements: Acknowledgements;
	#entries = new Map<string, Entry>();

	constructor(acknowledgements: Acknowledgements) {
		this.#acknowledgements = acknowledgements;
	}

	/** Begins to save; the answer goes back to what was before, for when it fails. */
	saving(key: string): () => void {
		const before = this.#entries.get(key);
		const entry: Entry = { mark: null, saved: false, shared: false };
		this.#entries.set(key, entry);
		return () => {
			if (this.#entries.get(key) !== entry) return;
			if (before) this.#entries.set(key, before);
			else this.#entries.delete(key);
		};
	}

	saved(key: string): void {
		const entry = this.#entries.get(key);
		if (entry) entry.saved = true;
		else this.#entries.set(key, { mark: null, saved: true, shared: false });
	}

	/** It is in the document now: from here on the others' acknowledgements of the document count. */
	inDocument(key: string): void {
		const entry = this.#entries.get(key);
		if (entry) entry.mark ??= this.#acknowledgements.mark();
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
		entry.shared = this.#acknowledgements.holders(entry.mark) >= HOLDERS;
		return entry.shared;
	}
}
