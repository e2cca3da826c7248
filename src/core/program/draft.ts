import * as v from 'valibot';
import { PROGRAM_FORMAT, PROGRAM_VERSION, type Program } from './program.ts';
import { WAVES } from './waves.ts';
import type { QuizItem } from '../quiz/items.ts';

/** A number that somebody was about to type; a file of JSON has no other word for it than null. */
const number = (otherwise: number) => v.fallback(v.number(), otherwise);
const numbers = v.array(v.number());
const texts = v.array(v.string());

const base = {
	id: v.string(),
	slot: v.string(),
	form: v.picklist(['A', 'B', 'AB']),
	question: v.string(),
	priority: v.nullable(v.string()),
	explanation: v.string()
} as const;

/** A question in any state: rows that nobody filled, a key that points nowhere. */
const itemDraftSchema: v.GenericSchema<QuizItem> = v.variant('type', [
	v.object({ ...base, type: v.literal('single'), options: texts, correct: number(-1) }),
	v.object({ ...base, type: v.literal('multiple'), options: texts, correct: numbers }),
	v.object({ ...base, type: v.literal('truefalse'), correct: v.boolean() }),
	v.object({ ...base, type: v.literal('order'), options: texts, correct: numbers }),
	v.object({ ...base, type: v.literal('recall'), accepted: texts, need: number(1) })
]);

/**
 * A program in the middle of being written, as it is kept on the device that it is written on. It has the shape of a
 * program, and what is in it need not be fit for a workshop or a file: that is what `programSchema` and `checkProgram` say.
 */
export const programDraftSchema: v.GenericSchema<unknown, Program> = v.object({
	format: v.literal(PROGRAM_FORMAT),
	version: v.literal(PROGRAM_VERSION),
	title: v.string(),
	company: v.string(),
	language: v.picklist(['en', 'de']),
	strategy: v.object({
		vision: v.string(),
		priorities: v.array(v.object({ id: v.string(), name: v.string(), text: v.string() })),
		indicators: texts,
		nonGoals: texts
	}),
	departments: v.array(
		v.object({ id: v.string(), name: v.string(), people: v.fallback(v.nullable(v.number()), null) })
	),
	quiz: v.array(itemDraftSchema),
	quizCertainty: v.optional(v.boolean()),
	agenda: v.array(
		v.object({
			id: v.string(),
			kind: v.picklist(['lobby', 'quiz', 'strategy', 'departments', 'shareout', 'results', 'close']),
			wave: v.nullable(v.picklist(WAVES)),
			minutes: number(0),
			title: v.optional(v.string()),
			timed: v.optional(v.boolean()),
			pace: v.optional(v.nullable(v.number())),
			notes: v.string()
		})
	),
	minimum: v.optional(v.number()),
	prompts: v.optional(v.array(v.object({ id: v.string(), text: v.string() })))
});

/** A draft from the disk of this device; null where there is none, or nothing that can be read as one. */
export function readDraft(value: unknown): Program | null {
	const read = v.safeParse(programDraftSchema, value);
	return read.success ? read.output : null;
}
