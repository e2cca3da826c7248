import 'fake-indexeddb/auto';
import * as Y from 'yjs';
import {
	openDatabase,
	persistDocument,
	StorageFailure,
	type CatchballDatabase,
	type StoredDocument
} from '../../src/storage/index.ts';
import type { Clock } from '../../src/core/ports/environment.ts';
import { passWithDisk } from './fake-disk.ts';
import { ManualClock } from './manual-clock.ts';

/** The document that the tabs have open. */
export const NAME = 'w1/board';

/** A tab with the document open: a connection, timers and memory of its own. */
export interface Page {
	db: CatchballDatabase;
	doc: Y.Doc;
	kept: StoredDocument;
	failures: string[];
	hide(): void;
	/** As when the browser is killed: what was handed to the disk may complete, nothing else happens any more. */
	kill(): void;
}

/** A device's disk, and the tabs that use it. */
export class Tabs {
	readonly db: CatchballDatabase;
	readonly clock: ManualClock;
	readonly all: Page[] = [];

	/** @param name of the database: another one for each test */
	constructor(name: string, clock = new ManualClock()) {
		this.clock = clock;
		this.db = openDatabase(name, (ms, run) => clock.after(ms, run));
	}

	async open(doc = new Y.Doc()): Promise<Page> {
		let alive = true;
		const own: Clock = {
			now: () => this.clock.now(),
			after: (ms, run) => this.clock.after(ms, () => alive && run())
		};
		const tab = openDatabase(this.db.name, (ms, run) => own.after(ms, run));
		const hidden = new Set<() => void>();
		const kept = persistDocument(tab, doc, NAME, own, (listener) => {
			hidden.add(listener);
			return () => hidden.delete(listener);
		});
		const failures: string[] = [];
		kept.onFailure((error) => failures.push(error instanceof StorageFailure ? error.code : String(error)));
		const page: Page = {
			db: tab,
			doc,
			kept,
			failures,
			hide: () => hidden.forEach((listener) => listener()),
			kill() {
				alive = false;
				doc.destroy();
				tab.shut();
			}
		};
		this.all.push(page);
		await kept.whenLoaded;
		return page;
	}

	/** Lets `ms` go by, and the disk do what falls due meanwhile. */
	pass(ms: number): Promise<void> {
		return passWithDisk(this.clock, this.db, ms);
	}

	close(): void {
		for (const page of this.all.splice(0)) page.kill();
		this.db.shut();
	}
}

/** Somebody goes on writing in a tab. */
export const type = ({ doc }: Page, text: string) =>
	doc.getText('text').insert(doc.getText('text').length, text);
export const textOf = ({ doc }: Page) => doc.getText('text').toJSON();
