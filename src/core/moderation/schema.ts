import * as v from 'valibot';
import { ADMIT_MAX, JOINING, type ModerateBody } from './moderation.ts';

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const participantId = v.pipe(v.string(), v.regex(/^[0-9a-f]{20}$/));

/** What a `moderate` record may say. */
export const moderateSchema: v.GenericSchema<unknown, ModerateBody> = v.variant('type', [
	v.strictObject({ type: v.literal('joining'), joining: v.picklist(JOINING) }),
	v.strictObject({ type: v.literal('pause'), paused: v.boolean() }),
	v.strictObject({ type: v.literal('hide'), entry: hash, hidden: v.boolean() }),
	v.strictObject({
		type: v.literal('admit'),
		people: v.pipe(v.array(participantId), v.maxLength(ADMIT_MAX))
	})
]);
