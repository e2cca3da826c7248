import type { Clock } from '../core/ports/environment.ts';
import type { RecordStore } from '../core/ports/storage.ts';

/** How long after a failed write it is tried again, in milliseconds. */
const RETRY = 2000;

/** Keeps held records on disk, in batches and one at a time. What failed is tried again. */
export class Saver {
	readonly #store: RecordStore;
	readonly #workshop: string;
	readonly #clock: Clock;
	#waiting = new Map<string, Uint8Array>();
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
	keep(slot: string, bytes: Uint8Array): void {
		this.#waiting.set(slot, bytes);
	}

	/** Starts to save all that `keep` was given. */
	flush(): void {
		if (this.#running || this.#cancel || this.#closed || this.#waiting.size === 0) return;
		const batch = this.#waiting;
		this.#waiting = new Map();
		this.#running = true;
		this.#enqueue([...batch].map(([slot, bytes]) => ({ slot, bytes }))).then(
			() => {
				this.#running = false;
				this.flush();
			},
			() => {
				this.#running = false;
				// What has come since is newer.
				this.#waiting = new Map([...batch, ...this.#waiting]);
				this.#cancel = this.#clock.after(RETRY, () => {
					this.#cancel = null;
					this.flush();
				});
			}
		);
	}

	/** Saves now; rejects when it could not. */
	save(slot: string, bytes: Uint8Array): Promise<void> {
		return this.#enqueue([{ slot, bytes }]);
	}

	close(): void {
		this.#closed = true;
		this.#cancel?.();
	}

	/** One after the other, so that an older record never overwrites a newer one. */
	#enqueue(rows: { slot: string; bytes: Uint8Array }[]): Promise<void> {
		const saved = this.#queue.then(() => this.#store.save(this.#workshop, rows));
		this.#queue = saved.catch(() => undefined);
		return saved;
	}
}
