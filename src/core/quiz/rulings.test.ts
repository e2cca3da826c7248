import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { canonicalKey } from './canonical-key.ts';
import type { AnswerKey, PublicItem, Sheet } from './items.ts';
import { groupLeftovers, leftovers } from './leftovers.ts';
import { recallKey } from './recall.ts';
import {
	additionsOf,
	additionsSchema,
	rule,
	rulingsSchema,
	withAdditions,
	type RecallRuling
} from './rulings.ts';
import { answerKeySchema } from './schema.ts';
import { scoreSheet } from './score.ts';
import { wrongPicks } from './wrong.ts';

const item: PublicItem = {
	id: 'aims',
	slot: 'aims',
	form: 'AB',
	type: 'recall',
	question: 'Name two',
	options: [],
	need: 2
};
const key: AnswerKey = {
	aims: {
		type: 'recall',
		accepted: ['equity = fairness', 'knowledge'],
		need: 2,
		priority: null,
		explanation: ''
	}
};
const sheet = (...texts: string[]): Sheet => ({
	form: 'A',
	department: null,
	answers: { aims: { type: 'recall', texts } }
});
const scored = (rulings: RecallRuling[], ...texts: string[]) =>
	scoreSheet([item], withAdditions(key, additionsOf(rulings)), sheet(...texts)).slots.get('aims');
const groups = (...sheets: Sheet[]) =>
	groupLeftovers(sheets.flatMap((one) => leftovers([item], key, one))).get('aims') ?? [];

test('what no accepted wording covers is grouped by equal answers, without case, marks and punctuation', () => {
	expect(
		groups(
			sheet('Equality for all!', 'Knowledge'),
			sheet('equality for all', 'Wärme'),
			sheet('WAERME', ' '),
			sheet('equality  FOR all', 'Equality for all')
		)
	).toEqual([
		{ answer: 'equality for all', text: 'Equality for all', count: 3 },
		{ answer: 'waerme', text: 'WAERME', count: 2 }
	]);
});

test('small slips of an accepted wording are forgiven before anybody has to decide', () => {
	expect(groups(sheet('equty', 'fairnes'))).toEqual([]);
});

test('one ruling counts for all equal answers, as another wording of what is accepted or by itself', () => {
	const same: RecallRuling[] = [{ item: 'aims', answer: 'equality for all', as: 0 }];
	expect(scored([], 'Equality for all', 'knowledge')).toBe(0.5);
	expect(scored(same, 'Equality for all', 'knowledge')).toBe(1);
	expect(scored(same, 'EQUALITY, for all!')).toBe(0.5);
	// It is the same thing as what is accepted: naming both names one.
	expect(scored(same, 'Equality for all', 'Equity')).toBe(0.5);
	expect(scored([{ ...same[0]!, as: 'own' }], 'Equality for all', 'Equity')).toBe(1);
	expect(scored([{ ...same[0]!, as: 'wrong' }], 'Equality for all', 'Equity')).toBe(0.5);
});

test('a ruling on one answer is none on others that contain it', () => {
	const rulings: RecallRuling[] = [{ item: 'aims', answer: 'equal', as: 'own' }];
	expect(scored(rulings, 'equal')).toBe(0.5);
	expect(scored(rulings, 'not equal', 'equall')).toBe(0);
});

test('a right answer is no wrong pick any more', () => {
	const ruled = withAdditions(key, [{ item: 'aims', answer: 'equal', as: 'own' }]).aims!;
	const answer = { type: 'recall', texts: ['Equal', 'Fame'] } as const;
	expect(wrongPicks(item, ruled, { ...answer, texts: [...answer.texts] })).toEqual(['fame']);
});

test('a later ruling takes the place of an earlier one, and can be taken back', () => {
	const first = rule([], 'aims', 'equal', 'wrong');
	expect(rule(first, 'aims', 'equal', 1)).toEqual([{ item: 'aims', answer: 'equal', as: 1 }]);
	expect(rule(first, 'other', 'equal', 1)).toHaveLength(2);
	expect(rule(first, 'aims', 'equal', null)).toEqual([]);
});

test('the committed key stays as it is, and a key with additions is none', () => {
	const before = canonicalKey(key);
	const ruled = withAdditions(key, [{ item: 'aims', answer: 'equal', as: 'own' }]);
	expect(canonicalKey(key)).toBe(before);
	expect(v.is(answerKeySchema, ruled)).toBe(false);
	expect(v.is(answerKeySchema, key)).toBe(true);
});

const answers = fc.array(
	fc.array(
		fc.constantFrom('Equal', 'equal!', 'fame', 'Fame ', 'equity', 'knowledge', '', 'größe', 'Groesse'),
		{
			maxLength: 2
		}
	),
	{ maxLength: 12 }
);
const ruling = fc.record({
	item: fc.constant('aims'),
	answer: fc.constantFrom('equal', 'fame', 'groesse'),
	as: fc.constantFrom<RecallRuling['as']>('own', 'wrong', 0, 1)
});

test('neither the order of sheets nor that of rulings matters, and equal answers score alike', () => {
	fc.assert(
		fc.property(
			answers,
			fc.uniqueArray(ruling, { selector: ({ answer }) => answer }),
			fc.nat(),
			(all, rulings, turn) => {
				const sheets = all.map((texts) => sheet(...texts));
				const at = sheets.length ? turn % sheets.length : 0;
				expect(groups(...sheets.slice(at), ...sheets.slice(0, at))).toEqual(groups(...sheets));
				expect(v.is(rulingsSchema, rulings)).toBe(true);
				expect(v.is(additionsSchema, additionsOf(rulings))).toBe(true);
				for (const texts of all) {
					const folded = texts.map(recallKey);
					expect(scored(rulings, ...texts)).toBe(scored([...rulings].reverse(), ...folded));
				}
			}
		)
	);
});
