import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { judge } from './firewall.ts';
import { updateFrame, step1Frame } from './frames.ts';

function someDoc(): Doc {
	const doc = new Doc();
	doc.getMap('m').set('a', 'b');
	return doc;
}

const prefixed = (head: number[], body: Uint8Array): Uint8Array => {
	const encoder = encoding.createEncoder();
	for (const byte of head) encoding.writeUint8(encoder, byte);
	encoding.writeVarUint8Array(encoder, body);
	return encoding.toUint8Array(encoder);
};

describe('the firewall', () => {
	it('lets through what y-webrtc sends', () => {
		const doc = someDoc();
		const awareness = new Awareness(doc);
		awareness.setLocalState({ name: 'Ada' });
		const states = encodeAwarenessUpdate(awareness, [doc.clientID]);
		expect(judge(updateFrame(encodeStateAsUpdate(doc)), false).kind).toBe('update');
		expect(judge(step1Frame(encodeStateVector(doc)), false).kind).toBe('step1');
		expect(judge(prefixed([0, 1], encodeStateAsUpdate(doc)), false).kind).toBe('step2');
		expect(judge(prefixed([1], states), true).kind).toBe('awareness');
		expect(judge(new Uint8Array([3]), true).kind).toBe('query');
		expect(judge(new Uint8Array([0x41, 1]), true).kind).toBe('control');
		awareness.destroy();
	});

	it.each([
		['nothing', [], 'empty'],
		['another tab’s peer id', [4, 1, 1, 65], 'forbidden'],
		['awareness where there is none', [1, 1, 0], 'forbidden'],
		['a query where there is none', [3], 'forbidden'],
		['an unknown kind', [9, 1], 'unknown'],
		['an unknown step', [0, 3, 0], 'unknown'],
		['a torn update', [0, 2, 5, 1, 1], 'malformed'],
		['an update that is none', [0, 2, 3, 9, 9, 9], 'malformed'],
		['a deletion of nothing', [0, 2, 6, 0, 1, 7, 1, 0, 0], 'malformed'],
		['a run of nothing', [0, 2, 8, 1, 1, 7, 0, 0, 0, 0, 0], 'malformed'],
		['a torn vector', [0, 0, 2, 5, 1], 'malformed'],
		['more than was announced', [0, 0, 1, 0, 7], 'malformed']
	])('drops %s', (_, frame, why) => {
		expect(judge(new Uint8Array(frame), false)).toEqual({ kind: 'dropped', why });
	});

	it('drops awareness that is no JSON, and what is too long', () => {
		expect(judge(prefixed([1], new Uint8Array([1, 5, 1, 2, 123, 123])), true)).toMatchObject({
			why: 'malformed'
		});
		expect(judge(new Uint8Array([1, ...new Uint8Array(70_000)]), true)).toMatchObject({ why: 'oversized' });
	});

	it('never throws, whatever comes', () => {
		const head = fc.constantFrom([0, 0], [0, 1], [0, 2], [1], [3], [4], [0x41]);
		fc.assert(
			fc.property(head, fc.uint8Array({ maxLength: 60 }), fc.boolean(), (first, rest, awareness) => {
				judge(new Uint8Array([...first, ...rest]), awareness);
			}),
			{ numRuns: 2000 }
		);
	});
});
