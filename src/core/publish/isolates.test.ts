import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolates, type Group } from './isolates.ts';

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

/** Rank over the rationals, with whole numbers only: shares nothing with what it checks. */
function rank(rows: bigint[][]): number {
	const left = rows.map((row) => [...row]);
	let found = 0;
	for (let column = 0; column < (left[0]?.length ?? 0); column++) {
		const at = left.findIndex((row, index) => index >= found && row[column] !== 0n);
		if (at < 0) continue;
		const [pivot] = left.splice(at, 1);
		if (!pivot) continue;
		left.splice(found, 0, pivot);
		for (let index = found + 1; index < left.length; index++) {
			const factor = left[index]?.[column] ?? 0n;
			left[index] = (left[index] ?? []).map(
				(value, at) => value * (pivot[column] ?? 0n) - factor * (pivot[at] ?? 0n)
			);
		}
		found++;
	}
	return found;
}

/** Tries every set of fewer than `minimum` people: outside it, does some combination vanish? */
function isolatesByTrying(groups: readonly Group[], people: number, minimum: number): boolean {
	const rows = groups.map((group) => range(0, people).map((person) => (group.includes(person) ? 1n : 0n)));
	const whole = rank(rows);
	const search = (from: number, chosen: number[]): boolean =>
		(chosen.length > 0 &&
			rank(rows.map((row) => row.map((value, person) => (chosen.includes(person) ? 0n : value)))) < whole) ||
		(chosen.length < minimum - 1 &&
			range(from, people).some((person) => search(person + 1, [...chosen, person])));
	return search(0, []);
}

describe('isolates', () => {
	it('finds a department that is left over', () => {
		expect(isolates([range(0, 20), range(0, 12)], 5)).toBe(false);
		expect(isolates([range(0, 20), range(0, 17)], 5)).toBe(true);
		expect(isolates([range(0, 20), range(0, 12), range(12, 20)], 5)).toBe(false);
		expect(isolates([range(0, 20), range(0, 10), range(10, 17)], 5)).toBe(true);
	});

	it('finds a group that is too small by itself', () => {
		expect(isolates([range(0, 4)], 5)).toBe(true);
		expect(isolates([range(0, 5)], 5)).toBe(false);
	});

	it('finds a small difference of two large groups that overlap', () => {
		expect(isolates([range(0, 12), range(2, 14)], 5)).toBe(true);
		expect(isolates([range(0, 12), range(3, 15)], 5)).toBe(false);
	});

	it('finds what only a chain of three differences gives', () => {
		// everybody - north - south, where the two overlap in two people: all who are in neither, less those two.
		expect(isolates([range(0, 22), range(0, 12), range(10, 20)], 5)).toBe(true);
		expect(isolates([range(0, 25), range(0, 12), range(10, 20)], 5)).toBe(false);
	});

	it('agrees with trying every small set of people, on exact arithmetic', () => {
		const workshop = fc.integer({ min: 1, max: 10 }).chain((people) =>
			fc.record({
				people: fc.constant(people),
				minimum: fc.integer({ min: 3, max: 4 }),
				groups: fc.array(fc.subarray(range(0, people), { minLength: 1 }), { minLength: 1, maxLength: 5 })
			})
		);
		fc.assert(
			fc.property(workshop, ({ people, minimum, groups }) => {
				expect(isolates(groups, minimum)).toBe(isolatesByTrying(groups, people, minimum));
			}),
			{ numRuns: 300 }
		);
	});
});
