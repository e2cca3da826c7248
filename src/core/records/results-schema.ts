import * as v from 'valibot';
import { LATER_WAVES } from '../program/waves.ts';
import { LIMITS } from '../values/limits.ts';
import { idSchema, integerSchema } from '../values/schema.ts';
import type {
	PublishedChange,
	PublishedFigure,
	PublishedLaterWave,
	PublishedResults
} from '../publish/results.ts';

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

const changeSchema: v.GenericSchema<PublishedChange> = v.variant('shown', [
	v.looseObject({
		shown: v.literal(true),
		n: people,
		change: v.pipe(v.number(), v.minValue(-100), v.maxValue(100))
	}),
	v.looseObject({ shown: v.literal(false), reason: v.picklist(['few', 'exposes']) })
]);

const changesSchema = (most: number) =>
	v.pipe(v.array(v.looseObject({ id: idSchema, figure: changeSchema })), v.maxLength(most));

const changes = {
	total: changeSchema,
	priorities: changesSchema(LIMITS.priorities),
	departments: changesSchema(LIMITS.departments),
	slots: changesSchema(LIMITS.items)
};

/** What a later wave publishes; loose for the same reason. */
export const publishedLaterSchema: v.GenericSchema<PublishedLaterWave> = v.looseObject({
	wave: v.picklist(LATER_WAVES),
	minimum: integerSchema(1, 100),
	matched: v.nullable(people),
	...changes,
	sinceAfter: v.optional(v.looseObject(changes))
});
