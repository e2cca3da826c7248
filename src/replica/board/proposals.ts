import * as v from 'valibot';
import {
	askProposalSchema,
	MOST_PROPOSALS,
	MOST_TABLES,
	participantSchema,
	proposalSchema,
	stopProposalSchema,
	tableProgressSchema,
	type AskProposal,
	type Proposal,
	type Proposals,
	type StopProposal,
	type TableProgress
} from '../../core/board/proposal.ts';
import { idSchema } from '../../core/values/schema.ts';

/**
 * In the board's map: `alt/<id>` -> a proposal of any kind, `vote/<option>/<participant>` -> true | false,
 * `table/<name>` -> how far that table is.
 */
export const proposalKey = (id: string): string => `alt/${id}`;
export const voteKey = (option: string, participant: string): string => `vote/${option}/${participant}`;
export const tableKey = (name: string): string => `table/${name}`;

interface Ordered<T> {
	order: number;
	proposal: T;
}

/** More votes than this on one thing come from a prankster. */
const MOST_VOTES = 1000;

/** A value as a proposal of that kind, or nothing: then it is one of another kind, or none. */
function readAs<T extends { order: number }>(
	schema: v.GenericSchema<unknown, T>,
	id: string,
	value: unknown
): Ordered<Omit<T, 'order'> & { id: string }>[] {
	const read = v.safeParse(schema, value);
	if (!read.success) return [];
	const { order, ...rest } = read.output;
	return [{ order, proposal: { id, ...rest } }];
}

/** The first ones in the order in which they came. */
function inOrder<T extends { id: string }>(found: Ordered<T>[]): { shown: T[]; last: number } {
	found.sort((a, b) => a.order - b.order || (a.proposal.id < b.proposal.id ? -1 : 1));
	const shown = found.slice(0, MOST_PROPOSALS);
	return { shown: shown.map(({ proposal }) => proposal), last: shown.at(-1)?.order ?? 0 };
}

/** Every proposal and vote in a board's map, whatever else peers have put in there. */
export function readProposals(entries: Iterable<[string, unknown]>): Proposals & { last: number } {
	const goals: Ordered<Proposal>[] = [];
	const stops: Ordered<StopProposal>[] = [];
	const asks: Ordered<AskProposal>[] = [];
	const tables = new Map<string, TableProgress>();
	const votes = new Map<string, string[]>();
	for (const [key, value] of entries) {
		const [list, id, who, ...rest] = key.split('/', 4);
		if (!v.is(idSchema, id) || rest.length > 0) continue;
		if (list === 'alt' && who === undefined) {
			goals.push(...readAs(proposalSchema, id, value));
			stops.push(...readAs(stopProposalSchema, id, value));
			asks.push(...readAs(askProposalSchema, id, value));
		}
		if (list === 'table' && who === undefined && tables.size < MOST_TABLES * 2) {
			const read = v.safeParse(tableProgressSchema, value);
			if (read.success) tables.set(id, read.output);
		}
		if (list !== 'vote' || value !== true || !v.is(participantSchema, who)) continue;
		const sofar = votes.get(id) ?? [];
		if (sofar.length < MOST_VOTES) sofar.push(who);
		votes.set(id, sofar);
	}
	for (const who of votes.values()) who.sort();
	const [list, stopping, asking] = [inOrder(goals), inOrder(stops), inOrder(asks)];
	return {
		list: list.shown,
		stops: stopping.shown,
		asks: asking.shown,
		votes: new Map([...votes].sort(([a], [b]) => (a < b ? -1 : 1))),
		tables: new Map([...tables].sort(([a], [b]) => (a < b ? -1 : 1))),
		last: Math.max(list.last, stopping.last, asking.last)
	};
}
