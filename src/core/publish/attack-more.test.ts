import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	crowd,
	fewPeople,
	inputOf,
	knownFigures,
	PRIME,
	rank,
	sheetOf,
	unknowns,
	type Crowd
} from '../../../tests/support/attacker.ts';
import { matchPairs, type MatchedPair, type ScoredSheet } from './matched.ts';
import { publishResults, type PublishInput } from './publish.ts';
import { publishLaterWave } from './publish-later.ts';
import type { PublishedLaterWave } from './results.ts';

/** The shown changes of a later wave: of whom (numbered as in `input`) and over which slots. */
function knownChanges(
	wave: PublishedLaterWave,
	input: PublishInput,
	came: readonly number[]
): { people: number[]; slots: string[] }[] {
	const pairOf = (person: number): MatchedPair | undefined => input.pairs[person];
	const asked = (person: number, slot: string) =>
		pairOf(person)?.before.scores.has(slot) === true && pairOf(person)?.after.scores.has(slot) === true;
	const common = input.slots.map(({ id }) => id).filter((id) => came.every((person) => asked(person, id)));
	return [
		{ figure: wave.total, people: [...came], slots: common },
		...wave.priorities.map(({ id, figure }) => ({
			figure,
			people: [...came],
			slots: input.slots
				.filter((slot) => slot.priority === id && common.includes(slot.id))
				.map((slot) => slot.id)
		})),
		...wave.departments.map(({ id, figure }) => ({
			figure,
			people: came.filter((person) => pairOf(person)?.department === id),
			slots: common
		})),
		...wave.slots.map(({ id, figure }) => ({
			figure,
			people: came.filter((person) => asked(person, id)),
			slots: [id]
		}))
	].filter(({ figure }) => figure.shown);
}

describe('the attacker, with all waves in hand', { timeout: 60_000 }, () => {
	it('finds no combination of the first figures and two later waves that tells of few', () => {
		let changes = 0;
		const someone = fc.integer({ min: 0, max: 2 ** 10 - 1 });
		fc.assert(
			fc.property(crowd(4, 10, false), someone, someone, (at, first, second) => {
				const input = inputOf(at);
				const figures = knownFigures(publishResults(input), input);
				const cells = input.pairs.length * input.slots.length;
				const nothing = Array.from({ length: cells }, () => 0);
				const minus = (row: number[]) => row.map((value) => (value ? PRIME - 1 : 0));
				// The unknowns: everybody's scores before, after, in one later wave and in another. Both waves of a figure are
				// known, so that the first results make two rows each.
				const rows = figures.flatMap((figure) => {
					const row = unknowns(figure, input);
					return [
						[...row, ...nothing, ...nothing, ...nothing],
						[...nothing, ...row, ...nothing, ...nothing]
					];
				});
				for (const [place, stayed] of [first, second].entries()) {
					const came = [...input.pairs.keys()].filter((person) => stayed & (1 << person));
					const pairs = came.flatMap((person) => input.pairs[person] ?? []);
					const wave = publishLaterWave({ ...input, wave: `later-${place}`, pairs });
					for (const known of knownChanges(wave, input, came)) {
						const row = unknowns(known, input);
						const later = place === 0 ? [...row, ...nothing] : [...nothing, ...row];
						rows.push([...minus(row), ...nothing, ...later]);
						changes++;
					}
				}
				const whole = rank(rows);
				for (const few of fewPeople(input.pairs.length, at.minimum - 1)) {
					const outside = rows.map((row) =>
						row.map((value, cell) =>
							few.includes(Math.floor((cell % cells) / input.slots.length)) ? 0 : value
						)
					);
					expect(rank(outside), `of ${few.join()} alone`).toBe(whole);
				}
			}),
			{ numRuns: 60 }
		);
		expect(changes).toBeGreaterThan(60);
	});
});

const CERTAINTIES = ['low', 'mid', 'high'] as const;

/** The same workshop with a certainty and a wrong option beside every answer, drawn from its numbers. */
function sure(at: Crowd, draw: number): PublishInput {
	const marked = (sheet: ScoredSheet, person: number): ScoredSheet => ({
		...sheet,
		scores: new Map(
			[...sheet.scores].map(([slot, answer], index) => {
				const chance = (person * 7 + index * 13 + draw) % 11;
				return [
					slot,
					{
						...answer,
						answered: chance > 0,
						certainty: CERTAINTIES[chance % 3] ?? null,
						wrong: answer.score === 1 || chance === 0 ? [] : [String(chance % 4)]
					}
				];
			})
		)
	});
	const sheets = (wave: 0 | 1) => at.people.map((_, person) => marked(sheetOf(at, person, wave), person));
	return { ...inputOf(at), ...matchPairs(sheets(0), sheets(1)) };
}

describe('the attacker, looking at more than scores', { timeout: 60_000 }, () => {
	it('finds certainty only of the very people whose score is told, in parts only of ten or more', () => {
		let seen = 0;
		fc.assert(
			fc.property(crowd(6, 40, false), fc.nat(100), (at, draw) => {
				const input = sure(at, draw);
				const results = publishResults(input);
				for (const { name, of, n } of results.statistics ?? []) {
					if (name !== 'certainty') continue;
					seen++;
					expect(n).toBeGreaterThanOrEqual(of.kind === 'total' ? at.minimum : 10);
					expect(of.kind).not.toBe('department');
					const figure =
						of.kind === 'total'
							? results.total
							: [...results.priorities, ...results.slots].find(({ id }) => 'id' in of && of.id === id)
									?.figure;
					expect(figure).toMatchObject({ shown: true, n });
				}
			}),
			{ numRuns: 150 }
		);
		expect(seen).toBeGreaterThan(50);
	});

	it('finds no wrong answer of few, nor few who are left beside it', () => {
		let named = 0;
		fc.assert(
			fc.property(crowd(60, 120, false), fc.nat(100), (at, draw) => {
				const input = sure(at, draw);
				for (const { name, of, values } of publishResults(input).statistics ?? []) {
					if (name !== 'item-quality' || of.kind !== 'item' || !values?.mostChosenWrong) continue;
					named++;
					const wave = of.wave === 'before' ? 'before' : 'after';
					const answers = input.pairs.flatMap((pair) =>
						[...pair[wave].scores.values()].filter(({ item }) => item === of.id)
					);
					const { answers: told } = values.mostChosenWrong;
					const gave = (wrong: readonly string[] = []) => wrong.some((one) => told.includes(one));
					for (const one of told) {
						const chosen = answers.filter(({ wrong = [] }) => wrong.includes(one)).length;
						expect(chosen).toBeGreaterThanOrEqual(at.minimum);
					}
					const unsolved = answers.filter(({ score, wrong }) => score < 1 && !gave(wrong)).length;
					const elsewhere = answers.filter(({ wrong = [] }) => wrong.length > 0 && !gave(wrong)).length;
					for (const left of [unsolved, elsewhere]) expect(left === 0 || left >= at.minimum).toBe(true);
				}
			}),
			{ numRuns: 60 }
		);
		expect(named).toBeGreaterThan(20);
	});
});
