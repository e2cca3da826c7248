import type { Unsubscribe } from '../core/ports/carrier.ts';
import type { StorageHealth } from '../core/ports/device.ts';
import type { Clock } from '../core/ports/environment.ts';
import { storageEstimate } from './browser.ts';
import { storageFailure, type StorageFailure } from './failure.ts';
import { Listeners } from './listeners.ts';

/** A day's workshop takes a few megabytes; below this is time to make room, in bytes. */
const SPARE = 50 * 2 ** 20;
/** How often the browser is asked how full it is, milliseconds; only while something is written. */
const ASK_EVERY = 20_000;

/** All that is told once. */
const NOTHING_FOUND = { nearlyFull: false, lost: false, damaged: 0, mended: false, late: false };
const WELL: StorageHealth = { trouble: null, ...NOTHING_FOUND };

/** Gathers how writes end and what opening found, for the one place that tells a person. */
export class Health {
	readonly #listeners = new Listeners<StorageHealth>();
	readonly #after: Clock['after'];
	/** Code of the last failure, by what was written; gone with the next success. */
	readonly #failing = new Map<string, NonNullable<StorageHealth['trouble']>>();
	#current = WELL;
	/** The person knows that little is left. */
	#warned = false;
	#asked = false;

	constructor(after: Clock['after']) {
		this.#after = after;
	}

	current(): StorageHealth {
		return this.#current;
	}

	subscribe(listener: (health: StorageHealth) => void): Unsubscribe {
		return this.#listeners.add(listener);
	}

	/** Passes a write's outcome on and remembers how it ended. `what` is the same for all writes of one sort. */
	async watch<T>(what: string, write: () => PromiseLike<T>): Promise<T> {
		try {
			const done = await write();
			if (this.#failing.delete(what)) this.#tell();
			this.#ask();
			return done;
		} catch (error) {
			this.failed(what, storageFailure(error));
			throw error;
		}
	}

	failed(what: string, { code }: StorageFailure): void {
		// The database is there again, empty: that is said as `lost`, and is no failing write.
		if (code === 'storage-lost') return;
		this.#failing.set(what, code);
		this.#tell();
	}

	/** The database opens: failures to open it are over. */
	opened(): void {
		if (this.#failing.delete('open')) this.#tell();
	}

	/** A document could be read. */
	read(): void {
		if (this.#failing.delete('read')) this.#tell();
	}

	lost(): void {
		this.#tell({ lost: true });
	}

	/** What opening a document found. */
	found({ skipped, late }: { skipped: number; late: boolean }): void {
		if (skipped === 0 && !late) return;
		this.#tell({ damaged: this.#current.damaged + skipped, late: this.#current.late || late });
	}

	/** A row was damaged, and its second place was good. */
	mended(): void {
		this.#tell({ mended: true });
	}

	seen(): void {
		this.#warned ||= this.#current.nearlyFull;
		this.#tell(NOTHING_FOUND);
	}

	#ask(): void {
		if (this.#asked) return;
		this.#asked = true;
		this.#after(ASK_EVERY, () => (this.#asked = false));
		void storageEstimate().then((estimate) => {
			const nearlyFull = estimate !== null && estimate.quota - estimate.usage < SPARE && !this.#warned;
			if (nearlyFull !== this.#current.nearlyFull) this.#tell({ nearlyFull });
		});
	}

	#tell(change: Partial<StorageHealth> = {}): void {
		const trouble = this.#failing.values().next().value ?? null;
		this.#current = { ...this.#current, ...change, trouble };
		this.#listeners.emit(this.#current);
	}
}
