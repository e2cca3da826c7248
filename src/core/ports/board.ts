import type { LeadAnswer, LeadQuestion } from '../pledge/lead.ts';
import type { BoardContent } from '../pledge/pledge.ts';
import type { Strength } from '../pledge/support.ts';
import type { Unsubscribe } from './carrier.ts';
import type { Delivery } from './connection.ts';
import type { BoardHistory } from './history.ts';
import type { ProposalDesk } from './proposals.ts';
import type { Matrix } from './matrix.ts';

/** One change of a text: at `index` (UTF-16 units) remove `remove` units, then insert `insert`. */
export interface TextEdit {
	index: number;
	remove: number;
	insert: string;
}

/** A text that several people edit at once. */
export interface SharedText {
	value(): string;
	/** Applies this person's edit; merged character by character with everybody else's. */
	apply(edit: TextEdit): void;
	/** Calls for every change that this object's `apply` did not make, with the edits in order. */
	onRemoteEdit(listener: (edits: TextEdit[]) => void): Unsubscribe;
	/** A position that stays with its character while others edit; opaque, can be sent to peers. */
	anchor(index: number): string;
	/** Where an anchor is now; null when it belongs to another text. */
	resolve(anchor: string): number | null;
}

/** Somebody who has the board open. */
export interface BoardPresence {
	/** Participant id; one person may have several tabs. */
	participant: string;
	name: string;
	/** Path of the field being edited, e.g. `wig/w1/statement`; null when none. */
	field: string | null;
	/** Anchor of the caret in that field. */
	caret: string | null;
	/** They would like to have the pen. */
	wantsPen?: boolean;
}

/** Fields of a WIG and of a stop entry that are co-edited text. */
export type WigText = 'statement' | 'lag' | 'unit';
export type StopText = 'what' | 'who';

/** A department's board: live co-editing of what becomes its pledge. */
export interface Board {
	/** Other wordings that people and tables propose, and votes. */
	readonly proposals: ProposalDesk;
	/** Earlier versions. */
	readonly history: BoardHistory;
	/** What the department spends its time on. */
	readonly matrix: Matrix;
	content(): BoardContent;
	subscribe(listener: (content: BoardContent) => void): Unsubscribe;

	/** Adds an empty WIG; false when there are three already. One is always there, with the id `w1`. */
	addWig(): boolean;
	/** Removing the last one leaves an empty one. What somebody writes in it at the same time brings it back. */
	removeWig(id: string): void;
	wigText(id: string, field: WigText): SharedText;
	/** Last writer wins: numbers and dates are replaced as a whole. */
	setWigValue(id: string, field: 'from' | 'to' | 'by', value: string): void;
	/** How strongly a WIG supports a priority; 0 for not at all. Last writer wins. */
	setSupport(id: string, priority: string, strength: Strength | 0): void;
	addLead(wig: string): void;
	removeLead(wig: string, lead: string): void;
	leadText(wig: string, lead: string): SharedText;
	/** What the team says of a lead measure; null: takes the answer back. Last writer wins. */
	answerLead(wig: string, lead: string, question: LeadQuestion, answer: LeadAnswer | null): void;

	addStop(): void;
	removeStop(id: string): void;
	stopText(id: string, field: StopText): SharedText;
	setStopFrom(id: string, value: string): void;

	/** Everybody who has the board open, this device included. */
	presence(): BoardPresence[];
	onPresence(listener: () => void): Unsubscribe;
	/** Says where this person is; null when they leave the board. */
	announce(presence: BoardPresence | null): void;

	/**
	 * WIGs that exist but are not in `content`: when people add at the same time there can be more than three. Nothing
	 * of them is lost; one comes forward when another is removed.
	 */
	hiddenWigs(): number;

	/** Takes back this person's newest change on this page; never anybody else's. Nothing to undo: does nothing. */
	undo(): void;
	redo(): void;
	canUndo(): boolean;
	canRedo(): boolean;
	/** Calls when `canUndo` or `canRedo` may have changed. */
	onUndo(listener: () => void): Unsubscribe;

	/** Where this device's own newest edit is. */
	delivery(): Delivery;
	onDelivery(listener: () => void): Unsubscribe;
	close(): void;
}
