import * as v from 'valibot';
import { LIMITS } from '../values/limits.ts';
import { idSchema, integerSchema } from '../values/schema.ts';
import type { PublishedFigure, PublishedResults } from '../publish/results.ts';

const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const bound = v.optional(v.picklist(['under20', 'over80']));
/** The normalised gain falls without limit as the first mean nears 100 %. */
const gain = v.nullable(v.pipe(v.number(), v.finite()));
const people = integerSchema(0, LIMITS.people);

const figureSchema: v.GenericSchema<PublishedFigure> = v.variant('shown', [
	v.looseObject({
		shown: v.literal(true),
		n: people,
		before: percent,
		after: percent,
		bound: v.optional(v.looseObject({ before: bound, after: bound }))
	}),
	v.looseObject({ shown: v.literal(false), reason: v.picklist(['few', 'exposes']) })
]);

const figuresSchema = (most: number) =>
	v.pipe(v.array(v.looseObject({ id: idSchema, figure: figureSchema })), v.maxLength(most));

/**
 * Published results. Loose, because later figures are added beside the old ones and an older app shall go on showing
 * what it knows; the size cap of the kind bounds what it does not.
 */
export const publishedResultsSchema: v.GenericSchema<PublishedResults> = v.looseObject({
	minimum: integerSchema(1, 100),
	matched: v.nullable(people),
	unmatched: v.nullable(people),
	total: figureSchema,
	groupGain: gain,
	meanGain: gain,
	priorities: figuresSchema(LIMITS.priorities),
	departments: figuresSchema(LIMITS.departments),
	slots: figuresSchema(LIMITS.items)
});
