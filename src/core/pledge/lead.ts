import * as v from 'valibot';
import { LIMITS } from '../values/limits.ts';
import { idSchema, textSchema } from '../values/schema.ts';

/** What a team asks of each lead measure: does it predict the lag measure, and is it in our hands? */
export const LEAD_QUESTIONS = ['predictive', 'influence'] as const;
export type LeadQuestion = (typeof LEAD_QUESTIONS)[number];

/** A team's own answer; nobody checks it, but leaders see it. */
export const LEAD_ANSWERS = ['yes', 'unsure'] as const;
export type LeadAnswer = (typeof LEAD_ANSWERS)[number];

/** One thing that a department does every week for its goal. A question that nobody has answered yet is left out. */
export interface Lead extends Partial<Record<LeadQuestion, LeadAnswer>> {
	id: string;
	text: string;
}

export const isLeadAnswer = (value: unknown): value is LeadAnswer =>
	(LEAD_ANSWERS as readonly unknown[]).includes(value);

const answer = v.exactOptional(v.picklist(LEAD_ANSWERS));

/** Takes leads from before they were asked, too. */
export const leadSchema: v.GenericSchema<unknown, Lead> = v.strictObject({
	id: idSchema,
	text: textSchema(LIMITS.boardText),
	predictive: answer,
	influence: answer
});
