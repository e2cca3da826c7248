import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Carrier } from '../../src/core/ports/carrier.ts';
import { openCarrier } from '../../src/replica/index.ts';
import { MemoryCarriers } from '../support/memory-carrier.ts';

interface Pair {
	one: Carrier;
	other: Carrier;
	/** Both get what the other has put in. */
	deliver: () => void;
}

/** What every carrier promises. */
function carrierContract(name: string, open: () => Pair): void {
	const bytes = (...values: number[]) => Uint8Array.from(values);

	describe(`carrier: ${name}`, () => {
		test('gives back what was put in, and nothing of what was not', () => {
			const { one } = open();
			one.put([
				['a', bytes(1)],
				['b', bytes(2, 2)]
			]);
			one.put([['a', bytes(3)]]);
			expect(one.get('a')).toEqual(bytes(3));
			expect(one.get('c')).toBeUndefined();
			expect(new Map(one.entries())).toEqual(
				new Map([
					['a', bytes(3)],
					['b', bytes(2, 2)]
				])
			);
		});

		test('brings it to the other', () => {
			const { one, other, deliver } = open();
			one.put([['a', bytes(1)]]);
			deliver();
			expect(other.get('a')).toEqual(bytes(1));
		});

		test('tells of what others changed, once for all that came together, and never of one’s own', () => {
			const { one, other, deliver } = open();
			const heard: string[][] = [];
			const own: string[][] = [];
			other.onChange((slots) => heard.push(slots.toSorted()));
			one.onChange((slots) => own.push(slots));
			one.put([
				['a', bytes(1)],
				['b', bytes(2)]
			]);
			deliver();
			expect(heard).toEqual([['a', 'b']]);
			expect(own).toEqual([]);
		});

		test('is quiet to those who no longer want to hear', () => {
			const { one, other, deliver } = open();
			let heard = 0;
			const stop = other.onChange(() => heard++);
			stop();
			one.put([['a', bytes(1)]]);
			deliver();
			expect(heard).toBe(0);
		});

		test('ends with the same values on both sides when both have put one in', () => {
			const { one, other, deliver } = open();
			one.put([['a', bytes(1)]]);
			other.put([['a', bytes(2)]]);
			deliver();
			expect(one.get('a')).toEqual(other.get('a'));
			one.put([['a', bytes(3)]]);
			deliver();
			expect(other.get('a')).toEqual(bytes(3));
		});
	});
}

carrierContract('in memory', () => {
	const carriers = new MemoryCarriers();
	return { one: carriers.join(), other: carriers.join(), deliver: () => carriers.deliver() };
});

for (const throwaway of [false, true]) {
	carrierContract(throwaway ? 'Yjs, under throw-away client ids' : 'Yjs', () => {
		const [one, other] = [new Y.Doc(), new Y.Doc()];
		const send = (from: Y.Doc, to: Y.Doc) =>
			Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'network');
		return {
			one: openCarrier(one, { throwaway }),
			other: openCarrier(other, { throwaway }),
			deliver: () => {
				send(one, other);
				send(other, one);
			}
		};
	});
}
