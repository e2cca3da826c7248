import { Dexie, type Table } from 'dexie';
import type { Unsubscribe } from '../core/ports/carrier.ts';
import type { SheetDraft, WorkshopEntry } from '../core/ports/storage.ts';
import { Damage } from './damage.ts';
import { storageFailure, type StorageFailure } from './failure.ts';
import { Listeners } from './listeners.ts';
import type { CheckpointRow, RecordRow, UpdateRow } from './rows.ts';

/** Wait before a database that went away is opened again, milliseconds. */
const REOPEN = 500;

/**
 * This device's database. It opens by itself at the first use, and again when something closed it: another tab with a
 * newer version of the app, or the browser clearing its storage.
 */
export class CatchballDatabase extends Dexie {
	declare workshops: Table<WorkshopEntry, string>;
	declare records: Table<RecordRow, [string, string]>;
	declare drafts: Table<SheetDraft, [string, string]>;
	declare updates: Table<UpdateRow, number>;
	declare checkpoints: Table<CheckpointRow, [string, number]>;

	/** Rows that could not be read. */
	readonly damage = new Damage();
	readonly #lost = new Listeners<void>();
	readonly #trouble = new Listeners<StorageFailure>();
	#created = false;
	#opened = false;
	#shut = false;

	constructor(name: string) {
		super(name);
		this.version(1).stores({
			workshops: 'id',
			records: '[workshop+slot], workshop',
			drafts: '[workshop+wave], workshop',
			updates: '++seq, document',
			checkpoints: '[document+slot], [document+number], document'
		});
		this.on('populate', () => {
			this.#created = true;
		});
		this.on('ready', () => this.#wasItLost(), true);
		this.on('versionchange', () => this.#giveWay());
		this.on('blocked', () => this.#trouble.emit(storageFailure(new Error('blocked'))));
		this.on('close', () => this.#reopen());
	}

	/**
	 * Calls when the database was deleted while this page had it open and is there again, empty. Whoever holds
	 * something worth keeping writes it again.
	 */
	onLost(listener: () => void): Unsubscribe {
		return this.#lost.add(listener);
	}

	/** Calls when the database can't be opened, or another tab holds up an upgrade. */
	onTrouble(listener: (failure: StorageFailure) => void): Unsubscribe {
		return this.#trouble.add(listener);
	}

	/** Closes for good: nothing opens it again. */
	shut(): void {
		this.#shut = true;
		this.close();
	}

	/** Created anew after it had been open in this page: it was deleted in between. */
	#wasItLost(): void {
		const lost = this.#opened && this.#created;
		this.#opened = true;
		this.#created = false;
		if (lost) queueMicrotask(() => this.#lost.emit());
	}

	/** Another tab deletes or upgrades: let it, or it would wait for ever. `false` keeps Dexie's own handler out. */
	#giveWay(): boolean {
		this.close({ disableAutoOpen: false });
		return false;
	}

	#reopen(): void {
		if (this.#shut) return;
		setTimeout(() => {
			if (this.#shut || this.isOpen()) return;
			this.open().catch((error: unknown) => {
				this.#trouble.emit(storageFailure(error));
				this.#reopen();
			});
		}, REOPEN);
	}
}

/** Opens this device's database; `name` is for tests. Does not wait: the first use does. */
export const openDatabase = (name = 'catchball'): CatchballDatabase => new CatchballDatabase(name);
