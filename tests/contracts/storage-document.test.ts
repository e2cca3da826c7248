import { deleteDB } from './storage-delete.ts';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import {
	openDatabase,
	persistDocument,
	StorageFailure,
	type CatchballDatabase,
	type StoredDocument
} from '../../src/storage/index.ts';
import type { Clock } from '../../src/core/ports/environment.ts';
import { seededRandom } from '../support/chance.ts';
import { diskIdle, passWithDisk } from '../support/fake-disk.ts';
import { ManualClock, settled } from '../support/manual-clock.ts';

const NAME = 'w1/board';
const chance = (seed: number): (() => number) => {
	const random = seededRandom(seed);
	return () => random.fraction();
};
let db: CatchballDatabase;
let clock: ManualClock;
let count = 0;

beforeEach(() => {
	clock = new ManualClock();
	db = openDatabase(`documents-${count++}`, (ms, run) => clock.after(ms, run));
});
afterEach(() => {
	vi.restoreAllMocks();
	for (const page of pages.splice(0)) page.kill();
	db.shut();
});

/** A tab with the document open: a connection, timers and memory of its own. */
interface Page {
	db: CatchballDatabase;
	doc: Y.Doc;
	kept: StoredDocument;
	failures: string[];
	hide(): void;
	/** As when the browser is killed: what was handed to the disk may complete, nothing else happens any more. */
	kill(): void;
}
const pages: Page[] = [];
async function openPage(doc = new Y.Doc()): Promise<Page> {
	let alive = true;
	const own: Clock = {
		now: () => clock.now(),
		after: (ms, run) => clock.after(ms, () => alive && run())
	};
	const tab = openDatabase(db.name, (ms, run) => own.after(ms, run));
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
	pages.push(page);
	await kept.whenLoaded;
	return page;
}
const type = ({ doc }: Page, text: string) => doc.getText('text').insert(doc.getText('text').length, text);
const textOf = ({ doc }: Page) => doc.getText('text').toJSON();
const pass = (ms: number) => passWithDisk(clock, db, ms);

describe('writing', () => {
	test('an edit is on disk 50 ms later, without anybody asking', async () => {
		const page = await openPage();
		type(page, 'Hello');
		clock.advance(50);
		await diskIdle(db);
		expect(await db.updates.count()).toBe(1);
		expect(textOf(await openPage())).toBe('Hello');
	});

	test('a burst of typing is one row', async () => {
		const page = await openPage();
		for (const char of 'Hello there') type(page, char);
		await page.kept.flush();
		expect(await db.updates.count()).toBe(1);
	});

	test('a checkpoint is there within 2 s, and the log shrinks with the next one', async () => {
		const page = await openPage();
		type(page, 'one');
		await pass(2000);
		expect((await db.checkpoints.toArray()).map(({ slot, number }) => [slot, number])).toEqual([[0, 1]]);
		expect(await db.updates.count()).toBe(1);
		type(page, ' two');
		await pass(2000);
		expect((await db.checkpoints.toArray()).map(({ slot, number }) => [slot, number])).toEqual([
			[0, 1],
			[1, 2]
		]);
		expect(await db.updates.count()).toBe(1);
		for (let n = 0; n < 5; n++) {
			type(page, ` ${n}`);
			await pass(2000);
		}
		expect(await db.updates.count()).toBe(1);
		expect(await db.checkpoints.count()).toBe(2);
		expect(textOf(await openPage())).toBe('one two 0 1 2 3 4');
	});

	test('a page that is hidden writes at once', async () => {
		const page = await openPage();
		type(page, 'Hello');
		page.hide();
		await diskIdle(db);
		expect(await db.updates.count()).toBe(1);
		expect(await db.checkpoints.count()).toBe(1);
	});

	test('a page at rest writes nothing', async () => {
		type(await openPage(), 'Hello');
		await pass(3000);
		await (await openPage()).kept.close();
		await pass(10_000);
		const before = (await db.checkpoints.toArray()).map(({ number }) => number);
		const page = await openPage();
		await pass(60_000);
		expect((await db.checkpoints.toArray()).map(({ number }) => number)).toEqual(before);
		expect(page.failures).toEqual([]);
	});

	test('what a document held before it was kept is kept as well', async () => {
		const doc = new Y.Doc();
		doc.getText('text').insert(0, 'Before');
		const kept = persistDocument(db, doc, NAME, clock);
		await kept.flush();
		expect(textOf(await openPage())).toBe('Before');
	});
});

describe('when a write fails', () => {
	const full = () => Object.assign(new Error('quota'), { name: 'QuotaExceededError' });

	test('it is said at once, and tried again until it works', async () => {
		const page = await openPage();
		const add = vi.spyOn(page.db.updates, 'add').mockRejectedValue(full());
		type(page, 'Hello');
		clock.advance(50);
		await settled();
		expect(page.failures).toEqual(['storage-full']);
		expect(Y.decodeStateVector(page.kept.savedMark()).size).toBe(0);
		await pass(1000);
		expect(add.mock.calls.length).toBeGreaterThan(2);
		expect(add.mock.calls.length).toBeLessThan(6);
		add.mockRestore();
		type(page, ' there');
		await pass(3000);
		expect(Y.decodeStateVector(page.kept.savedMark()).size).toBe(1);
		expect(textOf(await openPage())).toBe('Hello there');
	});

	test('flush waits for the write that works, and not for a closed page', async () => {
		const page = await openPage();
		vi.spyOn(page.db.updates, 'add').mockRejectedValueOnce(full());
		type(page, 'Hello');
		let done = false;
		const flushed = page.kept.flush().then(() => (done = true));
		await settled();
		expect(done).toBe(false);
		await pass(300);
		await flushed;
		expect(textOf(await openPage())).toBe('Hello');

		vi.spyOn(page.db.updates, 'add').mockRejectedValue(full());
		type(page, '!');
		const hopeless = page.kept.flush();
		await page.kept.close();
		await hopeless;
	});

	test('a checkpoint that fails is reported and repeated; the log has everything meanwhile', async () => {
		const page = await openPage();
		const put = vi.spyOn(page.db.checkpoints, 'put').mockRejectedValueOnce(full());
		type(page, 'Hello');
		await pass(2000);
		expect(page.failures).toEqual(['storage-full']);
		expect(await db.updates.count()).toBe(1);
		await pass(3000);
		expect(put.mock.calls.length).toBe(2);
		expect(await db.checkpoints.count()).toBe(1);
	});
});

describe('opening', () => {
	test('never waits longer than 3 s, and takes in later what comes later', async () => {
		type(await openPage(), 'Hello');
		clock.advance(50);
		await diskIdle(db);
		let proceed: () => void = () => undefined;
		const slow = new Promise<void>((resolve) => (proceed = resolve));
		const keys = db.checkpoints.where('document').equals(NAME);
		const late = { equals: () => ({ primaryKeys: () => slow.then(() => keys.primaryKeys()) }) };
		vi.spyOn(db.checkpoints, 'where').mockImplementationOnce((() => late) as never);
		const doc = new Y.Doc();
		const kept = persistDocument(db, doc, NAME, clock);
		let loaded = false;
		void kept.whenLoaded.then(() => (loaded = true));
		clock.advance(2900);
		await settled();
		expect(loaded).toBe(false);
		clock.advance(100);
		await settled();
		expect(loaded).toBe(true);
		expect(kept.report()).toBeNull();
		doc.getText('text').insert(0, 'Typed meanwhile. ');
		proceed();
		await diskIdle(db);
		expect(doc.getText('text').toJSON()).toContain('Hello');
		expect(doc.getText('text').toJSON()).toContain('Typed meanwhile. ');
		expect(kept.report()).toMatchObject({ late: true, rows: 1 });
	});

	test('says what it did', async () => {
		const page = await openPage();
		expect(page.kept.report()).toEqual({ checkpoint: false, rows: 0, skipped: 0, late: false });
		type(page, 'one');
		await pass(2000);
		type(page, 'two');
		await page.kept.flush();
		expect((await openPage()).kept.report()).toEqual({ checkpoint: true, rows: 2, skipped: 0, late: false });
	});

	test('a disk that answers with an error is asked again', async () => {
		type(await openPage(), 'Hello');
		clock.advance(50);
		await diskIdle(db);
		vi.spyOn(db.checkpoints, 'where').mockImplementationOnce(() => {
			throw new Error('not now');
		});
		const doc = new Y.Doc();
		const kept = persistDocument(db, doc, NAME, clock);
		await kept.whenLoaded;
		expect(doc.getText('text').toJSON()).toBe('');
		await pass(500);
		expect(doc.getText('text').toJSON()).toBe('Hello');
	});
});

describe('damage', () => {
	/** A document whose every word is older than 2 s; returns the words. */
	async function settledDocument(random: () => number): Promise<string> {
		const page = await openPage();
		for (let n = 0; n < 4; n++) {
			for (let word = 0; word <= random() * 3; word++) {
				type(page, `${n}.${word} `);
				await page.kept.flush();
			}
			await pass(2000);
		}
		return textOf(page);
	}

	const broken = (random: () => number, bytes: Uint8Array): unknown => {
		const kind = random();
		if (kind < 0.4) {
			const flipped = bytes.slice();
			const at = Math.floor(random() * bytes.length);
			flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
			return flipped;
		}
		if (kind < 0.8) return bytes.slice(0, Math.floor(random() * bytes.length));
		return [undefined, 'text', new Uint8Array(0), [1, 2, 3]][Math.floor(random() * 4)];
	};

	test('a thousand cuts and flipped bits in a row or a checkpoint lose nothing', async () => {
		const fraction = chance(20_260_101);
		const words = await settledDocument(fraction);
		const updates = await db.updates.toArray();
		const checkpoints = await db.checkpoints.toArray();
		expect(checkpoints).toHaveLength(2);
		for (let n = 0; n < 1000; n++) {
			const which = Math.floor(fraction() * (updates.length + 2));
			const update = updates[which - 2];
			const checkpoint = checkpoints[which];
			if (checkpoint)
				await db.checkpoints.put({ ...checkpoint, bytes: broken(fraction, checkpoint.bytes) } as never);
			else if (update) await db.updates.put({ ...update, bytes: broken(fraction, update.bytes) } as never);
			const page = await openPage();
			expect(textOf(page)).toBe(words);
			expect(page.kept.report()?.skipped).toBe(1);
			page.kill();
			await db.updates.bulkPut(updates);
			await db.checkpoints.bulkPut(checkpoints);
		}
		expect(pages.some((page) => page.db.damage.counts().checkpoints)).toBe(true);
	}, 60_000);

	test('of a checkpoint that is gone the next opening makes two again, so that another may go', async () => {
		const first = await openPage();
		type(first, 'Hello');
		await pass(3000);
		first.kill();
		for (let n = 0; n < 2; n++) {
			const page = await openPage();
			await pass(3000);
			page.kill();
		}
		expect([await db.updates.count(), await db.checkpoints.count()]).toEqual([0, 2]);
		for (let n = 0; n < 3; n++) {
			const newest = (await db.checkpoints.toArray()).sort((a, b) => b.number - a.number)[0]!;
			await db.checkpoints.delete([NAME, newest.slot]);
			const page = await openPage();
			expect(textOf(page)).toBe('Hello');
			await pass(2000);
			page.kill();
			expect(await db.checkpoints.count()).toBe(2);
		}
	});

	test('rows that are not ours in any way are skipped, and go with the next checkpoints', async () => {
		type(await openPage(), 'Hello');
		await pass(2000);
		await db.updates.bulkAdd([
			{ document: NAME },
			{ document: NAME, bytes: 5, sum: null },
			{ document: NAME, bytes: new Uint8Array(70_000), sum: '0'.repeat(16) }
		] as never);
		await db.checkpoints.put({ document: NAME, slot: 1, number: 9e15, covers: 'all', bytes: null } as never);
		await db.checkpoints.put({ document: NAME, slot: 7, number: NaN } as never);
		const page = await openPage();
		expect(textOf(page)).toBe('Hello');
		expect(page.kept.report()?.skipped).toBe(5);
		type(page, '!');
		await pass(2000);
		const again = await openPage();
		expect(textOf(again)).toBe('Hello!');
		expect(again.kept.report()?.skipped).toBe(0);
		expect(await db.checkpoints.count()).toBe(2);
	});

	test('a broken row in mid-log does not hide what came after it', async () => {
		const one = await openPage();
		type(one, 'one ');
		await one.kept.flush();
		const other = await openPage();
		type(other, 'other ');
		await other.kept.flush();
		const [first] = await db.updates.toArray();
		// Another device's text goes before it, so it doesn't depend on what is lost.
		await db.updates.put({ ...first, bytes: Uint8Array.of(1, 2, 3) } as never);
		const doc = new Y.Doc();
		doc.getText('text').insert(0, 'third ');
		const third = persistDocument(db, doc, NAME, clock);
		await third.whenLoaded;
		expect(third.report()).toMatchObject({ skipped: 1, rows: 1 });
		// What is missing comes back from a peer: then the rest of the log shows.
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(one.doc));
		expect(doc.getText('text').toJSON()).toContain('one other ');
	});
});

describe('deleted while open', () => {
	test('it is said, and written again from what the page holds', async () => {
		const page = await openPage();
		type(page, 'Hello');
		await pass(2000);
		await deleteDB(db.name);
		await pass(1000);
		expect(page.failures).toContain('storage-lost');
		expect(textOf(await openPage())).toBe('Hello');
		expect(Y.decodeStateVector(page.kept.savedMark()).size).toBe(1);
		type(page, ' again');
		await pass(2000);
		expect(textOf(await openPage())).toBe('Hello again');
	});

	test('what is in flight at that moment is not lost either', async () => {
		const page = await openPage();
		type(page, 'Hello');
		const flushed = page.kept.flush();
		const deleted = deleteDB(db.name);
		type(page, ' there');
		await pass(2000);
		await deleted;
		await pass(2000);
		await flushed;
		await page.kept.flush();
		expect(textOf(await openPage())).toBe('Hello there');
	});
});

describe('several tabs', () => {
	test('each writes what it has, neither drops what the other wrote', async () => {
		const one = await openPage();
		const other = await openPage();
		for (let n = 0; n < 6; n++) {
			type(one, `A${n} `);
			type(other, `B${n} `);
			await pass(n % 2 ? 2000 : 700);
		}
		const next = await openPage();
		for (let n = 0; n < 6; n++) {
			expect(textOf(next)).toContain(`A${n} `);
			expect(textOf(next)).toContain(`B${n} `);
		}
		// A checkpoint takes in what the other tab wrote.
		expect(textOf(one)).toContain('B0 ');
	});

	/** Two or three tabs that type, are killed and come back at any moment; whatever was saved is there. */
	async function tabsInTrouble(seed: number): Promise<void> {
		const fraction = chance(seed);
		const tabs: Page[] = [await openPage(), await openPage()];
		const words = new Map<string, Page>();
		const promised = new Set<string>();
		let next = 0;
		const note = (page: Page) => {
			const saved = Y.decodeStateVector(page.kept.savedMark());
			if (
				(saved.get(page.doc.clientID) ?? 0) <
				(Y.decodeStateVector(Y.encodeStateVector(page.doc)).get(page.doc.clientID) ?? 0)
			)
				return;
			for (const [word, author] of words) if (author === page) promised.add(word);
		};
		for (let step = 0; step < 40; step++) {
			const at = Math.floor(fraction() * tabs.length);
			const page = tabs[at];
			if (!page) continue;
			const dice = fraction();
			if (dice < 0.5) {
				const word = `<${next++}>`;
				words.set(word, page);
				type(page, word);
			} else if (dice < 0.7) clock.advance(Math.floor(fraction() * 1800));
			else if (dice < 0.85) await diskIdle(db, Math.ceil(fraction() * 4));
			else if (dice < 0.9) await page.kept.flush();
			else if (dice < 0.96) {
				// Killed: what was promised until now must be there.
				tabs.forEach(note);
				page.kill();
				tabs[at] = await openPage();
			} else {
				await page.kept.close();
				for (const [word, author] of words) if (author === page) promised.add(word);
				tabs[at] = await openPage();
			}
			tabs.forEach(note);
			if (dice >= 0.9) {
				const seen = textOf(tabs[at] ?? page);
				for (const word of promised)
					if (!seen.includes(word)) throw new Error(`seed ${seed}: ${word} was saved and is gone`);
			}
		}
		tabs.forEach((page) => page.kill());
		const seen = textOf(await openPage());
		for (const word of promised)
			if (!seen.includes(word)) throw new Error(`seed ${seed}: ${word} was saved and is gone`);
	}

	test('are killed and opened at random, and what was saved is there', async () => {
		for (let seed = 1; seed <= 60; seed++) {
			db.shut();
			db = openDatabase(`tabs-${seed}`, (ms, run) => clock.after(ms, run));
			await tabsInTrouble(seed);
		}
	}, 60_000);
});
