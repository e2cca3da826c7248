import fc from 'fast-check';
import { expect } from 'vitest';
import { matchPairs, type MatchedPair, type ScoredSheet } from '../../src/core/publish/matched.ts';
import type { PublishInput } from '../../src/core/publish/publish.ts';
import type { PublishedResults } from '../../src/core/publish/results.ts';

/*
 * The attacker knows who was in which department and who was asked what, and sees all that is published. Nothing
 * here uses the code that suppresses: groups are written out from the meaning of each figure.
 */

export const DEPARTMENTS = ['north', 'south', 'west'];
export const PRIORITIES = ['grow', 'simplify'];

export interface Crowd {
	slots: { id: string; priority: string | null; forms: string }[];
	people: { department: string | null; forms: string; scores: number[][] }[];
	alone: number;
	minimum: number;
}

/** Random workshops; `ends` makes scores of 0 and 1 likely, so that whole groups are all right or all wrong. */
export const crowd = (least: number, most: number, ends: boolean): fc.Arbitrary<Crowd> => {
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
			minimum: fc.oneof(
				{ weight: 3, arbitrary: fc.integer({ min: 3, max: 5 }) },
				{ weight: 1, arbitrary: fc.integer({ min: 6, max: 10 }) }
			)
		})
	);
};

export const name = (index: number) => `p${String(index).padStart(3, '0')}`;

export function sheetOf(at: Crowd, person: number, wave: 0 | 1): ScoredSheet {
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

export const inputOf = (at: Crowd): PublishInput => ({
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
export interface Known {
	people: number[];
	slots: string[];
	/** Told exactly, in each wave. */
	exact: [boolean, boolean];
}

export function knownFigures(results: PublishedResults, { pairs, slots }: PublishInput): Known[] {
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
export const PRIME = 67_108_859;
export function rank(rows: number[][]): number {
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
export const unknowns = (known: { people: number[]; slots: string[] }, input: PublishInput): number[] =>
	input.pairs.flatMap((_, person) =>
		input.slots.map(({ id }) => (known.people.includes(person) && known.slots.includes(id) ? 1 : 0))
	);

/** All subsets of a list, the empty one too. */
export const subsets = <T>(list: readonly T[]): T[][] =>
	list.reduce<T[][]>((all, one) => [...all, ...all.map((set) => [...set, one])], [[]]);

/** Every set of `most` of so many people, or all of them where they are no more: what tells of fewer tells of such a set. */
export function* fewPeople(people: number, most: number, from = 0): Generator<number[]> {
	if (most === 0 || from === people) {
		yield [];
		return;
	}
	if (people - from > most) yield* fewPeople(people, most, from + 1);
	for (const more of fewPeople(people, most - 1, from + 1)) yield [from, ...more];
}
