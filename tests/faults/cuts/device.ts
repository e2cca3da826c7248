import type { Transaction } from 'dexie';
import * as Y from 'yjs';
import type { Program } from '../../../src/core/program/program.ts';
import type { SheetDraft, WorkshopEntry } from '../../../src/core/ports/storage.ts';
import {
	openDatabase,
	persistDocument,
	recordStore,
	workshopStore,
	type CatchballDatabase
} from '../../../src/storage/index.ts';
import { diskIdle } from '../../support/fake-disk.ts';
import { ManualClock } from '../../support/manual-clock.ts';

export const WORKSHOP = 'w1';
export const DOCUMENT = `${WORKSHOP}/plenary`;
export const WAVE = 'before';

/** All that a person finds again. */
export interface Found {
	entry: WorkshopEntry | undefined;
	listed: number;
	draft: SheetDraft | undefined;
	plan: Program | undefined;
	/** Records by slot: of the table and of the document, which both have them. */
	records: Map<string, string>;
	text: string;
}

/** The app's storage on one device, from one start of the app to the next. */
export class Device {
	readonly clock = new ManualClock();
	readonly db: CatchballDatabase;
	readonly doc = new Y.Doc();
	#kept: ReturnType<typeof persistDocument> | null = null;
	#alive = true;

	constructor(name: string) {
		this.db = openDatabase(name, (ms, run) => this.clock.after(ms, () => this.#alive && run()));
	}

	/** Opens all that the app opens, and reads it. */
	async open(): Promise<Found> {
		const store = workshopStore(this.db);
		this.#kept = persistDocument(this.db, this.doc, DOCUMENT, this.clock, () => () => undefined);
		const [listed, entry, draft, plan, rows] = await Promise.all([
			store.list(),
			store.get(WORKSHOP),
			store.draft(WORKSHOP, WAVE),
			store.plan(),
			recordStore(this.db).load(WORKSHOP),
			this.#kept.whenLoaded
		]);
		const records = new Map<string, string>();
		for (const { slot, bytes } of rows) records.set(slot, bytes.join());
		// Whoever loads records checks their signatures, and takes from the document what does not hold.
		for (const [slot, bytes] of this.doc.getMap<Uint8Array>('records').entries())
			records.set(slot, bytes.join());
		return { listed: listed.length, entry, draft, plan, records, text: this.doc.getText('text').toJSON() };
	}

	/** Settles when it is on disk. */
	async write(words: string, slot: string, bytes: Uint8Array): Promise<void> {
		this.doc.getText('text').insert(this.doc.getText('text').length, words);
		this.doc.getMap('records').set(slot, bytes);
		await recordStore(this.db).save(WORKSHOP, [{ slot, bytes }]);
		await this.#kept?.flush();
	}

	/** Lets time pass until a checkpoint is due, whose transaction ends at its nth step (0: it is complete). */
	async checkpoint(cutAt = 0): Promise<void> {
		let step = 0;
		const cut = (_key: unknown, _row: unknown, transaction: Transaction): void => {
			if (cutAt > 0 && ++step === cutAt) transaction.abort();
		};
		const { hook } = this.db.checkpoints;
		hook('deleting').subscribe(cut);
		hook('creating').subscribe(cut);
		for (let left = 20; left > 0; left--) {
			this.clock.advance(100);
			await diskIdle(this.db, 2);
		}
		hook('deleting').unsubscribe(cut);
		hook('creating').unsubscribe(cut);
	}

	/** As when the browser is killed. */
	kill(): void {
		this.#alive = false;
		this.doc.destroy();
		this.db.shut();
	}
}
