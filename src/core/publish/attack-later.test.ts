import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	crowd,
	DEPARTMENTS,
	fewPeople,
	inputOf,
	knownFigures,
	name,
	PRIME,
	rank,
	sheetOf,
	subsets,
	unknowns,
	type Crowd
} from '../../../tests/support/attacker.ts';
import type { ScoredSheet } from './matched.ts';
import { publishResults, type PublishInput } from './publish.ts';
import { publishLater } from './publish-later.ts';
import type { PublishedChanges, PublishedLaterWave } from './results.ts';

const LATER = ['day14', 'day30', 'day90'];
/** Places of the unknowns: everybody's scores before, after, and in each of the later waves. */
const [BEFORE, AFTER, FIRST_LATER] = [0, 1, 2] as const;

/** Who came to each later wave, as bits. */
const attendance = (most: number): fc.Arbitrary<number[]> =>
	fc.array(
		// Mostly all but a few: that is where a remainder is small.
		fc.oneof(
			fc.integer({ min: 0, max: 2 ** most - 1 }),
			fc
				.tuple(fc.nat(most - 1), fc.nat(most - 1))
				.map(([one, other]) => (2 ** most - 1) & ~(1 << one) & ~(1 << other)),
			fc.constant(2 ** most - 1)
		),
		{ minLength: LATER.length, maxLength: LATER.length }
	);

interface Later {
	/** Numbers of the people who came, as in the input. */
	came: number[];
	sheets: ScoredSheet[];
	published: PublishedLaterWave;
}

/** All later waves of a workshop, published one after the other; scores and forms are drawn from its numbers. */
function laterWaves(at: Crowd, input: PublishInput, attending: number[]): Later[] {
	const people = [...at.people.keys()];
	const sheets = (wave: 0 | 1) => people.map((person) => sheetOf(at, person, wave));
	const results = publishResults(input);
	const waves: Later[] = [];
	for (const [place, wave] of LATER.entries()) {
		const came = people.filter((person) => (attending[place] ?? 0) & (1 << person));
		const own = came.map((person) => ({ ...sheetOf(at, person, place % 2 ? 1 : 0), wave }));
		const published = publishLater({
			wave,
			before: sheets(0),
			later: own,
			day: { after: sheets(1), results },
			earlier: waves.map((earlier) => ({ sheets: earlier.sheets, published: earlier.published })),
			slots: input.slots,
			priorities: input.priorities,
			departments: input.departments,
			minimum: input.minimum
		});
		waves.push({ came, sheets: own, published });
	}
	return waves;
}

/** What the shown changes since one wave are of: whose, and over which slots. */
function knownChanges(
	{ total, priorities, departments, slots }: PublishedChanges,
	at: Crowd,
	came: readonly number[],
	forms: readonly [since: 0 | 1, later: 0 | 1]
): { people: number[]; slots: string[] }[] {
	const asked = (person: number, slot: string) =>
		forms.every((wave) => sheetOf(at, person, wave).scores.has(slot));
	const common = at.slots.map(({ id }) => id).filter((id) => came.every((person) => asked(person, id)));
	return [
		{ figure: total, people: [...came], slots: common },
		...priorities.map(({ id, figure }) => ({
			figure,
			people: [...came],
			slots: at.slots
				.filter((slot) => slot.priority === id && common.includes(slot.id))
				.map((slot) => slot.id)
		})),
		...departments.map(({ id, figure }) => ({
			figure,
			people: came.filter((person) => at.people[person]?.department === id),
			slots: common
		})),
		...slots.map(({ id, figure }) => ({
			figure,
			people: came.filter((person) => asked(person, id)),
			slots: [id]
		}))
	].flatMap(({ figure, people, slots: over }) => {
		if (!figure.shown) return [];
		expect(figure.n).toBe(people.length);
		return [{ people, slots: over }];
	});
}

/** One row for each figure that is known, over the unknowns of all waves. */
function rowsOf(at: Crowd, input: PublishInput, waves: Later[]): { rows: number[][]; changes: number } {
	const nothing = unknowns({ people: [], slots: [] }, input);
	const places = (filled: ReadonlyMap<number, number[]>) =>
		Array.from({ length: FIRST_LATER + LATER.length }, (_, place) => filled.get(place) ?? nothing).flat();
	const minus = (row: number[]) => row.map((value) => (value ? PRIME - 1 : 0));
	const rows = knownFigures(publishResults(input), input).flatMap((figure) => {
		const row = unknowns(figure, input);
		return [
			...(figure.exact[BEFORE] ? [places(new Map([[BEFORE, row]]))] : []),
			...(figure.exact[AFTER] ? [places(new Map([[AFTER, row]]))] : [])
		];
	});
	let changes = 0;
	for (const [index, { came, published }] of waves.entries()) {
		const form: 0 | 1 = index % 2 ? 1 : 0;
		for (const since of [BEFORE, AFTER] as const) {
			const told = since === BEFORE ? published : published.sinceAfter;
			for (const known of told ? knownChanges(told, at, came, [since, form]) : []) {
				const row = unknowns(known, input);
				rows.push(
					places(
						new Map([
							[since, minus(row)],
							[FIRST_LATER + index, row]
						])
					)
				);
				changes++;
			}
		}
	}
	return { rows, changes };
}

/** The same rows with each unknown once that stands in the same figures as another of the same person. */
function condensed(rows: number[][], personOf: (cell: number) => number): { rows: number[][]; of: number[] } {
	const kept = new Map<string, number>();
	for (let cell = 0; cell < (rows[0]?.length ?? 0); cell++) {
		const column = rows.map((row) => row[cell]).join();
		const key = `${personOf(cell)}:${column}`;
		if (/[1-9]/.test(column) && !kept.has(key)) kept.set(key, cell);
	}
	const cells = [...kept.values()];
	const distinct = new Map(
		rows.map((row) => {
			const short = cells.map((cell) => row[cell] ?? 0);
			return [short.join(), short];
		})
	);
	return { rows: [...distinct.values()], of: cells.map(personOf) };
}

describe('the attacker, with five waves in hand', { timeout: 60_000 }, () => {
	it('finds no combination of departments, priorities, items and totals of all waves that tells of few', () => {
		let [changes, afters] = [0, 0];
		fc.assert(
			fc.property(crowd(4, 9, false), attendance(9), (at, attending) => {
				const input = inputOf(at);
				const waves = laterWaves(at, input, attending);
				for (const { published } of waves) {
					expect(JSON.stringify(published)).not.toContain('"before"');
					if (published.sinceAfter?.total.shown) afters++;
				}
				const known = rowsOf(at, input, waves);
				changes += known.changes;
				const cells = input.pairs.length * input.slots.length;
				const { rows, of } = condensed(known.rows, (cell) => Math.floor((cell % cells) / input.slots.length));
				const whole = rank(rows);
				for (const few of fewPeople(input.pairs.length, at.minimum - 1)) {
					const outside = rows.map((row) =>
						row.map((value, cell) => (few.includes(of[cell] ?? -1) ? 0 : value))
					);
					// Were the rank lower without them, some combination would be of these people alone.
					expect(rank(outside), `of ${few.join()} alone`).toBe(whole);
				}
			}),
			{ numRuns: 80 }
		);
		expect(changes).toBeGreaterThan(150);
		expect(afters).toBeGreaterThan(10);
	});

	it('publishes both changes of a department where enough came back, and enough stayed out', () => {
		const people = Array.from({ length: 24 }, (_, person) => ({
			department: DEPARTMENTS[person % 2] ?? null,
			forms: person % 4 < 2 ? 'AB' : 'BA',
			scores: [[0], [person % 3 ? 1 : 0]]
		}));
		const at: Crowd = {
			slots: [{ id: 's0', priority: 'grow', forms: 'AB' }],
			people,
			alone: 0,
			minimum: 4
		};
		const input = inputOf(at);
		// Twelve of each department: eight of each come, then the same but for one of the north, for whom another comes.
		const bits = (wanted: (person: number) => boolean) =>
			people.reduce((sum, _, person) => (wanted(person) ? sum | (1 << person) : sum), 0);
		const [first, second] = laterWaves(at, input, [
			bits((one) => one < 16),
			bits((one) => one > 0 && one < 17),
			0
		]);
		expect(first?.published.sinceAfter?.departments.map(({ figure }) => figure.shown)).toEqual([
			true,
			true,
			false
		]);
		expect(first?.published.sinceAfter?.total).toMatchObject({ shown: true, n: 16 });
		expect(second?.published.departments.map(({ figure }) => figure.shown)).toEqual([true, true, false]);
		// Beside the first it would tell what those two learned on the day.
		expect(second?.published.total).toMatchObject({ shown: true, n: 16 });
		expect(second?.published.sinceAfter?.total).toEqual({ shown: false, reason: 'exposes' });
	});

	it.each([
		['those who came', 8, 8],
		['those who stayed out', 20, 12]
	])('is not told by two changes that few of %s learned everything on the day', (_, most, came) => {
		// The last eight learn everything, the others half; in the first later wave they know what they did before.
		const at: Crowd = {
			slots: [{ id: 's0', priority: 'grow', forms: 'AB' }],
			people: Array.from({ length: most }, (_none, person) => ({
				department: null,
				forms: 'AB',
				scores: [[0], [person < most - 8 ? 0.5 : 1]]
			})),
			alone: 0,
			minimum: 4
		};
		const [wave] = laterWaves(at, inputOf(at), [2 ** came - 1, 0, 0]);
		const half = { ...at, people: at.people.map((one) => ({ ...one, scores: [[0], [0.5]] })) };
		const [other] = laterWaves(half, inputOf(half), [2 ** came - 1, 0, 0]);
		expect(wave?.published.sinceAfter?.total).toEqual({ shown: false, reason: 'exposes' });
		expect(other?.published.sinceAfter?.total).toMatchObject({ shown: true, n: came });
	});

	it('can not work out that fewer than ten people all learned everything, or all forgot it', () => {
		let telling = 0;
		fc.assert(
			fc.property(crowd(3, 12, true), attendance(12), (at, attending) => {
				const input = inputOf(at);
				const waves = laterWaves(at, input, attending);
				const { rows } = rowsOf(at, input, waves);
				if (rows.length === 0) return;
				const whole = rank(rows);
				const nothing = unknowns({ people: [], slots: [] }, input);
				const score = (person: number, wave: 0 | 1, slot: string) =>
					sheetOf(at, person, wave).scores.get(slot)?.score ?? NaN;
				for (const { came } of waves)
					for (const departments of subsets([...DEPARTMENTS, null])) {
						const of = came.filter((person) =>
							departments.includes(
								input.pairs.find((pair) => pair.pseudonym === name(person))?.department ?? null
							)
						);
						if (of.length === 0 || of.length >= 10) continue;
						for (const slots of subsets(input.slots.map(({ id }) => id))) {
							const learned = of.flatMap((person) =>
								slots.map((slot) => score(person, 1, slot) - score(person, 0, slot))
							);
							const isTelling =
								learned.length > 0 &&
								(learned.every((one) => one === 1) || learned.every((one) => one === -1));
							if (!isTelling) continue;
							telling++;
							const row = unknowns({ people: of, slots }, input);
							const difference = [
								...row.map((value) => (value ? PRIME - 1 : 0)),
								...row,
								...LATER.flatMap(() => nothing)
							];
							expect(rank([...rows, difference])).toBe(whole + 1);
						}
					}
			}),
			{ numRuns: 150 }
		);
		expect(telling).toBeGreaterThan(20);
	});
});
