import type { WorkshopState } from '../../core/workshop/state.ts';
import type { AnyRecord } from '../record.ts';
import { askedOf } from './asks.ts';
import { catchesOf, receiptsOf } from './answers.ts';
import { saidOf } from './cards.ts';
import { doorsOf, entriesOf, ruledOf } from './moderation.ts';
import { byKind, mainBody, newestById } from './by-kind.ts';
import { pensOf, pledgesOf } from './chains.ts';
import { claimsOf, movesOf, participantsOf } from './people.ts';
import { tablesOf } from './tables.ts';
import { winnersOf, type Winners } from './winners.ts';

/**
 * All state that follows from a set of verified records. Pure: the same set gives the same state, in whatever order
 * and however often its members come.
 */
export const fold = (records: readonly AnyRecord[]): WorkshopState => stateOf(winnersOf(records));

/** The state that follows from records of which it is known that they count. */
export function stateOf({ grants, records }: Winners): WorkshopState {
	const kinds = byKind(records);
	const ruled = ruledOf(kinds, grants);
	const { inside: participants, authors, waiting } = doorsOf(participantsOf(kinds.me, grants), ruled);
	const { pens, turns } = pensOf(kinds.pen, kinds.free, authors);
	const { cards, entries } = saidOf(kinds.card, kinds.answer, authors, ruled.hidden);
	const asks = askedOf(kinds.ask, kinds.reply, authors);
	return {
		epoch: grants.epoch,
		sealTo: grants.sealTo,
		roles: new Map(grants.roles),
		program: mainBody(kinds.program),
		strategy: mainBody(kinds.strategy),
		quiz: mainBody(kinds.quiz),
		stage: mainBody(kinds.stage),
		reveal: mainBody(kinds.reveal),
		results: mainBody(kinds.results),
		code: mainBody(kinds.code)?.words ?? [],
		later: new Map([...newestById(kinds.later)].map(([id, { body }]) => [id, body])),
		vaults: new Map([...newestById(kinds.vault)].map(([id, { body }]) => [id, body.sealed])),
		broadcast: mainBody(kinds.broadcast),
		participants,
		claims: claimsOf(kinds.claim),
		moves: movesOf(kinds.move),
		parcels: new Map(kinds.parcel.map(({ by, body }) => [by, body])),
		pledges: pledgesOf(kinds.pledge, turns, authors),
		catches: catchesOf(kinds.catch),
		pens,
		tables: tablesOf(kinds.tables, kinds.seat, participants),
		asks: new Map([...asks].filter(([id]) => !ruled.hidden.has(id))),
		cards,
		receipts: receiptsOf(newestById(kinds.receipt).values()),
		received: receiptsOf(kinds.receipt.filter(({ epoch }) => epoch === grants.epoch)),
		generations: new Map([...newestById(kinds.generation)].map(([id, { body }]) => [id, body])),
		moderation: { ...ruled, waiting, entries: entriesOf(entries, asks.values()) }
	};
}
