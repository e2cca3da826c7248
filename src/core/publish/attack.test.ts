import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPairs, type MatchedPair, type ScoredSheet } from './matched.ts';
import { publishResults, type PublishInput } from './publish.ts';
import { publishLaterWave } from './publish-later.ts';
import type { PublishedResults } from './results.ts';

/*
 * The attacker knows who was in which department and who was asked what, and sees all that is published. Nothing
 * here uses the code that suppresses: groups are written out from the meaning of each figure.
 */

const DEPARTMENTS = ['north', 'south', 'west'];
const PRIORITIES = ['grow', 'simplify'];

interface Crowd {
	slots: { id: string; priority: string | null; forms: string }[];
	people: { department: string | null; forms: string; scores: number[][] }[];
	alone: number;
	minimum: number;
}

/** Random workshops; `ends` makes scores of 0 and 1 likely, so that whole groups are all right or all wrong. */
const crowd = (least: number, most: number, ends: boolean): fc.Arbitrary<Crowd> => {
	const score = ends
		? fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constantFrom(0, 0.5) })
		: fc.constantFrom(0, 1 / 3, 0.5, 1);
	const form = fc.oneof(
		{ weight: 5, arbitrary: fc.constant('AB') },
		{ weight: 1, arbitrary: fc.constantFrom('A', 'B') }
	);
	const slot = fc.record({ priority: fc.constantFrom(...PRIORITIES, null), forms: form });
	return fc.array(slot, { minLength: 1, maxLength: 4 }).chain((slots) =>
		fc.record({
			slots: fc.constant(slots.map((one, index) => ({ id: `s${index}`, ...one }))),
			people: fc.array(
				fc.record({
					department: fc.constantFrom(...DEPARTMENTS, 'north', 'north', 'south', null),
					// Mostly counterbalanced; a phone that lost its memory may draw the same form again.
					forms: fc.constantFrom('AB', 'BA', 'AB', 'BA', 'AA', 'BB'),
					scores: fc.array(fc.array(score, { minLength: slots.length, maxLength: slots.length }), {
						minLength: 2,
						maxLength: 2
					})
				}),
				{ minLength: least, maxLength: most }
			),
			alone: fc.integer({ min: 0, max: 7 }),
			minimum: fc.integer({ min: 3, max: 5 })
		})
	);
};

const name = (index: number) => `p${String(index).padStart(3, '0')}`;

function sheetOf(at: Crowd, person: number, wave: 0 | 1): ScoredSheet {
	const one = at.people[person];
	const form = one?.forms[wave] === 'B' ? 'B' : 'A';
	return {
		pseudonym: name(person),
		wave: wave ? 'after' : 'before',
		form,
		department: one?.department ?? null,
		scores: new Map(
			at.slots.flatMap((slot, index) =>
				slot.forms.includes(form)
					? [[slot.id, { item: `${slot.id}${slot.forms}`, score: one?.scores[wave]?.[index] ?? 0 }] as const]
					: []
			)
		)
	};
}

const inputOf = (at: Crowd): PublishInput => ({
	...matchPairs(
		[
			...at.people.map((_, person) => sheetOf(at, person, 0)),
			...Array.from({ length: at.alone }, (_, index) => ({
				...sheetOf(at, 0, 0),
				pseudonym: `alone${index}`
			}))
		],
		at.people.map((_, person) => sheetOf(at, person, 1))
	),
	slots: at.slots,
	priorities: PRIORITIES,
	departments: DEPARTMENTS,
	minimum: at.minimum
});

/** What a published figure is a mean of. */
interface Known {
	people: number[];
	slots: string[];
	/** Told exactly, in each wave. */
	exact: [boolean, boolean];
}

function knownFigures(results: PublishedResults, { pairs, slots }: PublishInput): Known[] {
	const asked = (pair: MatchedPair, slot: string) =>
		pair.before.scores.has(slot) && pair.after.scores.has(slot);
	const everybody = pairs.map((_, index) => index);
	const common = slots.map(({ id }) => id).filter((id) => pairs.every((pair) => asked(pair, id)));
	const where = (wanted: (pair: MatchedPair) => boolean) =>
		everybody.filter((index) => pairs[index] && wanted(pairs[index]));
	const shownDepartments = results.departments.filter((entry) => entry.figure.shown).map(({ id }) => id);
	return [
		{ figure: results.total, people: everybody, slots: common },
		...results.priorities.map(({ id, figure }) => ({
			figure,
			people: everybody,
			slots: slots.filter((slot) => slot.priority === id && common.includes(slot.id)).map((slot) => slot.id)
		})),
		...results.departments.map(({ id, figure }) => ({
			figure,
			people: where((pair) => pair.department === id),
			slots: common
		})),
		...results.slots.map(({ id, figure }) => ({
			figure,
			people: where((pair) => asked(pair, id)),
			slots: [id]
		})),
		...(results.others
			? [
					{
						figure: results.others.figure,
						people: where((pair) => pair.department === null || !shownDepartments.includes(pair.department)),
						slots: common
					}
				]
			: [])
	].flatMap(({ figure, people, slots }) => {
		if (!figure.shown) return [];
		expect(figure.n).toBe(people.length);
		const mean = (wave: 'before' | 'after') =>
			people.reduce(
				(total, index) =>
					total +
					slots.reduce((sum, slot) => sum + (pairs[index]?.[wave].scores.get(slot)?.score ?? 0), 0) /
						slots.length,
				0
			) / people.length;
		for (const wave of ['before', 'after'] as const) {
			const bound = figure.bound?.[wave];
			if (!bound) expect(Math.abs(figure[wave] - 100 * mean(wave))).toBeLessThan(0.0501);
			else
				expect([bound, Math.round(100 * mean(wave))]).toEqual(
					bound === 'under20' ? ['under20', 0] : ['over80', 100]
				);
		}
		return [{ people, slots, exact: [!figure.bound?.before, !figure.bound?.after] }];
	});
}

/** Rank modulo a prime: small whole numbers stay exact, and a rank that is wrong by chance is as good as impossible. */
const PRIME = 67_108_859;
function rank(rows: number[][]): number {
	const left = rows.map((row) => [...row]);
	let found = 0;
	for (let column = 0; column < (left[0]?.length ?? 0) && found < left.length; column++) {
		const at = left.findIndex((row, index) => index >= found && row[column] !== 0);
		if (at < 0) continue;
		const [pivot] = left.splice(at, 1);
		if (!pivot) continue;
		left.splice(found, 0, pivot);
		const head = pivot[column] ?? 0;
		for (let index = found + 1; index < left.length; index++) {
			const row = left[index] ?? [];
			const factor = row[column] ?? 0;
			if (factor === 0) continue;
			for (let k = column; k < row.length; k++)
				row[k] = ((((row[k] ?? 0) * head) % PRIME) - ((factor * (pivot[k] ?? 0)) % PRIME) + PRIME) % PRIME;
		}
		found++;
	}
	return found;
}

/** One unknown for each score: person x slot, of one wave. */
const unknowns = (known: { people: number[]; slots: string[] }, input: PublishInput): number[] =>
	input.pairs.flatMap((_, person) =>
		input.slots.map(({ id }) => (known.people.includes(person) && known.slots.includes(id) ? 1 : 0))
	);

/** All subsets of a list, the empty one too. */
const subsets = <T>(list: readonly T[]): T[][] =>
	list.reduce<T[][]>((all, one) => [...all, ...all.map((set) => [...set, one])], [[]]);

/** Every set of 1 to `most` of so many people. */
function* fewPeople(people: number, most: number, from = 0): Generator<number[]> {
	for (let person = from; person < people; person++) {
		yield [person];
		if (most > 1) for (const more of fewPeople(people, most - 1, person + 1)) yield [person, ...more];
	}
}

// Trying everything takes its time on a busy machine.
describe('the attacker', { timeout: 60_000 }, () => {
	it('finds no combination of figures that tells of fewer people than the minimum', () => {
		let figures = 0;
		fc.assert(
			fc.property(crowd(3, 11, false), (at) => {
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

	it('learns nothing from a later wave about who did not come back', () => {
		fc.assert(
			fc.property(crowd(4, 11, false), fc.integer({ min: 0, max: 2 ** 11 }), (at, stayed) => {
				const input = inputOf(at);
				const later = input.pairs
					.map((pair, person) => ({ pair, person }))
					.filter(({ person }) => stayed & (1 << person));
				const first = knownFigures(publishResults(input), input);
				const wave = publishLaterWave({ ...input, wave: 'day-30', pairs: later.map(({ pair }) => pair) });
				expect(JSON.stringify(wave)).not.toContain('"before"');
				const members = (wanted: (pair: MatchedPair) => boolean) =>
					later.filter(({ pair }) => wanted(pair)).map(({ person }) => person);
				const asked = (pair: MatchedPair, slot: string) =>
					pair.before.scores.has(slot) && pair.after.scores.has(slot);
				const common = input.slots
					.map(({ id }) => id)
					.filter((id) => later.every(({ pair }) => asked(pair, id)));
				const changes = [
					{ figure: wave.total, people: members(() => true), slots: common },
					...wave.departments.map(({ id, figure }) => ({
						figure,
						people: members((pair) => pair.department === id),
						slots: common
					})),
					...wave.slots.map(({ id, figure }) => ({
						figure,
						people: members((pair) => asked(pair, id)),
						slots: [id]
					}))
				].filter(({ figure }) => figure.shown);
				// Unknowns of both waves side by side: a change is the later score less the earlier one.
				const nothing = unknowns({ people: [], slots: [] }, input);
				const rows = [
					...first.map((figure) => [...unknowns(figure, input), ...nothing]),
					...changes.map((figure) => {
						const cells = unknowns(figure, input);
						return [...cells.map((value) => (value ? PRIME - 1 : 0)), ...cells];
					})
				];
				const whole = rank(rows);
				for (const few of fewPeople(input.pairs.length, at.minimum - 1)) {
					const outside = rows.map((row) =>
						row.map((value, cell) =>
							few.includes(Math.floor((cell % nothing.length) / input.slots.length)) ? 0 : value
						)
					);
					expect(rank(outside)).toBe(whole);
				}
			}),
			{ numRuns: 60 }
		);
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
