/** How far somebody agrees: yes, partly, no; null while they have not said. */
export type Level = 'yes' | 'partly' | 'no' | null;

/** A pulse on one page of the strategy: is it clear, can I help, what is missing. One a person and page. */
export interface PulseCard {
	type: 'pulse';
	/** `vision`, `indicators`, `non-goals`, or `priority-` and the id of a priority: see `pulsePage`. */
	page: string;
	clear: Level;
	help: Level;
	/** What is missing, in a sentence; may be empty. */
	missing: string;
}

/** A question to the stage. */
export interface QuestionCard {
	type: 'question';
	/** Empty: withdrawn. */
	text: string;
	/** Id of the agenda's step in which it was asked. */
	step: string;
}

/** All questions for which one person votes, by the first 16 hex digits of their hashes. */
export interface VoteCard {
	type: 'vote';
	questions: string[];
}

/** What is in a department's way, for leadership to remove. */
export interface FrictionCard {
	type: 'friction';
	department: string;
	/** Empty: withdrawn. */
	text: string;
}

/** What phones can send to a department on the stage. */
export const REACTIONS = ['applause', 'heart', 'strong', 'idea', 'doubt'] as const;
export type Reaction = (typeof REACTIONS)[number];

/** All reactions of one person: one a department, which a later one replaces. */
export interface ReactionCard {
	type: 'reaction';
	given: { department: string; reaction: Reaction }[];
}

/** An offer of help to a department. One a person and department. */
export interface HelpCard {
	type: 'help';
	department: string;
	/** Empty: withdrawn. */
	text: string;
}

export type Card = PulseCard | QuestionCard | VoteCard | FrictionCard | ReactionCard | HelpCard;

/** Leadership's or the facilitator's word on a question. */
export interface QuestionAnswer {
	to: 'question';
	/** Hash of the question's record. */
	card: string;
	/** Hidden: off every screen but the console. Open again: what was said before is taken back. */
	state: 'open' | 'answered' | 'hidden';
	/** What was answered, for those who were not there; may be empty. */
	text: string;
}

/** Leadership's word on a friction: it goes by a day, or it stays, and why. */
export interface FrictionAnswer {
	to: 'friction';
	/** Hash of the friction's record. */
	card: string;
	verdict: 'removed' | 'stays';
	/** ISO date (YYYY-MM-DD) by which it is removed; empty when it stays. */
	by: string;
	/** Why it stays; how it is removed, if there is more to say. */
	reason: string;
}

export type CardAnswer = QuestionAnswer | FrictionAnswer;

/** Hex digits of a hash that name a card in short: in votes, and on the stage. */
const SHORT = 16;
export const shortCard = (hash: string): string => hash.slice(0, SHORT);

/** Id of the record that answers the card with this hash. */
export const answerId = (hash: string): string => hash.slice(0, 32);

/** Page of a pulse on one priority. */
export const priorityPage = (priority: string): string => `priority-${priority}`;

/**
 * Id of a card's record. Where a person says one thing about one target the id is that target, so that a change
 * replaces it; questions and frictions are as many as they like, told apart by `own`.
 */
export function cardId(card: Card, own = ''): string {
	switch (card.type) {
		case 'pulse':
			return `pulse-${card.page}`;
		case 'help':
			return `help-${card.department}`;
		case 'vote':
			return 'vote';
		case 'reaction':
			return 'reaction';
		case 'question':
		case 'friction':
			return `${card.type}-${own}`;
	}
}

/** Whether a record's id is the one of its card: another would let somebody speak twice about one thing. */
export const fitsId = (card: Card, id: string): boolean =>
	card.type === 'question' || card.type === 'friction' ? id.startsWith(`${card.type}-`) : id === cardId(card);
