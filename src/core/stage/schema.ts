import * as v from 'valibot';
import { idSchema, integerSchema } from '../values/schema.ts';
import type { Focus, Stage } from './stage.ts';

const focusSchema: v.GenericSchema<Focus> = v.variant('kind', [
	v.strictObject({ kind: v.literal('vision') }),
	v.strictObject({ kind: v.literal('priority'), id: idSchema }),
	v.strictObject({ kind: v.literal('indicators') }),
	v.strictObject({ kind: v.literal('nonGoals') }),
	v.strictObject({ kind: v.literal('department'), id: idSchema }),
	v.strictObject({ kind: v.literal('picture'), id: idSchema })
]);

/** Longest countdown: one day, in seconds. */
export const TIMER_MAX = 24 * 60 * 60;

/** What the room sees, as the facilitator's device says. */
export const stageSchema: v.GenericSchema<Stage> = v.strictObject({
	step: idSchema,
	phase: v.picklist(['open', 'closed', 'revealed']),
	focus: v.nullable(focusSchema),
	curtain: v.picklist(['content', 'code', 'blank']),
	timer: v.nullable(
		v.strictObject({
			startedAt: integerSchema(0, Number.MAX_SAFE_INTEGER),
			seconds: integerSchema(0, TIMER_MAX)
		})
	)
});
