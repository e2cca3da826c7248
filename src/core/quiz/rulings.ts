import * as v from 'valibot';
import { fold } from '../text/fold.ts';
import { LIMITS } from '../values/limits.ts';
import { idSchema, integerSchema } from '../values/schema.ts';
import { answerFits } from './answer.ts';
import type { AnswerKey, PublicItem, RecallAddition, Sheet } from './items.ts';
import { recallKey, RECALL_KEY_MAX, recognised } from './recall.ts';
import { answerOf } from './score.ts';

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

/** Equal answers to one recall item in which no accepted wording was found. Without any person. */
export interface RecallGroup {
	answer: string;
	/** One of the ways in which it was written. */
	text: string;
	/** How many sheets say it. */
	count: number;
}

/** What one sheet says to recall items that no accepted wording accounts for. */
export const leftovers = (
	items: readonly PublicItem[],
	key: AnswerKey,
	sheet: Sheet
): { item: string; answer: string; text: string }[] =>
	items.flatMap((item) => {
		const itemKey = Object.hasOwn(key, item.id) ? key[item.id] : undefined;
		const answer = answerOf(sheet, item);
		if (itemKey?.type !== 'recall' || !answerFits(item, answer) || answer.type !== 'recall') return [];
		const left = answer.texts.filter((text) => recognised([text], itemKey.accepted).length === 0);
		const byAnswer = new Map(left.map((text) => [recallKey(text), text.trim()]));
		return [...byAnswer].flatMap(([own, text]) => (own === '' ? [] : [{ item: item.id, answer: own, text }]));
	});

/** Groups what sheets left: the most frequent first, and whatever order the sheets came in, the same groups. */
export const groupLeftovers = (
	left: readonly { item: string; answer: string; text: string }[]
): Map<string, RecallGroup[]> => {
	const items = new Map<string, Map<string, RecallGroup>>();
	for (const { item, answer, text } of left) {
		const groups = items.get(item) ?? new Map<string, RecallGroup>();
		const known = groups.get(answer);
		groups.set(answer, {
			answer,
			text: known && known.text < text ? known.text : text,
			count: (known?.count ?? 0) + 1
		});
		items.set(item, groups);
	}
	return new Map(
		[...items].map(([item, groups]) => [
			item,
			[...groups.values()].sort((a, b) => b.count - a.count || (fold(a.text) < fold(b.text) ? -1 : 1))
		])
	);
};
