import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDraft } from '../../../tests/support/any-item.ts';
import { gapsOf } from '../quiz/edit/gaps.ts';
import { tidyItem } from '../quiz/edit/tidy.ts';
import type { Answer, AnswerKey, Form, ItemKey, PublicItem, Sheet } from '../quiz/items.ts';
import { publish } from '../quiz/publish.ts';
import { seededDraw, shuffle } from '../quiz/shuffle.ts';
import type { Certainty } from '../statistics/certainty.ts';
import { matchPairs, type ScoredSheet } from './matched.ts';
import { publishResults } from './publish.ts';
import type { PublishedResults } from './results.ts';
import { scoredSheet, slotsOf } from './scored.ts';

/*
 * From answers to what is published, with whole quizzes of every type: the order of items, of options and of people never
 * matters, and who lacks one of the two sheets never counts.
 */

const PRIORITIES = ['grow', 'simplify'];
const DEPARTMENTS = ['north', 'south'];
const CERTAINTIES: readonly (Certainty | null)[] = [null, 'low', 'mid', 'high'];

interface Quiz {
	items: PublicItem[];
	key: AnswerKey;
}
interface Person {
	pseudonym: string;
	sheets: [before: Sheet, after: Sheet];
}

const anyQuiz: fc.Arbitrary<Quiz> = fc
	.uniqueArray(
		anyDraft(PRIORITIES)
			.filter((draft) => gapsOf(draft).length === 0)
			.map(tidyItem),
		// A slot of the other form, or none: whatever an author leaves behind, crowded slots too.
		{ selector: ({ id }) => id, minLength: 1, maxLength: 7 }
	)
	.map((items) => items.map((item, at) => ({ ...item, slot: `s${Math.floor(at / 2)}` })))
	.chain((items) => fc.nat(255).map((seed) => publish(items, seededDraw(Uint8Array.of(seed)))));

/** Something that a person may answer: often right, sometimes nothing. */
function anyAnswer({ options, need }: PublicItem, key: ItemKey): fc.Arbitrary<Answer | undefined> {
	const places = options.map((_, at) => at);
	const of = (right: Answer, other: fc.Arbitrary<Answer>) =>
		fc.oneof(
			{ weight: 3, arbitrary: fc.constant(right) },
			{ weight: 3, arbitrary: other },
			{ weight: 1, arbitrary: fc.constant(undefined) }
		);
	switch (key.type) {
		case 'single':
			return of(
				{ type: 'single', choice: key.correct },
				fc.constantFrom(...places).map((choice) => ({ type: 'single', choice }))
			);
		case 'truefalse':
			return of(
				{ type: 'truefalse', choice: key.correct },
				fc.boolean().map((choice) => ({ type: 'truefalse', choice }))
			);
		case 'multiple':
			return of(
				{ type: 'multiple', choices: key.correct },
				fc.subarray(places).map((choices) => ({ type: 'multiple', choices }))
			);
		case 'order':
			return of(
				{ type: 'order', sequence: key.correct },
				fc.shuffledSubarray(places).map((sequence) => ({ type: 'order', sequence }))
			);
		case 'recall':
			return of(
				{ type: 'recall', texts: key.accepted.slice(0, need) },
				fc
					.array(fc.constantFrom('Equity', 'no idea', 'Wärme', ''), { maxLength: need })
					.map((texts) => ({ type: 'recall', texts }))
			);
	}
}

const anySheet = ({ items, key }: Quiz, form: Form, department: string | null): fc.Arbitrary<Sheet> =>
	fc
		.tuple(
			...items.map((item) => {
				const itemKey = key[item.id];
				return fc.tuple(
					fc.constant(item.id),
					itemKey ? anyAnswer(item, itemKey) : fc.constant(undefined),
					fc.constantFrom(...CERTAINTIES)
				);
			})
		)
		.map((given) => ({
			form,
			department,
			answers: Object.fromEntries(given.flatMap(([id, answer]) => (answer ? [[id, answer]] : []))),
			certainty: Object.fromEntries(
				given.flatMap(([id, answer, sure]) => (answer && sure ? [[id, sure]] : []))
			)
		}));

const anyCrowd = (quiz: Quiz, name: string, least: number, most: number): fc.Arbitrary<Person[]> =>
	fc
		.array(
			fc
				.tuple(fc.constantFrom(...DEPARTMENTS, null), fc.boolean())
				.chain(([department, first]) =>
					fc.tuple(
						anySheet(quiz, first ? 'A' : 'B', department),
						anySheet(quiz, first ? 'B' : 'A', department)
					)
				),
			{ minLength: least, maxLength: most }
		)
		.map((people) => people.map((sheets, at) => ({ pseudonym: `${name}${100 + at}`, sheets })));

const anyRoom = anyQuiz.chain((quiz) =>
	fc.record({
		quiz: fc.constant(quiz),
		people: anyCrowd(quiz, 'p', 1, 14),
		others: anyCrowd(quiz, 'o', 0, 8),
		seed: fc.nat(255)
	})
);

const scored = ({ items, key }: Quiz, people: readonly Person[], wave: 0 | 1): ScoredSheet[] =>
	people.map(({ pseudonym, sheets }) =>
		scoredSheet(items, key, sheets[wave], { pseudonym, wave: wave ? 'after' : 'before' })
	);

const published = (
	quiz: Quiz,
	before: readonly ScoredSheet[],
	after: readonly ScoredSheet[]
): PublishedResults => {
	const results = publishResults({
		...matchPairs(before, after),
		slots: slotsOf(quiz.items, quiz.key),
		priorities: PRIORITIES,
		departments: DEPARTMENTS,
		minimum: 3
	});
	const byText = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
	// The lists follow the quiz; what stands in them does not.
	return {
		...results,
		slots: [...results.slots].sort(byText),
		statistics: [...(results.statistics ?? [])].sort(byText)
	};
};

/** The same quiz and people with the options of every item in another order. */
function withOptions({ items, key }: Quiz, people: readonly Person[], seed: number) {
	const draw = seededDraw(Uint8Array.of(seed));
	const sequences = new Map(items.map((item) => [item.id, shuffle([...item.options.keys()], draw)]));
	const to = (id: string, at: number) => sequences.get(id)?.indexOf(at) ?? at;
	const many = (id: string, all: readonly number[]) => all.map((at) => to(id, at));
	const keyOf = (id: string, one: ItemKey): ItemKey => {
		switch (one.type) {
			case 'single':
				return { ...one, correct: to(id, one.correct) };
			case 'multiple':
			case 'order':
				return { ...one, correct: many(id, one.correct) };
			default:
				return one;
		}
	};
	const answerOf = (id: string, one: Answer): Answer => {
		switch (one.type) {
			case 'single':
				return { ...one, choice: to(id, one.choice) };
			case 'multiple':
				return { ...one, choices: many(id, one.choices) };
			case 'order':
				return { ...one, sequence: many(id, one.sequence) };
			default:
				return one;
		}
	};
	const entries = <One, Other>(all: Record<string, One>, change: (id: string, one: One) => Other) =>
		Object.fromEntries(Object.entries(all).map(([id, one]) => [id, change(id, one)]));
	const sheetOf = (sheet: Sheet): Sheet => ({ ...sheet, answers: entries(sheet.answers, answerOf) });
	return {
		quiz: {
			items: items.map((item) => ({
				...item,
				options: (sequences.get(item.id) ?? []).map((at) => item.options[at] ?? '')
			})),
			key: entries(key, keyOf)
		},
		people: people.map(({ pseudonym, sheets: [before, after] }): Person => ({
			pseudonym,
			sheets: [sheetOf(before), sheetOf(after)]
		}))
	};
}

/** A wrong answer is told by its place among the options: with them it moves. */
const withoutPlaces = (results: PublishedResults) => ({
	...results,
	statistics: results.statistics?.map((one) => JSON.stringify(one).replace(/"answers":\[[^\]]*\]/g, ''))
});

describe('what is published of a quiz', { timeout: 30_000 }, () => {
	let [solved, partly, shown] = [0, 0, 0];

	it('does not depend on the order of items, of options, of people, or of answers on a sheet', () => {
		fc.assert(
			fc.property(anyRoom, ({ quiz, people, seed }) => {
				const sheets = [scored(quiz, people, 0), scored(quiz, people, 1)] as const;
				const results = published(quiz, ...sheets);
				if (results.total.shown) shown++;
				for (const { scores } of sheets.flat())
					for (const { score } of scores.values()) {
						if (score === 1) solved++;
						else if (score > 0) partly++;
					}

				const draw = seededDraw(Uint8Array.of(seed, 1));
				const turned = { ...quiz, items: shuffle(quiz.items, draw) };
				const crowd = shuffle(people, draw).map(({ pseudonym, sheets: [before, after] }): Person => {
					const mixed = (sheet: Sheet): Sheet => ({
						...sheet,
						answers: Object.fromEntries(shuffle(Object.entries(sheet.answers), draw))
					});
					return { pseudonym, sheets: [mixed(before), mixed(after)] };
				});
				expect(published(turned, scored(turned, crowd, 0), scored(turned, crowd, 1))).toEqual(results);

				const other = withOptions(quiz, people, seed);
				const again = [scored(other.quiz, other.people, 0), scored(other.quiz, other.people, 1)] as const;
				const bare = (all: readonly ScoredSheet[]) =>
					all.map(({ scores }) => [...scores].map(([slot, { score, answered }]) => [slot, score, answered]));
				expect(again.map(bare)).toEqual(sheets.map(bare));
				expect(withoutPlaces(published(other.quiz, ...again))).toEqual(withoutPlaces(results));
			}),
			{ numRuns: 150 }
		);
		expect([solved, partly, shown].every((count) => count > 50)).toBe(true);
	});

	it('is not touched by people with one sheet, however many and whatever they answered', () => {
		fc.assert(
			fc.property(anyRoom, ({ quiz, people, others, seed }) => {
				const [before, after] = [scored(quiz, people, 0), scored(quiz, people, 1)];
				const isFirst = (at: number) => ((seed >> (at % 8)) & 1) === 1;
				const early = scored(
					quiz,
					others.filter((_, at) => isFirst(at)),
					0
				);
				const late = scored(
					quiz,
					others.filter((_, at) => !isFirst(at)),
					1
				);
				const { unmatched: _, ...results } = published(quiz, [...early, ...before], [...after, ...late]);
				const { unmatched: __, ...without } = published(quiz, before, after);
				expect(results).toEqual(without);
			}),
			{ numRuns: 150 }
		);
	});
});
