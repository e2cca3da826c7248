import * as Y from 'yjs';
import type { Delivery } from '../../core/ports/connection.ts';
import type { Acknowledgements, DocumentPersistence, Mark } from '../../core/ports/room.ts';
import { Listeners } from '../listeners.ts';

/** *Shared* = so many other devices hold it on disk. */
const HOLDERS = 2;

const clockIn = (mark: Mark, client: number): number => {
	try {
		return Y.decodeStateVector(mark).get(client) ?? 0;
	} catch {
		return 0;
	}
};

/** Follows this device's newest edit of one document: saving, saved, shared. */
export class DeliveryWatch {
	readonly changes = new Listeners<void>();
	readonly #doc: Y.Doc;
	readonly #acknowledgements: Acknowledgements;
	readonly #persistence: DocumentPersistence;
	readonly #unsubscribe: (() => void)[];
	/** Of this page's newest edit: the next clock of its client id, and what the document held then. */
	#clock = 0;
	#mark: Mark;
	#current: Delivery;

	constructor(doc: Y.Doc, acknowledgements: Acknowledgements, persistence: DocumentPersistence) {
		this.#doc = doc;
		this.#acknowledgements = acknowledgements;
		this.#persistence = persistence;
		this.#mark = acknowledgements.mark();
		this.#current = this.#look();
		const check = () => this.#check();
		this.#unsubscribe = [
			persistence.onSaved(check),
			persistence.onFailure(check),
			acknowledgements.onChange(check)
		];
		// What an earlier visit left unshared is in the stored document: until now there was nothing to ask for.
		void persistence.whenLoaded.then(() => {
			if (this.#clock === 0) this.edited();
		});
	}

	current(): Delivery {
		return this.#current;
	}

	/** Call after this device's edit. */
	edited(): void {
		this.#clock = clockIn(Y.encodeStateVector(this.#doc), this.#doc.clientID);
		this.#mark = this.#acknowledgements.mark();
		this.#check();
	}

	close(): void {
		for (const end of this.#unsubscribe) end();
	}

	#look(): Delivery {
		if (clockIn(this.#persistence.savedMark(), this.#doc.clientID) < this.#clock) return 'saving';
		return this.#acknowledgements.holders(this.#mark) >= HOLDERS ? 'shared' : 'saved';
	}

	#check(): void {
		const next = this.#look();
		if (next === this.#current) return;
		this.#current = next;
		this.changes.emit();
	}
}
