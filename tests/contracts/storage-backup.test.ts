import 'fake-indexeddb/auto';
import { afterAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { packWorkshop, unpackWorkshop } from '../../src/storage/backup.ts';
import { openDatabase, persistDocument, recordStore, workshopStore } from '../../src/storage/index.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { deleteDB } from './storage-delete.ts';
import { draft, entry } from './storage-suites.ts';

const opened: ReturnType<typeof openDatabase>[] = [];
const database = () => {
	const db = openDatabase(`backup-${opened.length}`);
	opened.push(db);
	return db;
};
afterAll(() => opened.forEach((db) => db.shut()));

/** A workshop with something of everything. */
async function filled(db = database(), id = 'w1') {
	await workshopStore(db).put({ ...entry(id), link: { ...entry(id).link, workshop: id } });
	await workshopStore(db).putDraft(draft(id, 'before'));
	await recordStore(db).save(id, [{ slot: 'me/a/me', bytes: Uint8Array.of(1, 2, 255) }]);
	const clock = new ManualClock();
	const doc = new Y.Doc();
	const kept = persistDocument(db, doc, `${id}/board`, clock);
	await kept.whenLoaded;
	doc.getText('text').insert(0, 'bytes:AAAA is what somebody may write');
	await kept.flush();
	await kept.close();
	return db;
}

test('all of a workshop is in it, and is there on another device', async () => {
	const packed = await packWorkshop(await filled(), 'w1');
	const other = database();
	const restored = await unpackWorkshop(other, packed!);
	expect(restored.ok && restored.value.seed).toEqual(entry('w1').seed);
	expect(await recordStore(other).load('w1')).toEqual([{ slot: 'me/a/me', bytes: Uint8Array.of(1, 2, 255) }]);
	expect(await workshopStore(other).draft('w1', 'before')).toEqual(draft('w1', 'before'));
	const doc = new Y.Doc();
	await persistDocument(other, doc, 'w1/board', new ManualClock()).whenLoaded;
	expect(doc.getText('text').toJSON()).toBe('bytes:AAAA is what somebody may write');
});

test('a workshop that is there already is left as it is', async () => {
	const db = await filled();
	const packed = await packWorkshop(db, 'w1');
	await workshopStore(db).put({ ...(await workshopStore(db).get('w1'))!, title: 'Newer' });
	const again = await unpackWorkshop(db, packed!);
	expect(again).toEqual({ ok: false, problems: [{ code: 'backup-known', params: { title: 'Newer' } }] });
	expect((await workshopStore(db).get('w1'))?.title).toBe('Newer');
});

test('what is not of that workshop, or not of this app, changes nothing', async () => {
	const db = database();
	const text = new TextDecoder().decode((await packWorkshop(await filled(), 'w1'))!);
	const strange = [
		text.replace('"workshop":"w1","slot"', '"workshop":"w2","slot"'),
		text.replaceAll('w1/board', 'w2/board'),
		text.replace('"role":', '"rule":'),
		text.slice(0, -1),
		'null',
		''
	];
	for (const one of strange) {
		expect(one).not.toBe(text);
		const restored = await unpackWorkshop(db, new TextEncoder().encode(one));
		expect(restored).toEqual({ ok: false, problems: [{ code: 'backup-content' }] });
	}
	expect(await db.workshops.count()).toBe(0);
	expect(await db.updates.count()).toBe(0);
});

test('a database that is deleted while it is open has keys, drafts and records again', async () => {
	const clock = new ManualClock();
	const db = openDatabase('cleared');
	opened.push(db);
	const store = workshopStore(db);
	const records = recordStore(db);
	const doc = new Y.Doc();
	persistDocument(db, doc, 'w1/plenary', clock);
	await store.put(entry('w1'));
	await store.putDraft(draft('w1', 'before'));
	await records.save('w1', [{ slot: 'me/a/me', bytes: Uint8Array.of(7) }]);
	const lost = new Promise<void>((resolve) => db.onLost(resolve));
	await deleteDB('cleared');
	await lost;
	expect(db.health.current().lost).toBe(true);
	expect((await store.get('w1'))?.seed).toEqual(entry('w1').seed);
	expect(await store.draft('w1', 'before')).toEqual(draft('w1', 'before'));
	expect(await records.load('w1')).toHaveLength(1);
	db.health.seen();
	expect(db.health.current().lost).toBe(false);
});

test('a database that is deleted while one workshop is open has the keys and answers of the others again', async () => {
	const before = openDatabase('cleared-list');
	const written = workshopStore(before);
	await written.put(entry('w1'));
	await written.put(entry('w2'));
	await written.putDraft(draft('w2', 'before'));
	before.shut();

	const db = openDatabase('cleared-list');
	opened.push(db);
	const store = workshopStore(db);
	await store.get('w1');
	await store.put({ ...entry('w1'), title: 'Newer than what was found' });
	await store.list();
	const lost = new Promise<void>((resolve) => db.onLost(resolve));
	await deleteDB('cleared-list');
	await lost;
	expect((await store.list()).map(({ id, title }) => [id, title]).sort()).toEqual([
		['w1', 'Newer than what was found'],
		['w2', entry('w2').title]
	]);
	expect((await store.get('w2'))?.seed).toEqual(entry('w2').seed);
	expect(await store.draft('w2', 'before')).toEqual(draft('w2', 'before'));
});
