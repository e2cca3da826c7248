import type { CardAnswer, FrictionAnswer, PulseCard, Reaction, ReactionCard } from './card.ts';

/** Somebody's question, as everybody knows it. */
export interface Question {
	/** Hash of its record; votes and the stage name the first 16 digits of it. */
	id: string;
	/** Id of its record: whoever wrote it withdraws it by that. */
	record: string;
	/** Participant id. */
	author: string;
	text: string;
	step: string;
	/** People who voted for it; whoever asked is not one of them. */
	votes: number;
	state: 'open' | 'answered' | 'hidden';
	/** What was answered; may be empty. */
	answer: string;
}

/** What is in a department's way. */
export interface Friction {
	/** Hash of its record. */
	id: string;
	/** Id of its record, as above. */
	record: string;
	author: string;
	department: string;
	text: string;
	/** Leadership's newest word, null before the first. */
	answer: (Pick<FrictionAnswer, 'verdict' | 'by' | 'reason'> & { author: string }) | null;
}

export interface Help {
	author: string;
	department: string;
	text: string;
}

/** Everything that people said in a few taps. Lists are in an order that every device agrees on, not that of time. */
export interface Cards {
	/** By page, then by participant id. */
	pulses: Map<string, Map<string, Pick<PulseCard, 'clear' | 'help' | 'missing'>>>;
	/** Most votes first. */
	questions: Question[];
	/** By participant id: short hashes of the questions that they vote for. */
	votes: Map<string, readonly string[]>;
	frictions: Friction[];
	/** By department: how many people gave each reaction. */
	reactions: Map<string, Map<Reaction, number>>;
	/** By participant id: what they gave. */
	given: Map<string, ReactionCard['given']>;
	helps: Help[];
}

export const noCards = (): Cards => ({
	pulses: new Map(),
	questions: [],
	votes: new Map(),
	frictions: [],
	reactions: new Map(),
	given: new Map(),
	helps: []
});

/** One person's card as a record brought it. */
export interface SaidCard<C> {
	card: C;
	/** Hash of the record, and its id. */
	hash: string;
	record: string;
	/** Participant id. */
	author: string;
}

/** An answer and who gave it. */
export type SaidAnswer = { answer: CardAnswer; author: string };
