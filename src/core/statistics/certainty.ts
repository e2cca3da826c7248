import { known, unknown, type Estimate } from './estimate.ts';
import { isSolved } from './mcnemar.ts';
import { mean } from './moments.ts';

/** How sure a person said to be of one answer. */
export type Certainty = 'low' | 'mid' | 'high';

/** One answer with a certainty; answers without one take no part. */
export interface SureAnswer {
	score: number;
	certainty: Certainty;
}

const RIGHT: Record<Certainty, number> = { low: 1, mid: 2, high: 3 };
const WRONG: Record<Certainty, number> = { low: 0, mid: -2, high: -6 };

/**
 * Points of certainty-based marking: right 1, 2, 3 and wrong 0, -2, -6 for low, mid, high. What is not full
 * marks is wrong. Source: Gardner-Medwin (1995), "Confidence assessment in the teaching of basic science", ALT-J
 * 3(1), 80-85.
 */
export const certaintyPoints = ({ score, certainty }: SureAnswer): number =>
	isSolved(score) ? RIGHT[certainty] : WRONG[certainty];

/** Mean points per answer, from -6 to 3. `n` counts answers. */
export const certaintyScore = (answers: readonly SureAnswer[]): Estimate =>
	answers.length === 0
		? unknown(0, 'no-data')
		: known(answers.length, { value: mean(answers.map(certaintyPoints)) });

/** Share of the answers, in [0, 1], that are wrong and of which the person was highly certain. `n` counts answers. */
export const confidentlyWrong = (answers: readonly SureAnswer[]): Estimate =>
	answers.length === 0
		? unknown(0, 'no-data')
		: known(answers.length, {
				value:
					answers.filter((answer) => answer.certainty === 'high' && !isSolved(answer.score)).length /
					answers.length
			});
