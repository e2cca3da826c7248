import * as v from 'valibot';
import {
	MOST_PROPOSALS,
	participantSchema,
	proposalSchema,
	type Proposal,
	type Proposals
} from '../../core/board/proposal.ts';
import { idSchema } from '../../core/values/schema.ts';

/** In the board's map: `alt/<id>` -> a proposal, `vote/<option>/<participant>` -> true | false. */
export const proposalKey = (id: string): string => `alt/${id}`;
export const voteKey = (option: string, participant: string): string => `vote/${option}/${participant}`;

interface Ordered {
	order: number;
	proposal: Proposal;
}

/** More votes than this on one thing come from a prankster. */
const MOST_VOTES = 1000;

function readProposal(id: string, value: unknown): Ordered[] {
	const read = v.safeParse(proposalSchema, value);
	if (!read.success) return [];
	const { order, ...rest } = read.output;
	return [{ order, proposal: { id, ...rest } }];
}

/** Every proposal and vote in a board's map, whatever else peers have put in there. */
export function readProposals(entries: Iterable<[string, unknown]>): Proposals & { last: number } {
	const found: Ordered[] = [];
	const votes = new Map<string, string[]>();
	for (const [key, value] of entries) {
		const [list, id, who, ...rest] = key.split('/', 4);
		if (!v.is(idSchema, id) || rest.length > 0) continue;
		if (list === 'alt' && who === undefined) found.push(...readProposal(id, value));
		if (list !== 'vote' || value !== true || !v.is(participantSchema, who)) continue;
		const sofar = votes.get(id) ?? [];
		if (sofar.length < MOST_VOTES) sofar.push(who);
		votes.set(id, sofar);
	}
	found.sort((a, b) => a.order - b.order || (a.proposal.id < b.proposal.id ? -1 : 1));
	for (const who of votes.values()) who.sort();
	const shown = found.slice(0, MOST_PROPOSALS);
	return {
		list: shown.map(({ proposal }) => proposal),
		votes: new Map([...votes].sort(([a], [b]) => (a < b ? -1 : 1))),
		last: shown.at(-1)?.order ?? 0
	};
}
