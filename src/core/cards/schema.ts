import * as v from 'valibot';
import { LIMITS } from '../values/limits.ts';
import { allDifferent, dateOrEmptySchema, filledSchema, idSchema, textSchema } from '../values/schema.ts';
import { REACTIONS, type Card, type CardAnswer } from './card.ts';
import { CARD_LIMITS } from './limits.ts';

const hash = v.pipe(v.string(), v.length(64), v.regex(/^[0-9a-f]*$/));
const shortHash = v.pipe(v.string(), v.length(16), v.regex(/^[0-9a-f]*$/));
const level = v.nullable(v.picklist(['yes', 'partly', 'no']));
const sentence = textSchema(CARD_LIMITS.text);
const page = v.pipe(
	v.string(),
	v.regex(/^(?:vision|indicators|non-goals|priority-[a-z0-9][a-z0-9_-]{0,63})$/)
);

/** The body of a `card` record: what one person says to the room. */
export const cardSchema: v.GenericSchema<Card> = v.variant('type', [
	v.strictObject({ type: v.literal('pulse'), page, clear: level, help: level, missing: sentence }),
	v.strictObject({ type: v.literal('question'), text: sentence, step: idSchema }),
	v.strictObject({
		type: v.literal('vote'),
		questions: v.pipe(
			v.array(shortHash),
			v.maxLength(CARD_LIMITS.votes),
			v.check((questions) => allDifferent(questions))
		)
	}),
	v.strictObject({ type: v.literal('friction'), department: idSchema, text: sentence }),
	v.strictObject({
		type: v.literal('reaction'),
		given: v.pipe(
			v.array(v.strictObject({ department: idSchema, reaction: v.picklist(REACTIONS) })),
			v.maxLength(LIMITS.departments),
			v.check((given) => allDifferent(given.map(({ department }) => department)))
		)
	}),
	v.strictObject({ type: v.literal('help'), department: idSchema, text: sentence })
]);

/** The body of an `answer` record. What goes has a day; what stays has a reason. */
export const cardAnswerSchema: v.GenericSchema<CardAnswer> = v.union([
	v.strictObject({
		to: v.literal('question'),
		card: hash,
		state: v.picklist(['open', 'answered', 'hidden']),
		text: textSchema(CARD_LIMITS.answer)
	}),
	v.strictObject({
		to: v.literal('friction'),
		card: hash,
		verdict: v.literal('removed'),
		by: v.pipe(
			dateOrEmptySchema,
			v.check((day) => day !== '')
		),
		reason: textSchema(CARD_LIMITS.answer)
	}),
	v.strictObject({
		to: v.literal('friction'),
		card: hash,
		verdict: v.literal('stays'),
		by: v.literal(''),
		reason: filledSchema(CARD_LIMITS.answer)
	})
]);
