import * as v from 'valibot';
import type { KeptRecord, RecordStore } from '../core/ports/storage.ts';
import type { CatchballDatabase } from './database.ts';
import { fetchRows } from './document/read.ts';
import { recordRowSchema, type RecordRow } from './rows.ts';

/**
 * The verified records in the database. Whoever loads them verifies their signatures again, so a row carries no
 * checksum of its own. What this page has loaded or saved is written again when the database was cleared under it; the
 * bytes are those that the page holds anyway.
 */
export function recordStore(db: CatchballDatabase): RecordStore {
	const held = new Map<string, Map<string, KeptRecord>>();
	const hold = (workshop: string, rows: KeptRecord[]) => {
		const known = held.get(workshop) ?? new Map<string, KeptRecord>();
		held.set(workshop, known);
		for (const row of rows) known.set(row.slot, row);
	};
	const write = (workshop: string, rows: KeptRecord[]) =>
		db.health.watch('records', () =>
			// bulkPut alone would keep the rows before a failing one.
			db.transaction('rw', db.records, () => db.records.bulkPut(rows.map((row) => rowOf(workshop, row))))
		);
	db.onLost(() => {
		for (const [workshop, rows] of held) write(workshop, [...rows.values()]).catch(() => undefined);
	});
	db.onRemoved((workshop) => held.delete(workshop));

	return {
		async load(workshop) {
			const slots = await db.records.where('workshop').equals(workshop).primaryKeys();
			const rows = await fetchRows(
				slots,
				() => db.records.bulkGet(slots),
				(slot) => db.records.get(slot)
			);
			const good = rows.flatMap((row) => {
				if (v.is(recordRowSchema, row)) return [keptOf(row)];
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

const keptOf = ({ slot, bytes, shared }: RecordRow): KeptRecord => ({
	slot,
	bytes,
	...(shared && { shared })
});
const rowOf = (workshop: string, row: KeptRecord): RecordRow => ({
	workshop,
	...keptOf({ workshop, ...row })
});

/** Slots of records by these authors (participant ids) that two other devices are not known to hold. */
export async function unsharedSlots(
	db: CatchballDatabase,
	workshop: string,
	authors: readonly string[]
): Promise<string[]> {
	const slots: string[] = [];
	await db.records
		.where('workshop')
		.equals(workshop)
		.each(({ slot, shared }) => {
			if (shared !== true && authors.includes(slot.split('/')[1] ?? '')) slots.push(slot);
		});
	return slots;
}
