import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved, placeAt } from './reorder.ts';

test('a row moves up, down and nowhere', () => {
	expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
	expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
	expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'b', 'c']);
});

test('moving loses and doubles nothing', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.nat(), fc.nat(), (list, a, b) => {
			const result = moved(list, a % list.length, b % list.length);
			expect([...result].sort()).toEqual([...list].sort());
			expect(result[b % list.length]).toBe(list[a % list.length]);
		})
	);
});

test('a row that is held by its middle stays, however high its neighbours are', () => {
	const heights = [60, 200, 40, 90];
	const gap = 8;
	heights.forEach((height, index) => {
		const top = heights.slice(0, index).reduce((sum, each) => sum + each + gap, 0);
		expect(placeAt(heights, index, top + height / 2, gap)).toBe(index);
	});
});

test('dragged beyond either end it is the first or the last', () => {
	expect(placeAt([50, 50, 50], 1, -400, 8)).toBe(0);
	expect(placeAt([50, 50, 50], 1, 4000, 8)).toBe(2);
});
