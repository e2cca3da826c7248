import type { KeptRecord } from '../../src/core/ports/storage.ts';
import { MemoryRecords } from '../../src/compose/memory/records.ts';

/** Records in memory, with a disk that a test can fill up or make slow. */
export class MemoryRecordStore extends MemoryRecords {
	/** While true, nothing more can be written. */
	full = false;
	#held: (() => void)[] | null = null;

	override async save(workshop: string, records: KeptRecord[]): Promise<void> {
		const copies = records.map((record) => ({ ...record, bytes: record.bytes.slice() }));
		if (this.#held) await new Promise<void>((resolve) => this.#held?.push(resolve));
		if (this.full) throw new Error('The disk is full.');
		await super.save(workshop, copies);
	}

	/** From now on writes wait for `go`. */
	hold(): void {
		this.#held ??= [];
	}

	go(): void {
		const waiting = this.#held ?? [];
		this.#held = null;
		waiting.forEach((resolve) => resolve());
	}

	/** Flips a bit of a row, as a failing disk does. */
	damage(workshop: string, slot: string, at: number): void {
		const bytes = this.rows.get(workshop)?.get(slot)?.bytes;
		if (bytes) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ 1;
	}
}
