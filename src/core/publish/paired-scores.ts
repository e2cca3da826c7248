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

/** Mean over people of their mean over slots. */
export function groupMeans(pairs: readonly MatchedPair[], slots: readonly string[]): Means {
	const scores = pairs.map((pair) => personScore(pair, slots));
	return {
		n: pairs.length,
		before: mean(scores.map((score) => score.before)),
		after: mean(scores.map((score) => score.after))
	};
}
