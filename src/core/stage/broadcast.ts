import * as v from 'valibot';
import { integerSchema, textSchema } from '../values/schema.ts';

/** Longest line, in UTF-16 units: what a phone shows at a glance. */
export const BROADCAST_MAX = 200;

/** One line of the facilitator to every phone. */
export interface Broadcast {
	/** Empty: there is nothing to say any more. */
	text: string;
	/** Counts up, so that the same words said again are shown again to who has put them away. */
	number: number;
}

export const broadcastSchema: v.GenericSchema<Broadcast> = v.strictObject({
	text: textSchema(BROADCAST_MAX),
	number: integerSchema(1, 1_000_000)
});
