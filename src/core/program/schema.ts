import * as v from 'valibot';
import { LIMITS } from '../values/limits.ts';
import {
	filledSchema,
	idSchema,
	integerSchema,
	listSchema,
	nameSchema,
	textSchema
} from '../values/schema.ts';
import { LEAST_MINIMUM, MOST_MINIMUM } from '../publish/minimum.ts';
import { itemSchema } from '../quiz/schema.ts';
import { MOST_PROMPTS } from './prompts.ts';
import { PROGRAM_FORMAT, PROGRAM_VERSION } from './program.ts';
import { PACES } from '../stage/paces.ts';
import { WAVES } from './waves.ts';
import type { Department, Priority, Program, PromptCard, PublicProgram, Step, Strategy } from './program.ts';

const languageSchema = v.picklist(['en', 'de']);

export const prioritySchema: v.GenericSchema<Priority> = v.strictObject({
	id: idSchema,
	name: nameSchema,
	text: textSchema(LIMITS.text)
});

export const departmentSchema: v.GenericSchema<Department> = v.strictObject({
	id: idSchema,
	name: nameSchema,
	people: v.nullable(integerSchema(0, LIMITS.people))
});

const lines = v.pipe(v.array(filledSchema(LIMITS.line)), v.maxLength(LIMITS.lines));

/** A strategy that can be told: a vision, and at least one priority under it. */
export const strategySchema: v.GenericSchema<Strategy> = v.strictObject({
	vision: filledSchema(LIMITS.text),
	priorities: listSchema(prioritySchema, LIMITS.priorities, 1),
	indicators: lines,
	nonGoals: lines
});

/** A strategy that is still being written. */
const strategyDraftSchema: v.GenericSchema<Strategy> = v.strictObject({
	vision: textSchema(LIMITS.text),
	priorities: listSchema(prioritySchema, LIMITS.priorities),
	indicators: lines,
	nonGoals: lines
});

const publicStepEntries = {
	id: idSchema,
	kind: v.picklist(['lobby', 'quiz', 'strategy', 'departments', 'shareout', 'results', 'close']),
	wave: v.nullable(v.picklist(WAVES)),
	minutes: integerSchema(0, LIMITS.minutes),
	title: v.optional(nameSchema),
	timed: v.optional(v.boolean()),
	pace: v.optional(v.nullable(v.picklist(PACES)))
} as const;

/** A quiz asks a wave, and nothing else does. */
const waveFits = (step: Pick<Step, 'kind' | 'wave'>): boolean =>
	(step.kind === 'quiz') === (step.wave !== null);

export const stepSchema: v.GenericSchema<Step> = v.pipe(
	v.strictObject({ ...publicStepEntries, notes: textSchema(LIMITS.text) }),
	v.check((step) => waveFits(step))
);

const publicStepSchema: v.GenericSchema<Omit<Step, 'notes'>> = v.pipe(
	v.strictObject(publicStepEntries),
	v.check((step) => waveFits(step))
);

export const promptSchema: v.GenericSchema<PromptCard> = v.strictObject({
	id: idSchema,
	text: filledSchema(LIMITS.line)
});

const minimumSchema = v.optional(integerSchema(LEAST_MINIMUM, MOST_MINIMUM));
const promptsSchema = v.optional(listSchema(promptSchema, MOST_PROMPTS));

/** What everybody may know of a program from the start. */
export const publicProgramSchema: v.GenericSchema<PublicProgram> = v.strictObject({
	title: nameSchema,
	company: v.union([v.literal(''), nameSchema]),
	language: languageSchema,
	departments: listSchema(departmentSchema, LIMITS.departments),
	agenda: listSchema(publicStepSchema, LIMITS.steps, 1),
	minimum: minimumSchema,
	prompts: promptsSchema
});

/** Items may only be about priorities that the strategy has; says which one isn't. */
const prioritiesExist = v.rawCheck<Program>(({ dataset, addIssue }) => {
	if (!dataset.typed) return;
	const { strategy, quiz } = dataset.value;
	const known = new Set(strategy.priorities.map(({ id }) => id));
	quiz.forEach((item, at) => {
		if (item.priority === null || known.has(item.priority)) return;
		addIssue({
			path: [
				{ type: 'object', origin: 'value', input: { ...dataset.value }, key: 'quiz', value: quiz },
				{ type: 'array', origin: 'value', input: quiz, key: at, value: item },
				{ type: 'object', origin: 'value', input: { ...item }, key: 'priority', value: item.priority }
			]
		});
	});
});

/** A whole program, finished or not: what a program file holds. Whether it can be run says `checkProgram`. */
export const programSchema: v.GenericSchema<Program> = v.pipe(
	v.strictObject({
		format: v.literal(PROGRAM_FORMAT),
		version: v.literal(PROGRAM_VERSION),
		title: v.union([v.literal(''), nameSchema]),
		company: v.union([v.literal(''), nameSchema]),
		language: languageSchema,
		strategy: strategyDraftSchema,
		departments: listSchema(departmentSchema, LIMITS.departments),
		quiz: listSchema(itemSchema, LIMITS.items),
		quizCertainty: v.optional(v.boolean()),
		agenda: listSchema(stepSchema, LIMITS.steps),
		minimum: minimumSchema,
		prompts: promptsSchema
	}),
	prioritiesExist
);
