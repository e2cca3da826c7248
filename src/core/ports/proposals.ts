import type { Proposal, Proposals } from '../board/proposal.ts';
import type { Unsubscribe } from './carrier.ts';

/** Proposals on a board, and the votes on them. */
export interface ProposalDesk {
	/** The same object until something changes. */
	current(): Proposals;
	subscribe(listener: () => void): Unsubscribe;
	/** Settles its id; null when there are too many already. */
	propose(proposal: Omit<Proposal, 'id'>): string | null;
	/** What a table brings: replaces what it brought before. */
	bring(table: number, by: string, goals: readonly { id: string; goal: Proposal['goal'] }[]): void;
	withdraw(id: string): void;
	/** Says whether this participant is for a proposal, or for a goal as it is (its id). */
	vote(option: string, participant: string, on: boolean): void;
	/**
	 * Makes a goal say what a proposal says, and takes the proposal off the board; one undo takes it back. `wig` null: as a
	 * further goal, or in place of one in which nothing stands. False when there is no room for it.
	 */
	takeOver(id: string, wig: string | null): boolean;
}
