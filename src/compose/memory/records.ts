import type { KeptRecord, RecordStore } from '../../core/ports/storage.ts';

/** Records in memory. */
export class MemoryRecords implements RecordStore {
	protected readonly rows = new Map<string, Map<string, KeptRecord>>();

	load(workshop: string): Promise<KeptRecord[]> {
		return Promise.resolve([...(this.rows.get(workshop)?.values() ?? [])].map(copyOf));
	}

	save(workshop: string, records: KeptRecord[]): Promise<void> {
		const rows = this.rows.get(workshop) ?? new Map<string, KeptRecord>();
		for (const record of records) rows.set(record.slot, copyOf(record));
		this.rows.set(workshop, rows);
		return Promise.resolve();
	}
}

const copyOf = ({ slot, bytes, shared }: KeptRecord): KeptRecord => ({
	slot,
	bytes: bytes.slice(),
	...(shared && { shared })
});
