import * as v from 'valibot';
import { idSchema, integerSchema } from '../values/schema.ts';
import type { Focus, Place, Spotlight, Stage } from './stage.ts';

const focusSchema: v.GenericSchema<Focus> = v.variant('kind', [
	v.strictObject({ kind: v.literal('vision') }),
	v.strictObject({ kind: v.literal('priority'), id: idSchema }),
	v.strictObject({ kind: v.literal('indicators') }),
	v.strictObject({ kind: v.literal('nonGoals') }),
	v.strictObject({ kind: v.literal('department'), id: idSchema }),
	v.strictObject({ kind: v.literal('map') }),
	v.strictObject({ kind: v.literal('picture'), id: idSchema })
]);

/** A page of a pulse is longer than an id by its prefix. */
const pageSchema = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9_-]{0,79}$/));

const spotlightSchema: v.GenericSchema<Spotlight> = v.variant('kind', [
	v.strictObject({ kind: v.literal('pulse'), id: pageSchema }),
	v.strictObject({ kind: v.literal('questions') }),
	v.strictObject({ kind: v.literal('question'), id: idSchema }),
	v.strictObject({ kind: v.literal('prompt'), id: idSchema }),
	v.strictObject({ kind: v.literal('matrix'), id: idSchema }),
	v.strictObject({ kind: v.literal('frictions'), id: v.nullable(idSchema) }),
	v.strictObject({ kind: v.literal('map') }),
	v.strictObject({ kind: v.literal('strategy'), id: pageSchema }),
	v.strictObject({ kind: v.picklist(['department', 'ask', 'friction', 'picture']), id: idSchema }),
	v.strictObject({ kind: v.picklist(['goal', 'stop']), department: idSchema, id: idSchema })
]);

/** Longest countdown: one day, in seconds. */
export const TIMER_MAX = 24 * 60 * 60;

const placeEntries = {
	step: idSchema,
	phase: v.picklist(['open', 'closed', 'revealed']),
	focus: v.nullable(focusSchema),
	spotlight: v.optional(v.nullable(spotlightSchema))
};
const placeSchema: v.GenericSchema<Place> = v.strictObject(placeEntries);

/** What the room sees, as the facilitator's device says. */
export const stageSchema: v.GenericSchema<Stage> = v.strictObject({
	...placeEntries,
	held: v.optional(placeSchema),
	curtain: v.picklist(['content', 'code', 'blank']),
	timer: v.nullable(
		v.strictObject({
			startedAt: integerSchema(0, Number.MAX_SAFE_INTEGER),
			seconds: integerSchema(0, TIMER_MAX)
		})
	)
});
