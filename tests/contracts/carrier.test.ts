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

describe('a carrier that whispers', () => {
	const bytes = (...values: number[]) => Uint8Array.from(values);
	const open = () => {
		const doc = new Y.Doc();
		const said: { update: Uint8Array; given: boolean }[] = [];
		const carrier = openCarrier(doc, {
			throwaway: true,
			whisper: (update) => {
				const one = { update, given: false };
				said.push(one);
				return () => (one.given = true);
			}
		});
		const heard: string[] = [];
		carrier.onChange((slots) => heard.push(...slots));
		return { doc, said, carrier, heard };
	};

	test('has nothing in its map until it comes from elsewhere, and then hears of it as of anybody’s', () => {
		const { doc, said, carrier, heard } = open();
		carrier.put([['a', bytes(1)]]);
		expect([carrier.get('a'), carrier.underWay('a'), carrier.underWay('b'), heard]).toEqual([
			undefined,
			true,
			false,
			[]
		]);
		Y.applyUpdate(doc, said[0]!.update, 'network');
		expect([carrier.get('a'), carrier.underWay('a'), heard]).toEqual([bytes(1), false, ['a']]);
		expect(said).toMatchObject([{ given: true }]);
	});

	test('says the same once, and a newer value together with the one before it', () => {
		const { doc, said, carrier } = open();
		carrier.put([['a', bytes(1)]]);
		carrier.put([['a', bytes(1)]]);
		expect(said).toHaveLength(1);
		carrier.put([['a', bytes(2)]]);
		expect(said).toMatchObject([{ given: true }, { given: false }]);
		// The first had been told already, and comes late.
		Y.applyUpdate(doc, said[1]!.update, 'network');
		Y.applyUpdate(doc, said[0]!.update, 'network');
		expect([carrier.get('a'), carrier.underWay('a')]).toEqual([bytes(2), false]);
	});

	test('goes on whispering while only the first of two has come', () => {
		const { doc, said, carrier } = open();
		carrier.put([['a', bytes(1)]]);
		carrier.put([['b', bytes(2)]]);
		Y.applyUpdate(doc, said[0]!.update, 'network');
		expect([carrier.get('a'), carrier.underWay('b')]).toEqual([bytes(1), true]);
		Y.applyUpdate(doc, said[1]!.update, 'network');
		expect([carrier.get('b'), carrier.underWay('b')]).toEqual([bytes(2), false]);
	});

	test('shows this page’s client id in nothing that it says', () => {
		const { doc, said, carrier } = open();
		for (let value = 0; value < 5; value++) carrier.put([['a', bytes(value)]]);
		const clients = said.flatMap(({ update }) => Y.decodeUpdate(update).structs.map(({ id }) => id.client));
		expect(clients).not.toContain(doc.clientID);
	});
});
