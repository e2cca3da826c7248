import * as v from 'valibot';
import { LIMITS } from '../values/limits.ts';
import { allDifferent, filledSchema, idSchema, integerSchema, textSchema } from '../values/schema.ts';
import type {
	Answer,
	AnswerKey,
	Answers,
	Certainties,
	ItemKey,
	PublicItem,
	PublicQuiz,
	QuizItem,
	Sheet
} from './items.ts';
import { RECALL_MAX } from './limits.ts';

const formSchema = v.picklist(['A', 'B']);
const itemFormSchema = v.picklist(['A', 'B', 'AB']);
const index = integerSchema(0, LIMITS.options - 1);
const need = integerSchema(1, LIMITS.need);

/** Different indices in any order. */
const indices = (least: number) =>
	v.pipe(
		v.array(index),
		v.minLength(least),
		v.maxLength(LIMITS.options),
		v.check((list) => allDifferent(list))
	);
/** Different indices, ascending: the one way to write a set. */
const indexSet = (least: number) =>
	v.pipe(
		indices(least),
		v.check((list) => list.every((value, at) => at === 0 || value > (list[at - 1] ?? 0)))
	);
const options = v.pipe(v.array(filledSchema(LIMITS.line)), v.minLength(2), v.maxLength(LIMITS.options));
const accepted = v.pipe(v.array(filledSchema(LIMITS.line)), v.minLength(1), v.maxLength(LIMITS.accepted));

const itemBase = {
	id: idSchema,
	slot: idSchema,
	form: itemFormSchema,
	question: filledSchema(LIMITS.question),
	priority: v.nullable(idSchema),
	explanation: textSchema(LIMITS.explanation)
};

/** Whether the key points at options that are there, an order names every one of them, and a recall can be filled. */
const keyFits = (item: QuizItem): boolean => {
	switch (item.type) {
		case 'single':
			return item.correct < item.options.length;
		case 'multiple':
			return item.correct.every((at) => at < item.options.length);
		case 'order':
			return (
				item.correct.length === item.options.length && item.correct.every((at) => at < item.options.length)
			);
		case 'recall':
			return item.need <= item.accepted.length;
		case 'truefalse':
			return true;
	}
};

/** A quiz item of the facilitator's program, its key included. */
export const itemSchema: v.GenericSchema<QuizItem> = v.pipe(
	v.variant('type', [
		v.strictObject({ ...itemBase, type: v.literal('single'), options, correct: index }),
		v.strictObject({ ...itemBase, type: v.literal('multiple'), options, correct: indexSet(1) }),
		v.strictObject({ ...itemBase, type: v.literal('truefalse'), correct: v.boolean() }),
		v.strictObject({ ...itemBase, type: v.literal('order'), options, correct: indices(2) }),
		v.strictObject({ ...itemBase, type: v.literal('recall'), accepted, need })
	]),
	v.check((item) => keyFits(item))
);

/** Whether an item has options exactly where its type has them, and asks for texts only where it wants some. */
const publicItemFits = ({ type, options, need }: PublicItem): boolean => {
	const chooses = type === 'single' || type === 'multiple' || type === 'order';
	return (
		(chooses ? options.length >= 2 : options.length === 0) && (type === 'recall' ? need >= 1 : need === 0)
	);
};

/** What a phone may know of an item. */
export const publicItemSchema: v.GenericSchema<PublicItem> = v.pipe(
	v.strictObject({
		id: idSchema,
		slot: idSchema,
		form: itemFormSchema,
		type: v.picklist(['single', 'multiple', 'truefalse', 'order', 'recall']),
		question: filledSchema(LIMITS.question),
		options: v.pipe(v.array(filledSchema(LIMITS.line)), v.maxLength(LIMITS.options)),
		need: integerSchema(0, LIMITS.need)
	}),
	v.check((item) => publicItemFits(item))
);

/** The published quiz: items with different ids, and the commitment to their key. */
export const publicQuizSchema: v.GenericSchema<PublicQuiz> = v.strictObject({
	items: v.pipe(
		v.array(publicItemSchema),
		v.maxLength(LIMITS.items),
		v.check((items) => allDifferent(items.map(({ id }) => id)))
	),
	commitment: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	certainty: v.optional(v.boolean())
});

const keyBase = { priority: v.nullable(idSchema), explanation: textSchema(LIMITS.explanation) };

const itemKeySchema: v.GenericSchema<ItemKey> = v.variant('type', [
	v.strictObject({ ...keyBase, type: v.literal('single'), correct: index }),
	v.strictObject({ ...keyBase, type: v.literal('multiple'), correct: indexSet(1) }),
	v.strictObject({ ...keyBase, type: v.literal('truefalse'), correct: v.boolean() }),
	v.strictObject({ ...keyBase, type: v.literal('order'), correct: indices(2) }),
	v.strictObject({ ...keyBase, type: v.literal('recall'), accepted, need })
]);

/** Item id -> its key. Whether the indices exist is a question to the quiz: see `scoreAnswer`. */
export const answerKeySchema: v.GenericSchema<AnswerKey> = v.pipe(
	v.record(idSchema, itemKeySchema),
	v.check((key) => Object.keys(key).length <= LIMITS.items)
);

/** One answer to one item. Whether it fits the item is asked with `answerFits`. */
export const answerSchema: v.GenericSchema<Answer> = v.variant('type', [
	v.strictObject({ type: v.literal('single'), choice: index }),
	v.strictObject({ type: v.literal('multiple'), choices: indexSet(0) }),
	v.strictObject({ type: v.literal('truefalse'), choice: v.boolean() }),
	v.strictObject({ type: v.literal('order'), sequence: indices(0) }),
	v.strictObject({
		type: v.literal('recall'),
		texts: v.pipe(v.array(textSchema(RECALL_MAX)), v.maxLength(LIMITS.need))
	})
]);

/** Item id -> answer. */
export const answersSchema: v.GenericSchema<Answers> = v.pipe(
	v.record(idSchema, answerSchema),
	v.check((answers) => Object.keys(answers).length <= LIMITS.items)
);

/** Item id -> certainty. */
export const certaintiesSchema: v.GenericSchema<Certainties> = v.pipe(
	v.record(idSchema, v.picklist(['low', 'mid', 'high'])),
	v.check((certainties) => Object.keys(certainties).length <= LIMITS.items)
);

/** What is inside the seal of one sheet. Nobody is sure of an answer that isn't there. */
export const sheetSchema: v.GenericSchema<Sheet> = v.pipe(
	v.strictObject({
		form: formSchema,
		department: v.nullable(idSchema),
		answers: answersSchema,
		certainty: v.optional(certaintiesSchema),
		proxy: v.optional(v.literal(true))
	}),
	v.check(({ answers, certainty = {} }) => Object.keys(certainty).every((id) => Object.hasOwn(answers, id)))
);
