import type { Lead } from './lead.ts';
import type { Support } from './support.ts';

/** Wildly important goal: "from X to Y by when". Numbers are texts as typed until a pledge is checked. */
export interface Wig {
	id: string;
	statement: string;
	from: string;
	to: string;
	unit: string;
	/** ISO date (YYYY-MM-DD), or empty. */
	by: string;
	/** The result wanted. */
	lag: string;
	/** What predicts the lag and can be influenced; two or three. */
	leads: Lead[];
	/** The priorities it supports, each once, and how strongly. */
	supports: Support[];
}

/** One thing the department stops doing. */
export interface StopEntry {
	id: string;
	what: string;
	who: string;
	/** ISO date (YYYY-MM-DD), or empty. */
	from: string;
}

/** The content of a department's board at one moment: what a pledge freezes. */
export interface BoardContent {
	wigs: Wig[];
	stops: StopEntry[];
}

/** One submitted answer of a department. */
export interface Pledge extends BoardContent {
	/** Hex hash of its record. */
	hash: string;
	department: string;
	/** 1 for the first, one more for each that answers it. */
	turn: number;
	/** Hash of the predecessor, null for the first. */
	previous: string | null;
	/** Participant id of who submitted. */
	author: string;
}

/** Leadership's word on one pledge. */
export interface Catch {
	/** Hash of the pledge it answers. */
	pledge: string;
	verdict: 'accepted' | 'returned';
	/** Why it was thrown back; may be empty for an acceptance. */
	reason: string;
	/** Participant id of the leader's device. */
	author: string;
}
