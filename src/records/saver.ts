import type { Clock } from '../core/ports/environment.ts';
import type { KeptRecord, RecordStore } from '../core/ports/storage.ts';

/**
 * How long what others wrote is gathered before it is written, in milliseconds: the screen shows it first, and a crowd's
 * records go in together. They have it too, and it lies in the document, which is kept by itself.
 */
const GATHER = 100;
/** How long after a failed write it is tried again, in milliseconds. */
const RETRY = 2000;

/** Keeps held records on disk, in batches and one at a time. What failed is tried again. */
export class Saver {
	readonly #store: RecordStore;
	readonly #workshop: string;
	readonly #clock: Clock;
	#waiting = new Map<string, KeptRecord>();
	/** What is being written, for when that fails. */
	#writing = new Map<string, KeptRecord>();
	#queue: Promise<unknown> = Promise.resolve();
	#running = false;
	#cancel: (() => void) | null = null;
	#closed = false;

	constructor(store: RecordStore, workshop: string, clock: Clock) {
		this.#store = store;
		this.#workshop = workshop;
		this.#clock = clock;
	}

	/** Saves some time soon. */
	keep(record: KeptRecord): void {
		this.#waiting.set(record.slot, record);
		this.#writeIn(GATHER);
	}

	/** Saves now; rejects when it could not. */
	save(slot: string, bytes: Uint8Array): Promise<void> {
		// What waits under this slot is older, and would be written later.
		this.#waiting.delete(slot);
		this.#writing.delete(slot);
		return this.#enqueue([{ slot, bytes }]);
	}

	/** Writes what still waits, once. */
	close(): void {
		this.#cancel?.();
		if (this.#waiting.size > 0) this.#write();
		this.#closed = true;
	}

	#writeIn(delay: number): void {
		if (this.#running || this.#closed || this.#waiting.size === 0) return;
		this.#cancel ??= this.#clock.after(delay, () => this.#write());
	}

	#write(): void {
		this.#cancel = null;
		this.#writing = this.#waiting;
		this.#waiting = new Map();
		this.#running = true;
		this.#enqueue([...this.#writing.values()]).then(
			() => {
				this.#running = false;
				this.#writeIn(GATHER);
			},
			() => {
				this.#running = false;
				// What has come since is newer.
				this.#waiting = new Map([...this.#writing, ...this.#waiting]);
				this.#writeIn(RETRY);
			}
		);
	}

	/** One after the other, so that an older record never overwrites a newer one. */
	#enqueue(rows: KeptRecord[]): Promise<void> {
		const saved = this.#queue.then(() => this.#store.save(this.#workshop, rows));
		this.#queue = saved.catch(() => undefined);
		return saved;
	}
}
