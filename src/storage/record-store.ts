import * as v from 'valibot';
import type { RecordStore } from '../core/ports/storage.ts';
import type { CatchballDatabase } from './database.ts';
import { recordRowSchema } from './rows.ts';

/**
 * The verified records in the database. Whoever loads them verifies their signatures again, so a row carries no
 * checksum of its own. What this page has loaded or saved is written again when the database was cleared under it; the
 * bytes are those that the page holds anyway.
 */
export function recordStore(db: CatchballDatabase): RecordStore {
	const held = new Map<string, Map<string, Uint8Array>>();
	const hold = (workshop: string, rows: { slot: string; bytes: Uint8Array }[]) => {
		const known = held.get(workshop) ?? new Map<string, Uint8Array>();
		held.set(workshop, known);
		for (const { slot, bytes } of rows) known.set(slot, bytes);
	};
	const write = (workshop: string, rows: { slot: string; bytes: Uint8Array }[]) =>
		db.health.watch('records', () =>
			// bulkPut alone would keep the rows before a failing one.
			db.transaction('rw', db.records, () =>
				db.records.bulkPut(rows.map(({ slot, bytes }) => ({ workshop, slot, bytes })))
			)
		);
	db.onLost(() => {
		for (const [workshop, rows] of held)
			write(
				workshop,
				[...rows].map(([slot, bytes]) => ({ slot, bytes }))
			).catch(() => undefined);
	});
	db.onRemoved((workshop) => held.delete(workshop));

	return {
		async load(workshop) {
			const rows: unknown[] = await db.records.where('workshop').equals(workshop).toArray();
			const good = rows.flatMap((row) => {
				if (v.is(recordRowSchema, row)) return [{ slot: row.slot, bytes: row.bytes }];
				db.damage.add('records');
				return [];
			});
			hold(workshop, good);
			return good;
		},

		async save(workshop, records) {
			if (records.length === 0) return;
			await write(workshop, records);
			hold(workshop, records);
		}
	};
}
