/** What shows that an ask has been met: one measurable sign, by a day. The number is as typed: "1,5 M" is one. */
export interface AskKpi {
	id: string;
	name: string;
	number: string;
	unit: string;
	/** ISO date (YYYY-MM-DD), or empty while it is written. */
	by: string;
}

/** One version of what is asked. Whoever changes anything of it makes a new version. */
export interface AskTerms {
	/** What is wanted, in a sentence. */
	what: string;
	/** What belongs to it. */
	includes: string;
	/** What does not: where requests between departments fail. */
	excludes: string;
	/** At least two. */
	kpis: AskKpi[];
	/** ISO date (YYYY-MM-DD), or empty while it is written. */
	by: string;
}

/** An ask, or another version of one, that is still being written: kept on this device alone. */
export interface AskDraft {
	/** Different for every draft of this device; becomes the id of the first record. */
	id: string;
	/** Id of the ask that it changes; null for a new one. */
	of: string | null;
	/** Department id of who will read it, or empty while nobody was chosen. */
	to: string;
	terms: AskTerms;
	/** Why, when it counters an ask. */
	reason: string;
}

/** What the asking department can do in one turn. */
export type AskingMove =
	| { move: 'ask'; to: string; terms: AskTerms }
	/** Another version: after a misunderstanding, a counter, or a no. */
	| { move: 'revise'; terms: AskTerms }
	/** Yes to what the receiver accepted or proposed: the second of the two confirmations. */
	| { move: 'confirm' }
	| { move: 'withdraw' };

/** What the department that is asked can do in one turn. */
export type ReceivingMove =
	/** What was understood, in own words. */
	| { move: 'sayBack'; words: string }
	/** Yes to the version that was said back. */
	| { move: 'accept' }
	/** Yes, but so: other terms, and why. */
	| { move: 'counter'; terms: AskTerms; reason: string }
	| { move: 'decline'; reason: string };

/** Where a turn stands in its ask's chain. */
export interface TurnLink {
	/** 1 for the first, one more for each that answers it. */
	turn: number;
	/** Hash of the turn it answers; null for the first. */
	previous: string | null;
	/** Department id that its author spoke for when it was written. */
	department: string;
}

/** One signed turn of one person. */
export type AskTurn = TurnLink & {
	/** Hex hash of its record. */
	hash: string;
	/** Id of its record, without the turn. */
	record: string;
	/** Participant id. */
	author: string;
} & (AskingMove | ReceivingMove);

export type AskMove = AskTurn['move'];

/**
 * Where an ask stands. A draft has no state: it is nobody's but its author's.
 * - asked: waits until the receiver says back what they understood
 * - saidBack: waits until the receiver accepts, counters or declines
 * - accepted, countered: the receiver has confirmed a version; waits until the asker confirms the same
 * - declined: with a reason; the asker may ask for something else
 * - agreed: both have confirmed one version; nothing can change it any more
 * - withdrawn: the asker took it back
 */
export const ASK_STATES = [
	'asked',
	'saidBack',
	'countered',
	'accepted',
	'declined',
	'agreed',
	'withdrawn'
] as const;
export type AskState = (typeof ASK_STATES)[number];

/** A request from one department to another, as all its turns together have it. */
export interface Ask {
	/** Hash of its first record: nobody can make a second one of the same name. */
	id: string;
	/** Department ids: who asks, and who is asked. */
	from: string;
	to: string;
	state: AskState;
	/** The terms that are on the table. */
	terms: AskTerms;
	/** Which version they are: 1 for the first, one more for each revision or counter. */
	version: number;
	/** The terms before these; null for the first version. */
	before: AskTerms | null;
	/** What the receiver understood of the version that they said back last; null before. */
	saidBack: { words: string; version: number; author: string } | null;
	/** Why it was countered or declined; empty otherwise, and when no reason was given. */
	reason: string;
	/** Every turn that counts, oldest first. */
	turns: AskTurn[];
}
