import { expect, test } from 'vitest';
import * as Y from 'yjs';
import {
	openDatabase,
	persistDocument,
	requestPersistence,
	StorageFailure,
	storageEstimate,
	workshopStore
} from '../../src/storage/index.ts';
import { ManualClock, settled } from '../support/manual-clock.ts';
import { entry } from './storage-suites.ts';

// There is no IndexedDB in this file: some private windows are like that.

test('a document opens empty, says that nothing is kept, and closes', async () => {
	const clock = new ManualClock();
	const db = openDatabase('nowhere', (ms, run) => clock.after(ms, run));
	const doc = new Y.Doc();
	const kept = persistDocument(db, doc, 'w1/board', clock);
	const codes: unknown[] = [];
	kept.onFailure((error) => codes.push(error instanceof StorageFailure ? error.code : error));
	await kept.whenLoaded;
	doc.getText('text').insert(0, 'Hello');
	await clock.pass(1000);
	expect(new Set(codes)).toEqual(new Set(['storage-unavailable']));
	expect(Y.decodeStateVector(kept.savedMark()).size).toBe(0);
	await kept.close();
	await settled();
	db.shut();
});

test('workshops reject, so that a screen can say it', async () => {
	const db = openDatabase('nowhere');
	await expect(workshopStore(db).list()).rejects.toThrow();
	await expect(workshopStore(db).put(entry('w1'))).rejects.toThrow();
	db.shut();
});

test('nothing is promised or estimated where the browser has no say in it', async () => {
	expect(await requestPersistence()).toBe(false);
	expect(await storageEstimate()).toBeNull();
});
