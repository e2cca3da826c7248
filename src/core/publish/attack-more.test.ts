import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crowd, inputOf, sheetOf, type Crowd } from '../../../tests/support/attacker.ts';
import { matchPairs, type ScoredSheet } from './matched.ts';
import { publishResults, type PublishInput } from './publish.ts';

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
