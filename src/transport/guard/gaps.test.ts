import { describe, expect, it } from 'vitest';
import { applyUpdate, decodeUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { hasGap } from './gaps.ts';

/** A writer's document and the updates that it makes, one for each edit. */
function writer(id: number, from?: Uint8Array): { doc: Doc; updates: Uint8Array[] } {
	const doc = new Doc();
	doc.clientID = id;
	if (from) applyUpdate(doc, from);
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	return { doc, updates };
}

const gap = (doc: Doc, update: Uint8Array | undefined): boolean => hasGap(doc, decodeUpdate(update!));

describe('an update has a gap', () => {
	it('when an earlier one of its author is missing', () => {
		const ada = writer(1);
		ada.doc.getText('t').insert(0, 'a');
		ada.doc.getText('t').insert(1, 'b');
		const ben = new Doc();
		expect(gap(ben, ada.updates[1])).toBe(true);
		expect(gap(ben, ada.updates[0])).toBe(false);
		applyUpdate(ben, ada.updates[0]!);
		expect(gap(ben, ada.updates[1])).toBe(false);
	});

	it('when it is written next to something that is missing', () => {
		const ada = writer(1);
		ada.doc.getText('t').insert(0, 'ad');
		const ben = writer(2, encodeStateAsUpdate(ada.doc));
		ben.doc.getText('t').insert(1, 'x');
		expect(gap(new Doc(), ben.updates[0])).toBe(true);
		expect(gap(ada.doc, ben.updates[0])).toBe(false);
	});

	it('when it deletes what is missing', () => {
		const ada = writer(1);
		ada.doc.getText('t').insert(0, 'ad');
		ada.doc.getText('t').delete(0, 1);
		expect(gap(new Doc(), ada.updates[1])).toBe(true);
		expect(gap(ada.doc, ada.updates[1])).toBe(false);
	});

	it('not when it brings everything itself', () => {
		const ada = writer(1);
		ada.doc.getMap('m').set('t', 1);
		const ben = writer(2, encodeStateAsUpdate(ada.doc));
		ben.doc.getMap('m').set('t', 2);
		ben.doc.getArray('a').push([1, 2, 3]);
		expect(gap(new Doc(), encodeStateAsUpdate(ben.doc))).toBe(false);
	});
});
