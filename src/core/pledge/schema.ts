import * as v from 'valibot';
import { LIMITS } from '../values/limits.ts';
import { dateOrEmptySchema, idSchema, listSchema, textSchema } from '../values/schema.ts';
import { leadSchema } from './lead.ts';
import type { BoardContent, StopEntry, Wig } from './pledge.ts';
import { supportsSchema } from './support.ts';

/** A goal without its place on a board. */
export const goalEntries = {
	statement: textSchema(LIMITS.boardText),
	from: textSchema(LIMITS.number),
	to: textSchema(LIMITS.number),
	unit: textSchema(LIMITS.name),
	by: dateOrEmptySchema,
	lag: textSchema(LIMITS.boardText),
	leads: listSchema(leadSchema, LIMITS.leads),
	supports: supportsSchema
};

export const wigSchema: v.GenericSchema<unknown, Wig> = v.strictObject({ id: idSchema, ...goalEntries });

/** Something to stop without its place on a board. */
export const stopEntries = {
	what: textSchema(LIMITS.boardText),
	who: textSchema(LIMITS.boardText),
	from: dateOrEmptySchema
};

export const stopSchema: v.GenericSchema<StopEntry> = v.strictObject({ id: idSchema, ...stopEntries });

/** For schemas that carry a board's content beside fields of their own, as the pledge record does. */
export const boardContentEntries = {
	wigs: listSchema(wigSchema, LIMITS.wigs),
	stops: listSchema(stopSchema, LIMITS.stops)
};

/** What a pledge freezes. Whether it is a good one is asked with `checkBoard`. */
export const boardContentSchema: v.GenericSchema<unknown, BoardContent> = v.strictObject(boardContentEntries);
