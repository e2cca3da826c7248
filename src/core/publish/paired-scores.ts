import type { Pair } from '../statistics/gain.ts';
import { mean } from '../statistics/moments.ts';
import type { MatchedPair } from './matched.ts';
import type { Means } from './figure.ts';

/** Whether this person was asked the slot in both waves. */
export const askedTwice = (pair: MatchedPair, slot: string): boolean =>
	pair.before.scores.has(slot) && pair.after.scores.has(slot);

/**
 * The slots that every matched person was asked in both waves. Total, priorities and departments are means over
 * these, so that both waves and all people are measured with the same blueprint; an unpaired item is not in it.
 */
export const commonSlots = (pairs: readonly MatchedPair[], slots: readonly string[]): string[] =>
	slots.filter((slot) => pairs.length > 0 && pairs.every((pair) => askedTwice(pair, slot)));

/** One person's mean score over some slots that were asked in both waves, in [0, 1]; NaN without slots. */
export function personScore(pair: MatchedPair, slots: readonly string[]): Pair {
	let [before, after] = [0, 0];
	for (const slot of slots) {
		before += pair.before.scores.get(slot)?.score ?? 0;
		after += pair.after.scores.get(slot)?.score ?? 0;
	}
	return { before: before / slots.length, after: after / slots.length };
}

/** Scores of some of the pairs, by their indices, over some slots that were asked in both waves. */
export type ScoresOf = (people: readonly number[], slots: readonly string[]) => Pair[];

/**
 * Looks each person's score up once for each list of slots: the total, the departments and every statistic of them are over
 * the very same list.
 */
export function scoresOf(pairs: readonly MatchedPair[]): ScoresOf {
	const known = new WeakMap<readonly string[], (Pair | undefined)[]>();
	return (people, slots) => {
		const scores = known.get(slots) ?? new Array<Pair | undefined>(pairs.length);
		known.set(slots, scores);
		const found: Pair[] = [];
		for (const person of people) {
			const pair = pairs[person];
			if (pair) found.push((scores[person] ??= personScore(pair, slots)));
		}
		return found;
	};
}

/** Mean over people of their mean over slots. */
export function groupMeans(scores: readonly Pair[]): Means {
	return {
		n: scores.length,
		before: mean(scores.map((score) => score.before)),
		after: mean(scores.map((score) => score.after))
	};
}
