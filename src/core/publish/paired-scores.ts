import type { Pair } from '../statistics/gain.ts';
import { mean } from '../statistics/moments.ts';
import { answersOf } from './answers.ts';
import type { MatchedPair } from './matched.ts';
import type { Means } from './figure.ts';

/** Whether this person was asked the slot in both waves. */
export const askedTwice = (pair: MatchedPair, slot: string): boolean =>
	pair.before.scores.has(slot) && pair.after.scores.has(slot);

/**
 * The slots that every matched person was asked in both waves. Total, priorities and departments are means over
 * these, so that both waves and all people are measured with the same blueprint; an unpaired item is not in it.
 */
export function commonSlots(pairs: readonly MatchedPair[], slots: readonly string[]): string[] {
	const answers = answersOf(pairs, slots);
	return slots.filter((slot) => {
		const { before, after } = answers(slot);
		return pairs.length > 0 && before.whole && after.whole;
	});
}

/** Scores of some of the pairs, by their indices, over some slots that were asked in both waves. */
export type ScoresOf = (people: readonly number[], slots: readonly string[]) => Pair[];

/**
 * A person's score is the mean over the slots, in [0, 1]; NaN without slots. It is computed once for each list of slots:
 * the total, the departments and every statistic of them are over the very same list.
 */
export function scoresOf(pairs: readonly MatchedPair[]): ScoresOf {
	const known = new WeakMap<readonly string[], readonly Pair[]>();
	return (people, slots) => {
		const scores = known.get(slots) ?? everyScore(pairs, slots);
		known.set(slots, scores);
		const found: Pair[] = [];
		for (const person of people) {
			const score = scores[person];
			if (score) found.push(score);
		}
		return found;
	};
}

function everyScore(pairs: readonly MatchedPair[], slots: readonly string[]): Pair[] {
	const answers = slots.map(answersOf(pairs, slots));
	return pairs.map((_, person) => {
		let [before, after] = [0, 0];
		for (const slot of answers) {
			before += slot.before.scores[person] ?? 0;
			after += slot.after.scores[person] ?? 0;
		}
		return { before: before / slots.length, after: after / slots.length };
	});
}

/** Mean over people of their mean over slots. */
export function groupMeans(scores: readonly Pair[]): Means {
	return {
		n: scores.length,
		before: mean(scores.map((score) => score.before)),
		after: mean(scores.map((score) => score.after))
	};
}
