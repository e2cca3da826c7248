import type { RecordStore } from '../../core/ports/storage.ts';

/** Records in memory. */
export class MemoryRecords implements RecordStore {
	protected readonly rows = new Map<string, Map<string, Uint8Array>>();

	load(workshop: string): Promise<{ slot: string; bytes: Uint8Array }[]> {
		const rows = [...(this.rows.get(workshop) ?? [])];
		return Promise.resolve(rows.map(([slot, bytes]) => ({ slot, bytes: bytes.slice() })));
	}

	save(workshop: string, records: { slot: string; bytes: Uint8Array }[]): Promise<void> {
		const rows = this.rows.get(workshop) ?? new Map<string, Uint8Array>();
		for (const { slot, bytes } of records) rows.set(slot, bytes.slice());
		this.rows.set(workshop, rows);
		return Promise.resolve();
	}
}
