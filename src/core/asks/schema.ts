import * as v from 'valibot';
import {
	filledSchema,
	idSchema,
	integerSchema,
	isIsoDate,
	listSchema,
	textSchema
} from '../values/schema.ts';
import { dateOrEmptySchema } from '../values/schema.ts';
import type { AskDraft, AskingMove, AskKpi, AskTerms, ReceivingMove, TurnLink } from './ask.ts';
import { ASK_LIMITS } from './limits.ts';

const dateSchema = v.pipe(
	v.string(),
	v.check((text) => isIsoDate(text))
);
const hash = v.pipe(v.string(), v.length(64), v.regex(/^[0-9a-f]*$/));
const text = filledSchema(ASK_LIMITS.text);

const kpiSchema: v.GenericSchema<AskKpi> = v.strictObject({
	id: idSchema,
	name: filledSchema(ASK_LIMITS.name),
	number: filledSchema(ASK_LIMITS.number),
	// May stand beside the number: "12 %".
	unit: textSchema(ASK_LIMITS.unit),
	by: dateSchema
});

/** Terms that were sent: complete, so that nobody is asked for half a thing. Dates are compared with no clock. */
export const askTermsSchema: v.GenericSchema<AskTerms> = v.strictObject({
	what: text,
	includes: text,
	excludes: text,
	kpis: listSchema(kpiSchema, ASK_LIMITS.kpis, ASK_LIMITS.leastKpis),
	by: dateSchema
});

/** A draft holds anything that its form lets in. */
export const askDraftSchema: v.GenericSchema<AskDraft> = v.strictObject({
	id: idSchema,
	of: v.nullable(hash),
	to: v.union([v.literal(''), idSchema]),
	reason: textSchema(ASK_LIMITS.text),
	terms: v.strictObject({
		what: textSchema(ASK_LIMITS.text),
		includes: textSchema(ASK_LIMITS.text),
		excludes: textSchema(ASK_LIMITS.text),
		kpis: listSchema(
			v.strictObject({
				id: idSchema,
				name: textSchema(ASK_LIMITS.name),
				number: textSchema(ASK_LIMITS.number),
				unit: textSchema(ASK_LIMITS.unit),
				by: dateOrEmptySchema
			}),
			ASK_LIMITS.kpis
		),
		by: dateOrEmptySchema
	})
});

const link = {
	turn: integerSchema(1, ASK_LIMITS.turns),
	previous: v.nullable(hash),
	department: idSchema
};

/** The first turn has no predecessor and is the one that asks; every other has one. */
const inPlace = ({ turn, previous, move }: TurnLink & { move: string }): boolean =>
	(turn === 1) === (previous === null) && (turn === 1) === (move === 'ask');

const askingTurns = v.variant('move', [
	v.strictObject({ ...link, move: v.literal('ask'), to: idSchema, terms: askTermsSchema }),
	v.strictObject({ ...link, move: v.literal('revise'), terms: askTermsSchema }),
	v.strictObject({ ...link, move: v.literal('confirm') }),
	v.strictObject({ ...link, move: v.literal('withdraw') })
]);

const receivingTurns = v.variant('move', [
	v.strictObject({ ...link, move: v.literal('sayBack'), words: text }),
	v.strictObject({ ...link, move: v.literal('accept') }),
	// Changed terms may speak for themselves.
	v.strictObject({
		...link,
		move: v.literal('counter'),
		terms: askTermsSchema,
		reason: textSchema(ASK_LIMITS.text)
	}),
	v.strictObject({ ...link, move: v.literal('decline'), reason: text })
]);

/** The body of an `ask` record: a turn of the department that asks. */
export const askSchema: v.GenericSchema<TurnLink & AskingMove> = v.pipe(
	askingTurns,
	v.check((turn) => inPlace(turn))
);

/** The body of a `reply` record: a turn of the department that is asked. */
export const replySchema: v.GenericSchema<TurnLink & ReceivingMove> = v.pipe(
	receivingTurns,
	v.check((turn) => inPlace(turn))
);
