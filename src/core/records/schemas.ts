import * as v from 'valibot';
import { CODE_WORDS } from '../code/words.ts';
import { askSchema, replySchema } from '../asks/schema.ts';
import { cardAnswerSchema, cardSchema } from '../cards/schema.ts';
import { SEED_MAX } from '../board/generation.ts';
import { MOST_TABLES } from '../board/proposal.ts';
import { moderateSchema } from '../moderation/schema.ts';
import { boardContentEntries } from '../pledge/schema.ts';
import { publicProgramSchema, strategySchema } from '../program/schema.ts';
import { answerKeySchema, publicQuizSchema } from '../quiz/schema.ts';
import { additionsSchema } from '../quiz/rulings.ts';
import { broadcastSchema } from '../stage/broadcast.ts';
import { stageSchema } from '../stage/schema.ts';
import { LIMITS } from '../values/limits.ts';
import { idSchema, integerSchema, nameSchema, textSchema } from '../values/schema.ts';
import type { Bodies } from './bodies.ts';
import type { Kind } from './kinds.ts';
import { RECORD_LIMITS } from './limits.ts';
import { publishedLaterSchema, publishedResultsSchema } from './results-schema.ts';

const hex = (digits: number) => v.pipe(v.string(), v.length(digits), v.regex(/^[0-9a-f]*$/));
const hash = hex(64);
const shortHash = hex(16);
const participantId = hex(20);
const base64 = v.pipe(v.string(), v.minLength(4), v.regex(/^[A-Za-z0-9+/]+={0,2}$/));
const turn = integerSchema(1, RECORD_LIMITS.turns);
const moveTurn = integerSchema(1, RECORD_LIMITS.moves);
const deal = integerSchema(1, RECORD_LIMITS.deals);

/** A chain's first member has no predecessor, and every other has one. */
const linked = ({ turn, previous }: { turn: number; previous: string | null }): boolean =>
	(turn === 1) === (previous === null);

/** The schema of each kind's body. Every text and list in it is bounded. */
export const BODY_SCHEMAS: { [K in Kind]: v.GenericSchema<unknown, Bodies[K]> } = {
	cert: v.strictObject({
		role: v.picklist(['facilitator', 'co-facilitator', 'leader']),
		revoked: v.boolean(),
		sealTo: v.union([v.literal(''), hex(64)]),
		accepts: v.pipe(v.array(shortHash), v.maxLength(RECORD_LIMITS.accepts))
	}),
	vault: v.strictObject({ sealed: base64 }),
	program: publicProgramSchema,
	strategy: strategySchema,
	quiz: publicQuizSchema,
	stage: stageSchema,
	receipt: v.strictObject({
		wave: idSchema,
		sheets: v.pipe(v.array(shortHash), v.maxLength(RECORD_LIMITS.receipts))
	}),
	reveal: v.strictObject({
		key: answerKeySchema,
		recall: v.optional(additionsSchema),
		salt: v.pipe(v.string(), v.minLength(32), v.maxLength(128), v.regex(/^(?:[0-9a-f]{2})*$/))
	}),
	results: publishedResultsSchema,
	later: publishedLaterSchema,
	broadcast: broadcastSchema,
	generation: v.strictObject({
		generation: integerSchema(1, RECORD_LIMITS.generations),
		seed: v.pipe(base64, v.maxLength(SEED_MAX))
	}),
	moderate: moderateSchema,
	ban: v.strictObject({
		key: hash,
		name: v.union([v.literal(''), nameSchema]),
		removed: v.boolean(),
		keep: v.boolean(),
		accepts: v.pipe(v.array(shortHash), v.maxLength(RECORD_LIMITS.accepts))
	}),
	rekey: v.strictObject({
		number: integerSchema(1, RECORD_LIMITS.rekeys),
		ephemeral: hash,
		boxes: v.pipe(
			v.array(v.strictTuple([participantId, v.pipe(base64, v.maxLength(64))])),
			v.maxLength(RECORD_LIMITS.members)
		),
		root: v.pipe(base64, v.maxLength(256)),
		without: v.pipe(v.array(participantId), v.maxLength(RECORD_LIMITS.members))
	}),
	code: v.strictObject({
		words: v.union([
			v.pipe(v.array(v.never()), v.length(0)),
			v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,12}$/))), v.length(CODE_WORDS))
		])
	}),
	catch: v.strictObject({
		pledge: hash,
		verdict: v.picklist(['accepted', 'returned']),
		reason: textSchema(LIMITS.boardText)
	}),
	me: v.strictObject({ name: v.union([v.literal(''), nameSchema]), department: v.nullable(idSchema) }),
	claim: v.strictObject({ proof: hash }),
	move: v.strictObject({ turn: moveTurn, device: shortHash }),
	parcel: v.strictObject({ turn: moveTurn, sealed: v.union([v.literal(''), base64]) }),
	pen: v.pipe(
		v.strictObject({ turn, previous: v.nullable(hash), holder: v.nullable(participantId) }),
		v.check((pen) => linked(pen))
	),
	free: v.strictObject({ pen: hash }),
	tables: v.strictObject({
		count: integerSchema(0, MOST_TABLES),
		seats: v.pipe(
			v.array(v.strictTuple([participantId, integerSchema(1, MOST_TABLES)])),
			v.maxLength(RECORD_LIMITS.seats)
		),
		deal: v.exactOptional(deal)
	}),
	seat: v.strictObject({
		department: idSchema,
		table: integerSchema(1, MOST_TABLES),
		deal: v.exactOptional(deal)
	}),
	pledge: v.pipe(
		// Without a pen: of an app from before there was one.
		v.strictObject({
			...boardContentEntries,
			turn,
			previous: v.nullable(hash),
			pen: v.exactOptional(v.nullable(hash))
		}),
		v.check((pledge) => linked(pledge))
	),
	ask: askSchema,
	reply: replySchema,
	card: cardSchema,
	answer: cardAnswerSchema,
	sheet: v.strictObject({ sealed: base64 })
};
