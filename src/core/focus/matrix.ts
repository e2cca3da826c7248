/** One person's view of one card. Whole numbers, 0 (not at all) to 100 (very). */
export interface Judgement {
	urgent: number;
	important: number;
}

/** One thing that the department spends time on. */
export interface MatrixCard {
	id: string;
	text: string;
	/** Participant id of whoever named it. */
	by: string;
	/** By participant id, in the order of the ids. */
	judgements: (Judgement & { participant: string })[];
	/** Id of the stop entry that was made of it; null when none was. */
	stop: string | null;
	/** Hash of the friction that was made of it; null when none was. */
	friction: string | null;
}

export const MATRIX_LIMITS = {
	/** On one matrix: more can't be read, let alone judged. */
	cards: 40,
	/** Of a card; UTF-16 units. */
	text: 160,
	/** People whose judgement of one card counts. */
	people: 60
} as const;

/** The four answers of a phone: how far something holds, as a number. */
export const SCALE = { none: 0, little: 33, much: 67, full: 100 } as const;
export type ScaleWord = keyof typeof SCALE;

/** Now: urgent and important. Plan: important alone. Friction: urgent alone. Stop: neither. */
export type Quadrant = 'now' | 'plan' | 'friction' | 'stop';
export const QUADRANTS: readonly Quadrant[] = ['plan', 'now', 'stop', 'friction'];

/** One direction of a card: the mean of all judgements, and their standard deviation. */
export interface Reading {
	mean: number;
	spread: number;
}

/** What the judgements of one card come to. */
export interface CardSummary {
	people: number;
	urgent: Reading;
	important: Reading;
	quadrant: Quadrant;
	/** How far people agree, by the wider of the two spreads. */
	agreement: 'one' | 'agree' | 'differ' | 'split';
}

/** Neither yes nor no: exactly in the middle counts as yes, so that nothing is stopped by half. */
const MIDDLE = 50;
/** Standard deviations on the scale of 0 to 100: one step of a phone's scale is 33. */
const AGREE = 17;
const DIFFER = 30;

const reading = (values: readonly number[]): Reading => {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
	return { mean, spread: Math.sqrt(variance) };
};

/** Where a card lies. */
export const quadrantOf = ({ urgent, important }: Judgement): Quadrant => {
	if (important >= MIDDLE) return urgent >= MIDDLE ? 'now' : 'plan';
	return urgent >= MIDDLE ? 'friction' : 'stop';
};

/**
 * Mean and spread of everybody's judgements; null while nobody has judged. The spread is the standard deviation of these
 * people themselves (divided by n): they are the department, not a sample of it.
 */
export function summaryOf({ judgements }: Pick<MatrixCard, 'judgements'>): CardSummary | null {
	if (judgements.length === 0) return null;
	const urgent = reading(judgements.map((judgement) => judgement.urgent));
	const important = reading(judgements.map((judgement) => judgement.important));
	const spread = Math.max(urgent.spread, important.spread);
	const agreement =
		judgements.length === 1 ? 'one' : spread <= AGREE ? 'agree' : spread <= DIFFER ? 'differ' : 'split';
	return {
		people: judgements.length,
		urgent,
		important,
		quadrant: quadrantOf({ urgent: urgent.mean, important: important.mean }),
		agreement
	};
}

/** The word of the scale that a number is nearest to. */
export const wordOf = (value: number): ScaleWord =>
	(Object.keys(SCALE) as ScaleWord[]).reduce((best, word) =>
		Math.abs(SCALE[word] - value) < Math.abs(SCALE[best] - value) ? word : best
	);

/** A number as a judgement holds it. */
export const onScale = (value: number): number => Math.min(100, Math.max(0, Math.round(value)));

/** What one person says of a card; null while they have said nothing. */
export const judgementBy = (card: MatrixCard, participant: string): Judgement | null =>
	card.judgements.find((judgement) => judgement.participant === participant) ?? null;
