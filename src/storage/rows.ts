import * as v from 'valibot';
import { askDraftSchema } from '../core/asks/schema.ts';
import { programDraftSchema } from '../core/program/draft.ts';
import type { Program } from '../core/program/program.ts';
import { programSchema } from '../core/program/schema.ts';
import { rulingsSchema } from '../core/quiz/rulings.ts';
import { stageSchema } from '../core/stage/schema.ts';
import { invitationSchema, joinCodeSchema, offeredRoleSchema } from '../core/workshop/door.ts';
import type { Answer } from '../core/quiz/items.ts';
import type { SheetDraft, WorkshopEntry } from '../core/ports/storage.ts';

/**
 * What the tables hold. Every row is checked on reading: an older version of the app, a half-broken disk or an
 * extension may have written it.
 */

/** What there is one of: who the database is, and the plan that is being written, as JSON. */
export interface MetaRow {
	key: string;
	value: string;
}

/** The verified record of one slot. */
export interface RecordRow {
	workshop: string;
	slot: string;
	bytes: Uint8Array;
	/** Absent in rows of others, and in those from before it was kept. */
	shared?: boolean;
}

/** One piece of a document's update log. */
export interface UpdateRow {
	/** Given by the database, ascending over all documents. */
	seq?: number;
	/** `<workshop>/<purpose>`. */
	document: string;
	bytes: Uint8Array;
	/** Checksum of `bytes`. */
	sum: string;
}

/** A document's whole state at one moment. A document has two, written in turns. */
export interface CheckpointRow {
	document: string;
	/** 0 or 1. */
	slot: number;
	/** Counts up; the higher of the two is the newer. */
	number: number;
	/** Sequence numbers of rows that it contains and that were left in the log. */
	covers: number[];
	bytes: Uint8Array;
	/** Checksum of `bytes`. */
	sum: string;
}

/** The second place of a row that nobody else has; see twice.ts. */
export interface CopyRow {
	table: 'workshops' | 'drafts' | 'meta';
	/** Of the row in its table, as text. */
	key: string;
	row: unknown;
}

const bytes = v.instance(Uint8Array<ArrayBufferLike>);
const size = (length: number) =>
	v.pipe(
		bytes,
		v.check((value) => value.length === length)
	);
const short = v.pipe(v.string(), v.maxLength(200));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const metaRowSchema: v.GenericSchema<MetaRow> = v.object({ key: short, value: v.string() });

export const planRowSchema: v.GenericSchema<unknown, Program> = v.pipe(
	v.object({ key: short, value: v.pipe(v.string(), v.parseJson()) }),
	v.transform(({ value }) => value),
	programDraftSchema
);

export const recordRowSchema: v.GenericSchema<RecordRow> = v.object({
	workshop: short,
	slot: short,
	bytes,
	shared: v.optional(v.boolean())
});

export const updateRowSchema: v.GenericSchema<UpdateRow> = v.object({
	seq: v.optional(count),
	document: short,
	bytes,
	sum: short
});

export const checkpointRowSchema: v.GenericSchema<CheckpointRow> = v.object({
	document: short,
	slot: v.picklist([0, 1]),
	number: count,
	covers: v.array(count),
	bytes,
	sum: short
});

export const copyRowSchema: v.GenericSchema<CopyRow> = v.object({
	table: v.picklist(['workshops', 'drafts', 'meta']),
	key: v.string(),
	row: v.unknown()
});

const linkSchema = v.object({ workshop: short, fingerprint: short, roomKey: short });

/** One that can't be read must not take the keys down with it: see `readDraft`. */
const quizDraftSchema = v.custom<Program>((value) => v.is(programDraftSchema, value));

export const workshopEntrySchema: v.GenericSchema<WorkshopEntry> = v.object({
	id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
	title: v.string(),
	role: v.picklist(['facilitator', 'participant', 'screen']),
	link: linkSchema,
	seed: size(32),
	root: v.nullable(size(16)),
	wordsDue: v.optional(v.boolean()),
	led: v.optional(v.boolean()),
	program: v.nullable(programSchema),
	quizDraft: v.optional(v.fallback(v.optional(quizDraftSchema), undefined)),
	salt: v.nullable(short),
	rulings: v.optional(v.fallback(rulingsSchema, [])),
	invitations: v.array(offeredRoleSchema),
	claim: v.nullable(invitationSchema),
	// Words that can't be read are made anew.
	code: v.optional(v.fallback(v.optional(joinCodeSchema), undefined)),
	keyNumber: v.optional(v.fallback(v.number(), 0)),
	pastKeys: v.optional(v.fallback(v.array(short), [])),
	move: v.optional(v.object({ turn: count, device: short, due: v.boolean() })),
	pace: v.optional(v.nullable(v.number())),
	// Drafts that can't be read must not take the keys down with them.
	askDrafts: v.optional(v.fallback(v.array(askDraftSchema), [])),
	tables: v.optional(v.fallback(v.array(v.object({ department: short, number: count, deal: count })), [])),
	trail: v.optional(v.fallback(v.array(v.object({ stage: stageSchema, at: v.number() })), [])),
	openedAt: v.number(),
	sample: v.boolean()
});

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const answerSchema: v.GenericSchema<Answer> = v.variant('type', [
	v.object({ type: v.literal('single'), choice: index }),
	v.object({ type: v.literal('multiple'), choices: v.array(index) }),
	v.object({ type: v.literal('truefalse'), choice: v.boolean() }),
	v.object({ type: v.literal('order'), sequence: v.array(index) }),
	v.object({ type: v.literal('recall'), texts: v.array(v.string()) })
]);

export const draftSchema: v.GenericSchema<SheetDraft> = v.object({
	workshop: short,
	wave: short,
	form: v.picklist(['A', 'B']),
	answers: v.record(v.string(), answerSchema),
	certainty: v.optional(v.record(v.string(), v.picklist(['low', 'mid', 'high']))),
	position: index,
	submitted: v.nullable(short),
	dirty: v.boolean()
});
