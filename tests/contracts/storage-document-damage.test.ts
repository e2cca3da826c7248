import { deleteDB } from './storage-delete.ts';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { persistDocument, type CatchballDatabase } from '../../src/storage/index.ts';
import { fractions } from '../support/chance.ts';
import type { ManualClock } from '../support/manual-clock.ts';
import { NAME, Tabs, textOf, type } from '../support/tabs.ts';

let tabs: Tabs;
let db: CatchballDatabase;
let clock: ManualClock;
let count = 0;

beforeEach(() => {
	tabs = new Tabs(`damage-${count++}`);
	({ db, clock } = tabs);
});
afterEach(() => tabs.close());
const openPage = () => tabs.open();
const pass = (ms: number) => tabs.pass(ms);

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
		const fraction = fractions(20_260_101);
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
		expect(tabs.all.some((page) => page.db.damage.counts().checkpoints)).toBe(true);
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
