import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { persistDocument, type CatchballDatabase } from '../../src/storage/index.ts';
import { diskIdle } from '../support/fake-disk.ts';
import { settled, type ManualClock } from '../support/manual-clock.ts';
import { NAME, Tabs, textOf, type } from '../support/tabs.ts';

let tabs: Tabs;
let db: CatchballDatabase;
let clock: ManualClock;
let count = 0;

beforeEach(() => {
	tabs = new Tabs(`documents-${count++}`);
	({ db, clock } = tabs);
});
afterEach(() => {
	vi.restoreAllMocks();
	tabs.close();
});
const openPage = () => tabs.open();
const pass = (ms: number) => tabs.pass(ms);

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
