import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { openDatabase } from './database.ts';

test('a write is told to nobody, in this page or another: no query is watched', async () => {
	const db = openDatabase('untold');
	await db.open();
	const told: unknown[] = [];
	const hear = (what: unknown): void => void told.push(what);
	Dexie.on('storagemutated', hear);
	await db.meta.put({ key: 'one', value: 'a' });
	await db.transaction('rw', [db.meta, db.copies], () => db.meta.put({ key: 'one', value: 'b' }));
	expect(await db.meta.get('one')).toMatchObject({ value: 'b' });
	expect(told).toEqual([]);
	Dexie.on.storagemutated.unsubscribe(hear);
	db.close();
});
