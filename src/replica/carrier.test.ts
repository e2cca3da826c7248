import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openCarrier } from './carrier.ts';
import { createDocument } from './document.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const sync = (from: Y.Doc, to: Y.Doc) =>
	Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));

describe.each([{ throwaway: false }, { throwaway: true }])('a carrier with %o', (options) => {
	test('holds what is put into it, for everybody', () => {
		const [one, other] = [createDocument(), createDocument()];
		const ada = openCarrier(one, options);
		const ben = openCarrier(other, options);
		ada.put([
			['a', bytes(1)],
			['b', bytes(2)]
		]);
		sync(one, other);
		expect(ben.entries().sort()).toEqual([
			['a', bytes(1)],
			['b', bytes(2)]
		]);
		expect(ben.get('b')).toEqual(bytes(2));
		expect(ben.get('c')).toBeUndefined();
	});

	test("tells of others' changes and removals, not of its own", () => {
		const [one, other] = [createDocument(), createDocument()];
		const ada = openCarrier(one, options);
		const heard: string[][] = [];
		const end = ada.onChange((slots) => heard.push(slots.sort()));
		ada.put([['a', bytes(1)]]);
		expect(heard).toEqual([]);
		sync(one, other);
		openCarrier(other, options).put([
			['a', bytes(2)],
			['b', bytes(3)]
		]);
		sync(other, one);
		other.getMap('records').delete('b');
		sync(other, one);
		expect(heard).toEqual([['a', 'b'], ['b']]);
		end();
		openCarrier(other, options).put([['a', bytes(4)]]);
		sync(other, one);
		expect(heard).toHaveLength(2);
	});

	test('what is there already is not written again', () => {
		const doc = createDocument();
		const carrier = openCarrier(doc, options);
		carrier.put([['a', bytes(1, 2)]]);
		let updates = 0;
		doc.on('update', () => updates++);
		carrier.put([['a', bytes(1, 2)]]);
		expect(updates).toBe(0);
		carrier.put([
			['a', bytes(1, 3)],
			['b', bytes(1)]
		]);
		expect(updates).toBe(1);
	});

	test('a newer value replaces the older one, whatever the client ids', () => {
		const doc = createDocument();
		const carrier = openCarrier(doc, options);
		for (let value = 0; value < 50; value++) {
			carrier.put([['a', bytes(value)]]);
			expect(carrier.get('a')).toEqual(bytes(value));
		}
	});

	test('leaves out what is no bytes', () => {
		const doc = createDocument();
		const carrier = openCarrier(doc, options);
		const map = doc.getMap('records');
		map.set('text', 'x');
		map.set('type', new Y.Map());
		map.set('null', null);
		map.set('good', bytes(1));
		expect(carrier.entries()).toEqual([['good', bytes(1)]]);
		expect(carrier.get('text')).toBeUndefined();
	});
});

test("a throw-away put doesn't carry the page's client id", () => {
	const doc = createDocument();
	openCarrier(doc, { throwaway: true }).put([['sheet', bytes(1)]]);
	expect(Y.decodeStateVector(Y.encodeStateVector(doc)).has(doc.clientID)).toBe(false);
	openCarrier(doc, { throwaway: false }).put([['record', bytes(1)]]);
	expect(Y.decodeStateVector(Y.encodeStateVector(doc)).has(doc.clientID)).toBe(true);
});
