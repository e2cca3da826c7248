import * as v from 'valibot';
import { LIMITS } from '../values/limits.ts';
import { idSchema, integerSchema } from '../values/schema.ts';
import type { AnswerKey, RecallAddition } from './items.ts';
import { RECALL_KEY_MAX } from './limits.ts';

/**
 * What the facilitator decided on all equal answers to a recall item at once: another wording of the accepted one with
 * this index, right by itself, or wrong.
 */
export type Ruling = RecallAddition['as'] | 'wrong';
export interface RecallRuling {
	item: string;
	/** As `recallKey` gives it. */
	answer: string;
	as: Ruling;
}

/** Most rulings of one workshop, and most of them that can be right: those travel with the key. */
export const RULINGS_MAX = 2000;
export const ADDITIONS_MAX = 400;

const rulingEntries = {
	item: idSchema,
	answer: v.pipe(v.string(), v.minLength(1), v.maxLength(RECALL_KEY_MAX))
};
const index = integerSchema(0, LIMITS.accepted - 1);

export const rulingsSchema: v.GenericSchema<RecallRuling[]> = v.pipe(
	v.array(v.strictObject({ ...rulingEntries, as: v.union([index, v.picklist(['own', 'wrong'])]) })),
	v.maxLength(RULINGS_MAX)
);

/** The rulings that are made public with the key. */
export const additionsSchema: v.GenericSchema<(RecallAddition & { item: string })[]> = v.pipe(
	v.array(v.strictObject({ ...rulingEntries, as: v.union([index, v.literal('own')]) })),
	v.maxLength(ADDITIONS_MAX)
);

/** What of the rulings makes an answer right. */
export const additionsOf = (rulings: readonly RecallRuling[]): (RecallAddition & { item: string })[] =>
	rulings.flatMap(({ item, answer, as }) => (as === 'wrong' ? [] : [{ item, answer, as }]));

/**
 * The key that sheets are scored by: the committed one, and beside it what was ruled right. The committed key itself
 * stays as it is.
 */
export const withAdditions = (
	key: AnswerKey,
	additions: readonly (RecallAddition & { item: string })[]
): AnswerKey =>
	Object.fromEntries(
		Object.entries(key).map(([id, itemKey]) => {
			const own = additions.filter(({ item }) => item === id).map(({ answer, as }) => ({ answer, as }));
			return [id, itemKey.type === 'recall' && own.length > 0 ? { ...itemKey, additions: own } : itemKey];
		})
	);

/** The rulings with one more, which takes the place of an earlier one on the same answer; null takes that back. */
export const rule = (
	rulings: readonly RecallRuling[],
	item: string,
	answer: string,
	as: Ruling | null
): RecallRuling[] => [
	...rulings.filter((one) => one.item !== item || one.answer !== answer),
	...(as === null ? [] : [{ item, answer, as }])
];
