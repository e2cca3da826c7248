import { Dexie, type Table } from 'dexie';
import * as v from 'valibot';
import type { Unsubscribe } from '../core/ports/carrier.ts';
import type { Clock } from '../core/ports/environment.ts';
import type { SheetDraft, WorkshopEntry } from '../core/ports/storage.ts';
import { Damage } from './damage.ts';
import { Health } from './health.ts';
import { storageFailure, type StorageFailure } from './failure.ts';
import { Listeners } from './listeners.ts';
import {
	metaRowSchema,
	type CheckpointRow,
	type CopyRow,
	type MetaRow,
	type RecordRow,
	type UpdateRow
} from './rows.ts';

/** Wait before a database that went away is opened again, and before it is tried once more, milliseconds. */
const REOPEN = 50;
const AGAIN = 500;
const IDENTITY = 'identity';

/**
 * This device's database. It opens by itself at the first use, and again when something closed it: another tab with a
 * newer version of the app, or the browser clearing its storage.
 */
export class CatchballDatabase extends Dexie {
	declare meta: Table<MetaRow, string>;
	declare workshops: Table<WorkshopEntry, string>;
	declare records: Table<RecordRow, [string, string]>;
	declare drafts: Table<SheetDraft, [string, string]>;
	declare updates: Table<UpdateRow, number>;
	declare checkpoints: Table<CheckpointRow, [string, number]>;
	declare copies: Table<CopyRow, [string, string]>;

	/** Rows that could not be read. */
	readonly damage = new Damage();
	/** How writes end, for whoever tells the person. */
	readonly health: Health;
	readonly #lost = new Listeners<void>();
	readonly #removed = new Listeners<string>();
	readonly #trouble = new Listeners<StorageFailure>();
	#identity: string | null = null;
	#shut = false;

	readonly #after: Clock['after'];

	constructor(name: string, after: Clock['after']) {
		super(name);
		this.#after = after;
		this.health = new Health(after);
		// Nothing here watches queries: what Dexie does for those who do, at each write and towards every tab, is left out.
		for (const name of ['Observability', 'Cache']) this.unuse({ stack: 'dbcore', name });
		this.version(1).stores({
			meta: 'key',
			workshops: 'id',
			records: '[workshop+slot], workshop',
			drafts: '[workshop+wave], workshop',
			updates: '++seq, document',
			checkpoints: '[document+slot], [document+number], document'
		});
		this.version(2).stores({ copies: '[table+key]' });
		this.on('ready', (vip) => this.#recognise(vip as CatchballDatabase), true);
		this.on('versionchange', (event) => this.#giveWay(event));
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

	/** Calls with the id of a workshop that this page has removed. */
	onRemoved(listener: (workshop: string) => void): Unsubscribe {
		return this.#removed.add(listener);
	}

	/** Call when a workshop was removed. */
	removed(workshop: string): void {
		this.#removed.emit(workshop);
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

	/**
	 * Every database is born with an identity. Another one than this page knew means that it was deleted in between,
	 * even if another tab was the one to create it anew. `vip` may be used before the opening is complete.
	 */
	async #recognise(vip: CatchballDatabase): Promise<void> {
		const row: unknown = await vip.meta.get(IDENTITY);
		const known = this.#identity;
		this.#identity = v.is(metaRowSchema, row) ? row.value : `${Date.now()}-${Math.random()}`;
		if (!v.is(metaRowSchema, row)) await vip.meta.put({ key: IDENTITY, value: this.#identity });
		if (known !== null && known !== this.#identity) {
			this.health.lost();
			queueMicrotask(() => this.#lost.emit());
		}
		this.health.opened();
	}

	/** Another tab deletes or upgrades: let it, or it would wait for ever. `false` keeps Dexie's own handler out. */
	#giveWay({ newVersion }: IDBVersionChangeEvent): boolean {
		this.close({ disableAutoOpen: false });
		// Deleted: what this page holds is written again at once, and not when it happens to write next.
		if (newVersion === null) this.#reopen();
		return false;
	}

	#reopen(wait = REOPEN): void {
		if (this.#shut) return;
		this.#after(wait, () => {
			if (this.#shut || this.isOpen()) return;
			this.open().catch((error: unknown) => {
				this.health.failed('open', storageFailure(error));
				this.#trouble.emit(storageFailure(error));
				this.#reopen(AGAIN);
			});
		});
	}
}

const later: Clock['after'] = (ms, run) => {
	const timer = setTimeout(run, ms);
	return () => clearTimeout(timer);
};

/**
 * Opens this device's database. Does not wait: the first use does, and reports when there is none. The parameters are
 * for tests.
 */
export const openDatabase = (name = 'catchball', after: Clock['after'] = later): CatchballDatabase =>
	new CatchballDatabase(name, after);
