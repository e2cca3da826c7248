import * as v from 'valibot';
import { LIMITS } from '../values/limits.ts';
import { allDifferent, idSchema } from '../values/schema.ts';

/** How strongly a goal supports a priority: 1 a little, 2 clearly, 3 decisively. */
export const STRENGTHS = [1, 2, 3] as const;
export type Strength = (typeof STRENGTHS)[number];

/** One of the priorities that a goal supports. */
export interface Support {
	/** Id of the priority. */
	priority: string;
	strength: Strength;
}

/** What is meant by a support that says no strength: the first tap on a phone, and what was stored before there were any. */
export const USUAL_STRENGTH: Strength = 2;

export const isStrength = (value: unknown): value is Strength =>
	(STRENGTHS as readonly unknown[]).includes(value);

const supportSchema = v.strictObject({ priority: idSchema, strength: v.picklist(STRENGTHS) });

/** Takes both forms: with strengths, and the bare ids of older boards and pledges. */
export const supportsSchema = v.pipe(
	v.array(
		v.union([
			supportSchema,
			v.pipe(
				idSchema,
				v.transform((priority): Support => ({ priority, strength: USUAL_STRENGTH }))
			)
		])
	),
	v.maxLength(LIMITS.priorities),
	v.check((list) => allDifferent(list.map(({ priority }) => priority)))
);

/** How strongly a goal supports this priority; 0 for not at all. */
export const strengthOf = (supports: readonly Support[], priority: string): Strength | 0 =>
	supports.find((support) => support.priority === priority)?.strength ?? 0;
