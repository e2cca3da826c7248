import type { AskProposal, Goal, Proposal, Proposals, Stop, TableProgress } from '../board/proposal.ts';
import type { Table } from '../tables/tables.ts';
import type { Unsubscribe } from './carrier.ts';

/** Proposals on a board, and the votes on them. */
export interface ProposalDesk {
	/** The same object until something changes. */
	current(): Proposals;
	subscribe(listener: () => void): Unsubscribe;
	/** Settles its id; null when there are too many already. */
	propose(proposal: Omit<Proposal, 'id'>): string | null;
	/** Settles its id; null when there are too many already. */
	proposeAsk(proposal: Omit<AskProposal, 'id'>): string | null;
	/**
	 * What a table brings: replaces the goals and stops that it brought before. `besides`: from a phone that comes late, whose
	 * copy may be old: what is there already stays as it is.
	 */
	bring(table: Table, by: string, what: Brought, how?: 'instead' | 'besides'): void;
	/** Says how far a table's own board is; nothing is written when that is known. */
	report(table: Table, progress: TableProgress): void;
	withdraw(id: string): void;
	/** Says whether this participant is for a proposal, or for a goal as it is (its id). */
	vote(option: string, participant: string, on: boolean): void;
	/**
	 * Makes a goal say what a proposal says, and takes the proposal off the board; one undo takes it back. `wig` null: as a
	 * further goal, or in place of one in which nothing stands. False when there is no room for it.
	 */
	takeOver(id: string, wig: string | null): boolean;
	/** Puts what is proposed to stop on the stop list, as `takeOver` does. False when the list is full. */
	takeStop(id: string): boolean;
}

/** What a table has agreed on; ids are those of its own board. */
export interface Brought {
	goals: readonly { id: string; goal: Goal }[];
	stops: readonly { id: string; stop: Stop }[];
}
