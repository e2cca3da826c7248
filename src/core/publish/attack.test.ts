import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	crowd,
	DEPARTMENTS,
	fewPeople,
	inputOf,
	knownFigures,
	rank,
	subsets,
	unknowns
} from '../../../tests/support/attacker.ts';
import { publishResults } from './publish.ts';
import type { PublishedResults } from './results.ts';

// Trying everything takes its time on a busy machine.
describe('the attacker', { timeout: 60_000 }, () => {
	it('finds no combination of figures that tells of fewer people than the minimum', () => {
		let figures = 0;
		fc.assert(
			fc.property(crowd(3, 13, false), (at) => {
				const input = inputOf(at);
				const known = knownFigures(publishResults(input), input);
				figures += known.length;
				const rows = known.map((figure) => unknowns(figure, input));
				const whole = rank(rows);
				for (const few of fewPeople(input.pairs.length, at.minimum - 1)) {
					const outside = rows.map((row) =>
						row.map((value, cell) => (few.includes(Math.floor(cell / input.slots.length)) ? 0 : value))
					);
					// Were the rank lower without them, some combination would be of these people alone.
					expect(rank(outside), `of ${few.join()} alone`).toBe(whole);
				}
			}),
			{ numRuns: 150 }
		);
		expect(figures).toBeGreaterThan(300);
	});

	it('finds no small remainder by adding and subtracting up to four groups of a larger workshop', () => {
		fc.assert(
			fc.property(crowd(30, 90, false), (at) => {
				const input = inputOf(at);
				const results = publishResults(input);
				const groups = knownFigures(results, input).map(({ people }) => people);
				// Item quality and reliability are figures of everybody who had that form in that wave.
				for (const { of, n } of results.statistics ?? []) {
					if (of.kind !== 'item' && of.kind !== 'form') continue;
					const wave = of.wave === 'before' ? 'before' : 'after';
					const people = input.pairs.flatMap((pair, index) =>
						(of.kind === 'form' && pair[wave].form === of.id) ||
						(of.kind === 'item' && [...pair[wave].scores.values()].some(({ item }) => item === of.id))
							? [index]
							: []
					);
					expect(n).toBe(people.length);
					groups.push(people);
				}
				const distinct = [...new Map(groups.map((people) => [people.join(), people])).values()];
				const columns = distinct.map((people) =>
					input.pairs.map((_, person) => (people.includes(person) ? 1 : 0))
				);
				const look = (from: number, left: number, sums: number[]) => {
					const size = sums.filter((value) => value !== 0).length;
					expect(size === 0 || size >= at.minimum, `${size} people left over`).toBe(true);
					if (left === 0) return;
					for (let next = from; next < columns.length; next++)
						for (const sign of [1, -1])
							look(
								next + 1,
								left - 1,
								sums.map((value, person) => value + sign * (columns[next]?.[person] ?? 0))
							);
				};
				look(
					0,
					4,
					input.pairs.map(() => 0)
				);
			}),
			{ numRuns: 60 }
		);
	});

	it('can not work out that fewer than ten people were all right, or all wrong', () => {
		let bounds = 0;
		fc.assert(
			fc.property(crowd(3, 12, true), (at) => {
				const input = inputOf(at);
				const known = knownFigures(publishResults(input), input);
				const everybody = input.pairs.map((_, person) => person);
				const groups = subsets([...DEPARTMENTS, null]).map((departments) =>
					everybody.filter((person) => departments.includes(input.pairs[person]?.department ?? null))
				);
				for (const [wave, key] of [
					[0, 'before'],
					[1, 'after']
				] as const) {
					const rows = known.filter(({ exact }) => exact[wave]).map((figure) => unknowns(figure, input));
					bounds += known.length - rows.length;
					const whole = rank(rows);
					for (const people of groups)
						for (const slots of subsets(input.slots.map(({ id }) => id))) {
							if (people.length === 0 || people.length >= 10 || slots.length === 0) continue;
							const scores = people.flatMap((person) =>
								slots.map((slot) => input.pairs[person]?.[key].scores.get(slot)?.score ?? NaN)
							);
							const isTelling = scores.every((score) => score === 0) || scores.every((score) => score === 1);
							if (!isTelling) continue;
							// Not in the span: adding it to what is known exactly adds something new.
							expect(rank([...rows, unknowns({ people, slots }, input)])).toBe(whole + 1);
						}
				}
			}),
			{ numRuns: 200 }
		);
		expect(bounds).toBeGreaterThan(20);
	});
});

describe('publishing', () => {
	it('does not depend on the order of people, slots, priorities or departments', () => {
		const shuffle = <T>(list: T[]) =>
			fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length });
		const both = crowd(3, 40, false).chain((at) => {
			const input = inputOf(at);
			return fc.tuple(
				fc.constant(input),
				fc.record({
					pairs: shuffle([...input.pairs]),
					slots: shuffle([...input.slots]),
					departments: shuffle([...input.departments])
				})
			);
		});
		const sorted = (results: PublishedResults) => ({
			...results,
			slots: [...results.slots].sort((a, b) => a.id.localeCompare(b.id)),
			departments: [...results.departments].sort((a, b) => a.id.localeCompare(b.id)),
			others: results.others && { ...results.others, departments: [...results.others.departments].sort() },
			statistics: results.statistics?.map((one) => JSON.stringify(one)).sort()
		});
		fc.assert(
			fc.property(both, ([input, other]) => {
				expect(sorted(publishResults({ ...input, ...other }))).toEqual(sorted(publishResults(input)));
			})
		);
	});

	it('is not touched by people without both waves', () => {
		fc.assert(
			fc.property(crowd(3, 40, false), (at) => {
				const { unmatched: _, ...results } = publishResults(inputOf(at));
				const { unmatched: __, ...without } = publishResults(inputOf({ ...at, alone: 0 }));
				expect(results).toEqual(without);
			})
		);
	});
});
