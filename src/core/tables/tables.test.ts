import fc from 'fast-check';
import { expect, test } from 'vitest';
import { giveOut, sizesOf, tableName, TABLES, tablesFor } from './tables.ts';

/** Park and Miller's generator: the same numbers for the same seed. */
const chanceOf = (seed: number) => {
	let state = (seed % 2147483646) + 1;
	return () => (state = (state * 48271) % 2147483647) / 2147483647;
};
const people = (count: number) => Array.from({ length: count }, (_, at) => `p${at}`);

test('thirteen people make two tables, forty make six', () => {
	expect([13, 20, 40].map(tablesFor)).toEqual([2, 3, 6]);
	expect(sizesOf(giveOut(null, people(13), chanceOf(1))).sort()).toEqual([6, 7]);
});

test('from thirteen on, every table has five to ten, and all are as full as each other', () => {
	fc.assert(
		fc.property(fc.integer({ min: TABLES.from, max: 200 }), fc.nat(), (count, seed) => {
			const each = sizesOf(giveOut(null, people(count), chanceOf(seed)));
			expect(Math.min(...each)).toBeGreaterThanOrEqual(TABLES.least);
			expect(Math.max(...each)).toBeLessThanOrEqual(TABLES.most);
			expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1);
		})
	);
});

test('the same seed gives out the same seats, in whatever order people are named; another seed others', () => {
	const some = people(30);
	const seats = (list: string[], seed: number) => [...giveOut(null, list, chanceOf(seed)).seats].sort();
	expect(seats([...some].reverse(), 7)).toEqual(seats(some, 7));
	expect(seats(some, 8)).not.toEqual(seats(some, 7));
});

test('who comes late finds a seat, and nobody moves while there is one', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: TABLES.from, max: 60 }),
			fc.integer({ min: 1, max: 60 }),
			fc.nat(),
			(first, late, seed) => {
				const before = giveOut(null, people(first), chanceOf(seed));
				const after = giveOut(before, people(first + late), chanceOf(seed + 1));
				const moved = [...before.seats].filter(([id, table]) => after.seats.get(id) !== table).length;
				const opened = after.count - before.count;
				if (first + late <= before.count * TABLES.most) expect([opened, moved]).toEqual([0, 0]);
				expect(moved).toBeLessThanOrEqual(opened * TABLES.least);
				expect(Math.min(...sizesOf(after))).toBeGreaterThanOrEqual(TABLES.least);
				expect(Math.max(...sizesOf(after))).toBeLessThanOrEqual(TABLES.most);
			}
		),
		{ numRuns: 300 }
	);
});

test('who has gone leaves a seat for the next', () => {
	const before = giveOut(null, people(20), chanceOf(3));
	const after = giveOut(before, [...people(20).slice(1), 'late'], chanceOf(4));
	expect(after.count).toBe(before.count);
	expect(sizesOf(after).sort()).toEqual([6, 7, 7]);
	expect(after.seats.has('p0')).toBe(false);
});

test('tables that were dissolved are dealt anew, and are others than before', () => {
	const before = giveOut(null, people(20), chanceOf(3));
	const after = giveOut({ ...before, count: 0, seats: new Map() }, people(20), chanceOf(4));
	expect([before.deal, after.deal]).toEqual([1, 2]);
	expect(sizesOf(after).sort()).toEqual([6, 7, 7]);
	expect([...after.seats]).not.toEqual([...before.seats]);
	expect([before, after].map(({ deal }) => tableName({ number: 1, deal }))).toEqual(['1', '1d2']);
});
