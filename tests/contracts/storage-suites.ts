import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { emptyProgram } from '../../src/core/program/empty-program.ts';
import type { Program } from '../../src/core/program/program.ts';
import { blankItem } from '../../src/core/quiz/edit/blank.ts';
import type { DocumentPersistence } from '../../src/core/ports/room.ts';
import type { RecordStore, SheetDraft, WorkshopEntry, WorkshopStore } from '../../src/core/ports/storage.ts';

const seed = new Uint8Array(32).fill(3);

export const entry = (id: string, openedAt = 1, changes: Partial<WorkshopEntry> = {}): WorkshopEntry => ({
	id,
	title: `Workshop ${id}`,
	role: 'participant',
	link: { workshop: id, fingerprint: 'f'.repeat(22), roomKey: 'k'.repeat(22) },
	seed,
	root: null,
	program: null,
	salt: null,
	invitations: [],
	claim: null,
	trail: [{ stage: { step: 'lobby', phase: 'open', focus: null, curtain: 'code', timer: null }, at: 5 }],
	openedAt,
	sample: false,
	...changes
});

export const draft = (workshop: string, wave: string, changes: Partial<SheetDraft> = {}): SheetDraft => ({
	workshop,
	wave,
	form: 'A',
	answers: { q1: { type: 'multiple', choices: [0, 2] }, q2: { type: 'recall', texts: ['growth', ''] } },
	position: 1,
	submitted: null,
	dirty: true,
	...changes
});

/** What every list of workshops promises. */
export function workshopStoreContract(name: string, open: () => WorkshopStore): void {
	describe(`workshops: ${name}`, () => {
		test('gives back what was put, keys included', async () => {
			const store = open();
			const whole = entry('w1', 5, {
				role: 'facilitator',
				root: new Uint8Array(16).fill(9),
				salt: 'ab',
				quizDraft: { ...emptyProgram('en'), title: 'Half a quiz' },
				invitations: [{ invitation: { id: 'i', secret: 's' }, role: 'leader', grantedTo: null }],
				claim: { id: 'i', secret: 's' },
				code: { words: ['one', 'two'], id: 'i', capsule: 'c', owner: 'o', keyNumber: 3 }
			});
			await store.put(whole);
			expect(await store.get('w1')).toEqual(whole);
			expect(await store.get('unknown')).toBeUndefined();
		});

		test('lists the workshop that was opened last first', async () => {
			const store = open();
			await store.put(entry('old', 1));
			await store.put(entry('new', 3));
			await store.put(entry('middle', 2));
			await store.put(entry('old', 1, { title: 'Renamed' }));
			expect((await store.list()).map(({ id, title }) => [id, title])).toEqual([
				['new', 'Workshop new'],
				['middle', 'Workshop middle'],
				['old', 'Renamed']
			]);
		});

		test('keeps the one plan that is being written, unfinished as it is, until it is removed', async () => {
			const store = open();
			expect(await store.plan()).toBeUndefined();
			const begun = emptyProgram('de');
			await store.putPlan(begun);
			const plan: Program = {
				...begun,
				strategy: { ...begun.strategy, priorities: [{ id: 'p', name: '', text: '' }], indicators: [''] },
				quiz: (['single', 'multiple', 'truefalse', 'order', 'recall'] as const).map((type) =>
					blankItem(type, [])
				)
			};
			await store.putPlan(plan);
			expect(await store.plan()).toEqual(plan);
			await store.removePlan();
			expect(await store.plan()).toBeUndefined();
		});

		test('keeps one draft a workshop and wave', async () => {
			const store = open();
			await store.putDraft(draft('w1', 'before'));
			await store.putDraft(draft('w1', 'after', { position: 7 }));
			await store.putDraft(draft('w1', 'before', { position: 2, submitted: 'abc', dirty: false }));
			expect(await store.draft('w1', 'before')).toEqual(
				draft('w1', 'before', { position: 2, submitted: 'abc', dirty: false })
			);
			expect((await store.draft('w1', 'after'))?.position).toBe(7);
			expect(await store.draft('w2', 'before')).toBeUndefined();
		});

		test('removing one takes its drafts along and no other', async () => {
			const store = open();
			for (const id of ['w1', 'w10']) {
				await store.put(entry(id));
				await store.putDraft(draft(id, 'before'));
			}
			await store.remove('w1');
			expect((await store.list()).map(({ id }) => id)).toEqual(['w10']);
			expect(await store.draft('w1', 'before')).toBeUndefined();
			expect(await store.draft('w10', 'before')).toBeDefined();
		});

		test('what was put is not changed by changing the object afterwards', async () => {
			const store = open();
			const one = draft('w1', 'before');
			await store.putDraft(one);
			one.answers['q1'] = { type: 'single', choice: 3 };
			expect((await store.draft('w1', 'before'))?.answers['q1']).toEqual({
				type: 'multiple',
				choices: [0, 2]
			});
		});
	});
}

/** What every record store promises. */
export function recordStoreContract(name: string, open: () => RecordStore): void {
	describe(`records: ${name}`, () => {
		const bySlot = (rows: { slot: string; bytes: Uint8Array }[]) =>
			Object.fromEntries(rows.map(({ slot, bytes }) => [slot, [...bytes]]));

		test('one row a slot, the last one saved', async () => {
			const store = open();
			await store.save('w1', [
				{ slot: 'a', bytes: Uint8Array.of(1) },
				{ slot: 'b', bytes: Uint8Array.of(2) }
			]);
			await store.save('w1', [{ slot: 'a', bytes: Uint8Array.of(3) }]);
			await store.save('w1', []);
			expect(bySlot(await store.load('w1'))).toEqual({ a: [3], b: [2] });
		});

		test('that others hold a record is kept with it, and begins anew with the next', async () => {
			const store = open();
			await store.save('w1', [{ slot: 'a', bytes: Uint8Array.of(1), shared: true }]);
			expect(await store.load('w1')).toEqual([{ slot: 'a', bytes: Uint8Array.of(1), shared: true }]);
			await store.save('w1', [{ slot: 'a', bytes: Uint8Array.of(2) }]);
			expect(await store.load('w1')).toEqual([{ slot: 'a', bytes: Uint8Array.of(2) }]);
		});

		test('workshops do not see each other', async () => {
			const store = open();
			await store.save('w1', [{ slot: 'a', bytes: Uint8Array.of(1) }]);
			await store.save('w2', [{ slot: 'a', bytes: Uint8Array.of(2) }]);
			expect(bySlot(await store.load('w2'))).toEqual({ a: [2] });
			expect(await store.load('w3')).toEqual([]);
		});
	});
}

/** How a document is kept: `persist` again under the same name is what the next page does. */
export interface DocumentDisk {
	persist(doc: Y.Doc, name: string): DocumentPersistence;
}

/** What every way of keeping documents promises. */
export function documentContract(name: string, open: () => DocumentDisk): void {
	const write = (doc: Y.Doc, text: string) => doc.getText('text').insert(doc.getText('text').length, text);
	const covers = (mark: Uint8Array, doc: Y.Doc) => {
		const held = Y.decodeStateVector(mark);
		return [...Y.decodeStateVector(Y.encodeStateVector(doc))].every(
			([id, clock]) => (held.get(id) ?? 0) >= clock
		);
	};

	describe(`documents: ${name}`, () => {
		test('what was flushed is there for the next page', async () => {
			const disk = open();
			const first = new Y.Doc();
			const kept = disk.persist(first, 'w1/board');
			await kept.whenLoaded;
			write(first, 'Hello');
			await kept.flush();
			write(first, ' there');
			await kept.flush();

			const second = new Y.Doc();
			await disk.persist(second, 'w1/board').whenLoaded;
			expect(second.getText('text').toJSON()).toBe('Hello there');
			const other = new Y.Doc();
			await disk.persist(other, 'w1/plenary').whenLoaded;
			expect(other.getText('text').toJSON()).toBe('');
		});

		test('closing writes what is left', async () => {
			const disk = open();
			const first = new Y.Doc();
			const kept = disk.persist(first, 'w1/board');
			await kept.whenLoaded;
			write(first, 'Hello');
			await kept.close();
			const second = new Y.Doc();
			await disk.persist(second, 'w1/board').whenLoaded;
			expect(second.getText('text').toJSON()).toBe('Hello');
		});

		test('the mark covers what is saved, and listeners hear when it grows', async () => {
			const disk = open();
			const doc = new Y.Doc();
			const kept = disk.persist(doc, 'w1/board');
			await kept.whenLoaded;
			let heard = 0;
			const end = kept.onSaved(() => heard++);
			write(doc, 'Hello');
			expect(covers(kept.savedMark(), doc)).toBe(false);
			await kept.flush();
			expect(covers(kept.savedMark(), doc)).toBe(true);
			expect(heard).toBeGreaterThan(0);
			end();
			const before = heard;
			write(doc, '!');
			await kept.flush();
			expect(heard).toBe(before);
		});

		test('a document that was opened holds what is on disk, so its mark covers it', async () => {
			const disk = open();
			const first = new Y.Doc();
			const kept = disk.persist(first, 'w1/board');
			await kept.whenLoaded;
			write(first, 'Hello');
			await kept.close();
			const second = new Y.Doc();
			const again = disk.persist(second, 'w1/board');
			await again.whenLoaded;
			expect(covers(again.savedMark(), first)).toBe(true);
		});

		test('removals are kept too', async () => {
			const disk = open();
			const first = new Y.Doc();
			const kept = disk.persist(first, 'w1/board');
			await kept.whenLoaded;
			write(first, 'Hello');
			await kept.flush();
			first.getText('text').delete(0, 4);
			await kept.flush();
			const second = new Y.Doc();
			await disk.persist(second, 'w1/board').whenLoaded;
			expect(second.getText('text').toJSON()).toBe('o');
		});
	});
}
