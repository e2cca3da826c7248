import 'fake-indexeddb/auto';
import { afterAll, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { emptyProgram } from '../../src/core/program/empty-program.ts';
import {
	openDatabase,
	persistDocument,
	recordStore,
	StorageFailure,
	workshopStore
} from '../../src/storage/index.ts';
import type { CatchballDatabase } from '../../src/storage/index.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { MemoryDocuments } from '../../src/compose/memory/documents.ts';
import { MemoryRecordStore } from '../support/memory-store.ts';
import { MemoryWorkshopStore } from '../../src/compose/memory/workshops.ts';
import {
	documentContract,
	draft,
	entry,
	recordStoreContract,
	workshopStoreContract
} from './storage-suites.ts';

const opened: CatchballDatabase[] = [];
const database = () => {
	const db = openDatabase(`contract-${opened.length}`, () => () => undefined);
	opened.push(db);
	return db;
};
afterAll(() => opened.forEach((db) => db.shut()));

workshopStoreContract('in memory', () => new MemoryWorkshopStore());
workshopStoreContract('Dexie', () => workshopStore(database()));
recordStoreContract('in memory', () => new MemoryRecordStore());
recordStoreContract('Dexie', () => recordStore(database()));
documentContract('in memory', () => new MemoryDocuments());
documentContract('Dexie', () => {
	const db = database();
	const clock = new ManualClock();
	return { persist: (doc, name) => persistDocument(db, doc, name, clock) };
});

test('rows that are broken are left out and counted', async () => {
	const db = database();
	await db.workshops.put(entry('good'));
	await db.workshops.put({ ...entry('broken'), seed: 'no bytes' } as never);
	await db.records.put({ workshop: 'good', slot: 'a', bytes: Uint8Array.of(1) });
	await db.records.put({ workshop: 'good', slot: 'b', bytes: 'no bytes' } as never);
	await db.drafts.put({ ...draft('good', 'before'), answers: { q1: { type: 'single' } } } as never);
	await db.meta.put({ key: 'plan', value: '{"title":' });
	const heard: string[] = [];
	db.damage.onDamage((table) => heard.push(table));

	expect((await workshopStore(db).list()).map(({ id }) => id)).toEqual(['good']);
	expect(await workshopStore(db).get('broken')).toBeUndefined();
	expect((await recordStore(db).load('good')).map(({ slot }) => slot)).toEqual(['a']);
	expect(await workshopStore(db).draft('good', 'before')).toBeUndefined();
	expect(await workshopStore(db).plan()).toBeUndefined();
	expect(db.damage.counts()).toEqual({ workshops: 2, records: 1, drafts: 2 });
	expect(heard).toEqual(['workshops', 'workshops', 'records', 'drafts', 'drafts']);
});

test("a program that can't be read doesn't take the keys down with it", async () => {
	const db = database();
	const root = new Uint8Array(16).fill(1);
	await db.workshops.put({ ...entry('w1'), root, program: { format: 'of the year 2040' } } as never);
	expect(await workshopStore(db).get('w1')).toEqual({ ...entry('w1'), root, program: null });
});

describe('what only this device has is kept twice', () => {
	const fill = async () => {
		const db = database();
		const store = workshopStore(db);
		await store.put(entry('w1', 7));
		await store.putDraft(draft('w1', 'before'));
		await store.putPlan({ ...emptyProgram('de'), title: 'Next year' });
		return db;
	};
	const check = async (db: CatchballDatabase) => {
		const store = workshopStore(db);
		expect(await store.list()).toEqual([entry('w1', 7)]);
		expect(await store.get('w1')).toEqual(entry('w1', 7));
		expect(await store.draft('w1', 'before')).toEqual(draft('w1', 'before'));
		expect(await store.drafts('w1')).toEqual([draft('w1', 'before')]);
		expect((await store.plan())?.title).toBe('Next year');
	};

	test.each<[string, (db: CatchballDatabase) => PromiseLike<unknown>]>([
		['a workshop', (db) => db.workshops.put({ ...entry('w1'), seed: 'no bytes' } as never)],
		[
			'a workshop’s key with a flipped bit',
			(db) =>
				db.workshops.toCollection().modify((row) => {
					row.seed = row.seed.map((byte, at) => (at === 5 ? byte ^ 8 : byte));
				})
		],
		['a workshop that has vanished', (db) => db.workshops.delete('w1')],
		['a workshop’s program', (db) => db.workshops.put({ ...entry('w1'), program: { format: 'x' } } as never)],
		['answers', (db) => db.drafts.put({ ...draft('w1', 'before'), answers: 7 } as never)],
		['answers that have vanished', (db) => db.drafts.clear()],
		['a plan', (db) => db.meta.put({ key: 'plan', value: '{"title":' })],
		['everything', (db) => Promise.all([db.workshops.clear(), db.drafts.clear(), db.meta.delete('plan')])]
	])('%s comes from the second place, is put right, and it is said', async (_, spoil) => {
		const db = await fill();
		await spoil(db);
		await check(db);
		expect(db.health.current()).toMatchObject({ mended: true, damaged: 0 });
		expect(await db.workshops.get('w1')).toMatchObject(entry('w1', 7));
		await db.copies.clear();
		await check(db);
	});

	test('a row that can’t even be fetched holds up nothing', async () => {
		const db = await fill();
		const get = vi.spyOn(db.table('workshops'), 'get').mockRejectedValueOnce(new Error('DataError'));
		await check(db);
		get.mockRestore();
		expect(db.damage.counts()).toEqual({ workshops: 1 });
	});

	test('a broken second place is written again', async () => {
		const db = await fill();
		await db.copies.toCollection().modify({ row: 'broken' });
		await check(db);
		expect(db.health.current()).toMatchObject({ mended: false, damaged: 0 });
		await db.workshops.clear();
		await db.drafts.clear();
		await db.meta.delete('plan');
		await check(db);
	});

	test('when both are broken the rest opens, and it is said', async () => {
		const db = await fill();
		await workshopStore(db).put(entry('w2', 8));
		await db.workshops.put({ id: 'w1' } as never);
		await db.copies.put({ table: 'workshops', key: 'w1', row: null });
		expect((await workshopStore(db).list()).map(({ id }) => id)).toEqual(['w2']);
		expect(db.health.current()).toMatchObject({ mended: false, damaged: 1 });
		// With the link or the backup it is there again, as is what was written in it.
		await workshopStore(db).put(entry('w1', 9));
		expect((await workshopStore(db).list()).map(({ id }) => id)).toEqual(['w1', 'w2']);
	});

	test('what is removed is removed twice', async () => {
		const db = await fill();
		const store = workshopStore(db);
		await store.put(entry('w10'));
		await store.putDraft(draft('w10', 'before'));
		await store.remove('w1');
		await store.removePlan();
		expect((await store.list()).map(({ id }) => id)).toEqual(['w10']);
		expect(await store.drafts('w1')).toEqual([]);
		expect(await store.drafts('w10')).toHaveLength(1);
		expect(await store.plan()).toBeUndefined();
		expect(await db.copies.count()).toBe(2);
	});
});

test('what could not be read again is refused while the person is there', async () => {
	const store = workshopStore(database());
	await expect(store.put({ ...entry('w1'), seed: new Uint8Array(3) })).rejects.toThrow(StorageFailure);
	expect(await store.list()).toEqual([]);
});

test('proxies of screens can be put', async () => {
	const store = workshopStore(database());
	const proxy = <T extends object>(value: T): T =>
		new Proxy(value, {
			get(target, key) {
				const found: unknown = Reflect.get(target, key);
				return typeof found === 'object' && found !== null && !(found instanceof Uint8Array)
					? proxy(found)
					: found;
			}
		});
	await store.put(proxy(entry('w1')));
	await store.putDraft(proxy(draft('w1', 'before')));
	expect(await store.get('w1')).toEqual(entry('w1'));
	expect(await store.draft('w1', 'before')).toEqual(draft('w1', 'before'));
});

test('records are saved all or none', async () => {
	const db = database();
	const store = recordStore(db);
	await store.save('w1', [{ slot: 'a', bytes: Uint8Array.of(1) }]);
	const uncloneable = { slot: 'c', bytes: (() => undefined) as unknown as Uint8Array };
	await expect(store.save('w1', [{ slot: 'a', bytes: Uint8Array.of(2) }, uncloneable])).rejects.toThrow();
	expect(await store.load('w1')).toEqual([{ slot: 'a', bytes: Uint8Array.of(1) }]);
});

test('removing a workshop removes its records and documents, and no others', async () => {
	const db = database();
	const clock = new ManualClock();
	for (const id of ['w1', 'w10']) {
		await workshopStore(db).put(entry(id));
		await recordStore(db).save(id, [{ slot: 'a', bytes: Uint8Array.of(1) }]);
		for (const purpose of ['plenary', 'board/sales']) {
			const doc = new Y.Doc();
			doc.getText('text').insert(0, id);
			await persistDocument(db, doc, `${id}/${purpose}`, clock).close();
		}
	}
	expect(await db.checkpoints.count()).toBe(4);
	await workshopStore(db).remove('w1');
	expect(await recordStore(db).load('w1')).toEqual([]);
	expect(await recordStore(db).load('w10')).toHaveLength(1);
	const left = [...(await db.updates.toArray()), ...(await db.checkpoints.toArray())].map(
		(row) => row.document
	);
	expect(new Set(left)).toEqual(new Set(['w10/plenary', 'w10/board/sales']));
});
