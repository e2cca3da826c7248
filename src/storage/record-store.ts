import * as v from 'valibot';
import type { RecordStore } from '../core/ports/storage.ts';
import type { CatchballDatabase } from './database.ts';
import { recordRowSchema } from './rows.ts';

/**
 * The verified records in the database. Whoever loads them verifies their signatures again, so a row carries no
 * checksum of its own.
 */
export function recordStore(db: CatchballDatabase): RecordStore {
	return {
		async load(workshop) {
			const rows: unknown[] = await db.records.where('workshop').equals(workshop).toArray();
			return rows.flatMap((row) => {
				if (v.is(recordRowSchema, row)) return [{ slot: row.slot, bytes: row.bytes }];
				db.damage.add('records');
				return [];
			});
		},

		async save(workshop, records) {
			if (records.length === 0) return;
			// bulkPut alone would keep the rows before a failing one.
			await db.transaction('rw', db.records, () =>
				db.records.bulkPut(records.map(({ slot, bytes }) => ({ workshop, slot, bytes })))
			);
		}
	};
}
