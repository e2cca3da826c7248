/** Bounds of cards and of the answers to them. Lengths are UTF-16 units. */
export const CARD_LIMITS = {
	/** A sentence or two: a question, a friction, an offer, what is missing. */
	text: 400,
	/** An answer to one. */
	answer: 1000,
	/** Questions for which one person votes. */
	votes: 100,
	/** Own questions of one person, and own frictions; withdrawn ones count too. The form stops here. */
	own: 20
} as const;
