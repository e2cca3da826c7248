import type { CardSummary, Judgement } from '../../../core/focus/matrix.ts';

/** A card as the field shows it. */
export interface FieldCard {
	id: string;
	text: string;
	/** Place in the list, from 1: what a small field writes on the card. */
	n: number;
	summary: CardSummary | null;
	/** This person's own judgement, where there is a person. */
	own?: Judgement | null;
}
