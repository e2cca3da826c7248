import * as v from 'valibot';
import type { AskTerms } from '../asks/ask.ts';
import { askTermsSchema } from '../asks/schema.ts';
import type { StopEntry, Wig } from '../pledge/pledge.ts';
import { goalEntries, stopEntries } from '../pledge/schema.ts';
import { idSchema, integerSchema } from '../values/schema.ts';

/** A goal without its place on a board. */
export type Goal = Omit<Wig, 'id'>;

/** Something to stop without its place on a board. */
export type Stop = Omit<StopEntry, 'id'>;

/** Where an idea comes from. It stays as it was sent: nobody else edits it. */
export interface Proposed {
	id: string;
	/** Participant id of who proposes. */
	by: string;
	/** The table that brings it to the department; null where a person speaks for themself. */
	table: number | null;
}

/** An idea of a goal. */
export interface Proposal extends Proposed {
	/** The goal that it is another wording of; null: a goal of its own. */
	wig: string | null;
	goal: Goal;
}

/** An idea of what the department stops. */
export interface StopProposal extends Proposed {
	stop: Stop;
}

/** An idea of what to ask another department for: complete, so that it can be sent as it is. */
export interface AskProposal extends Proposed {
	/** Department id of who is asked. */
	to: string;
	terms: AskTerms;
}

/** Most on one board: of goals, of stops, of asks. */
export const MOST_PROPOSALS = 40;
/** Highest number of a table. */
export const MOST_TABLES = 60;

export const participantSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{20}$/));

const proposedEntries = {
	order: v.pipe(v.number(), v.minValue(0), v.maxValue(1e9)),
	by: participantSchema,
	table: v.nullable(integerSchema(1, MOST_TABLES))
};

/** Proposals as they lie in a document, their ids left out. */
export const proposalSchema = v.object({
	...proposedEntries,
	wig: v.nullable(idSchema),
	goal: v.strictObject(goalEntries)
});
export const stopProposalSchema = v.object({ ...proposedEntries, stop: v.strictObject(stopEntries) });
export const askProposalSchema = v.object({ ...proposedEntries, to: idSchema, terms: askTermsSchema });

/** How far a table is with its own board, as its people's devices say on the department's. */
export interface TableProgress {
	/** Goals in which something stands, lead measures of all of them, and entries of the stop list. */
	wigs: number;
	leads: number;
	stops: number;
}
const countSchema = integerSchema(0, 1000);
export const tableProgressSchema: v.GenericSchema<TableProgress> = v.object({
	wigs: countSchema,
	leads: countSchema,
	stops: countSchema
});

/** By what is voted for (id of a proposal, or of a goal for its present wording): participant ids, each once. */
export type Votes = ReadonlyMap<string, readonly string[]>;

/** All proposals on a board, and who is for what. */
export interface Proposals {
	/** Goals, in the order in which they came; so are the others. */
	list: readonly Proposal[];
	stops: readonly StopProposal[];
	asks: readonly AskProposal[];
	votes: Votes;
	/** By the table's name: see `tableName`. */
	tables: ReadonlyMap<string, TableProgress>;
}

/** How many of these people are for it: whoever is not of the department has no vote. */
export const votesFor = (votes: Votes, option: string, members: readonly { id: string }[]): number => {
	const who = new Set(votes.get(option) ?? []);
	return members.filter(({ id }) => who.has(id)).length;
};
