import type { Judgement, MatrixCard } from '../focus/matrix.ts';
import type { Unsubscribe } from './carrier.ts';

/** A department's matrix: it lies in the same document as the department's board. */
export interface Matrix {
	/** In the order in which they were named. */
	cards(): readonly MatrixCard[];
	subscribe(listener: () => void): Unsubscribe;
	/** Names something; null when it says nothing or there are too many already, else the card's id. */
	add(text: string, by: string): string | null;
	/** Puts other words on a card. */
	reword(id: string, text: string): void;
	/** Takes a card off; what somebody rewords at the same time brings it back. */
	remove(id: string): void;
	/** Brings a removed card back, with all judgements. */
	restore(id: string): void;
	/** One person's judgement, which replaces their last one; null takes it back. */
	judge(id: string, participant: string, judgement: Judgement | null): void;
	/** Remembers which stop entry was made of a card. */
	noteStop(id: string, stop: string): void;
	/** Remembers which friction was made of a card. */
	noteFriction(id: string, hash: string): void;
}
