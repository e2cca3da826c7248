import type { Unsubscribe } from '../core/ports/carrier.ts';
import { Listeners } from './listeners.ts';

export type StoredTable = 'workshops' | 'records' | 'drafts' | 'updates' | 'checkpoints';

/** Rows that could not be read, counted by table. They are skipped, never fatal. */
export class Damage {
	readonly #counts = new Map<StoredTable, number>();
	readonly #listeners = new Listeners<StoredTable>();

	add(table: StoredTable): void {
		this.#counts.set(table, (this.#counts.get(table) ?? 0) + 1);
		this.#listeners.emit(table);
	}

	/** How many unreadable rows this page has met, by table; for diagnostics. */
	counts(): Partial<Record<StoredTable, number>> {
		return Object.fromEntries(this.#counts);
	}

	onDamage(listener: (table: StoredTable) => void): Unsubscribe {
		return this.#listeners.add(listener);
	}
}
