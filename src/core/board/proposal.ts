import * as v from 'valibot';
import type { Wig } from '../pledge/pledge.ts';
import { goalEntries } from '../pledge/schema.ts';
import { idSchema, integerSchema } from '../values/schema.ts';

/** A goal without its place on a board. */
export type Goal = Omit<Wig, 'id'>;

/** Somebody's idea of a goal, as they sent it: nobody else edits it. */
export interface Proposal {
	id: string;
	/** The goal that it is another wording of; null: a goal of its own. */
	wig: string | null;
	/** Participant id of who proposes. */
	by: string;
	/** The table that brings it to the department; null where a person speaks for themself. */
	table: number | null;
	goal: Goal;
}

/** Most of them on one board. */
export const MOST_PROPOSALS = 40;
/** Highest number of a table. */
export const MOST_TABLES = 60;

export const participantSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{20}$/));

/** A proposal as it lies in a document, its id left out. */
export const proposalSchema = v.object({
	order: v.pipe(v.number(), v.minValue(0), v.maxValue(1e9)),
	wig: v.nullable(idSchema),
	by: participantSchema,
	table: v.nullable(integerSchema(1, MOST_TABLES)),
	goal: v.strictObject(goalEntries)
});

/** By what is voted for (id of a proposal, or of a goal for its present wording): participant ids, each once. */
export type Votes = ReadonlyMap<string, readonly string[]>;

/** All proposals on a board, and who is for what. */
export interface Proposals {
	/** In the order in which they came. */
	list: readonly Proposal[];
	votes: Votes;
}

/** How many of these people are for it: whoever is not of the department has no vote. */
export const votesFor = (votes: Votes, option: string, members: readonly { id: string }[]): number => {
	const who = new Set(votes.get(option) ?? []);
	return members.filter(({ id }) => who.has(id)).length;
};
