import type { Catch } from './pledge.ts';

/** Where leadership stands on one version of a pledge. */
export interface Verdict {
	/** `open` while no leader has said anything. */
	state: 'open' | 'accepted' | 'returned';
	/** Words that throw it back, and words that catch it. */
	returned: Catch[];
	accepted: Catch[];
	/** Leaders disagree: it counts as thrown back. */
	divided: boolean;
}

/**
 * What the leaders' words together say of one version. The newest word of each leader counts, and none of them can
 * overrule another: a version is thrown back as long as one leader's newest word throws it, because a veto that a
 * second leader could wave through would be none, and because a department must not be told two things at once. It is
 * caught once somebody has caught it and nobody throws it any more. Takes the newest word of each leader on this
 * version (as the fold gives them), in any order.
 */
export const verdictOf = (words: readonly Catch[]): Verdict => {
	const sorted = [...words].sort((a, b) => (a.author < b.author ? -1 : a.author > b.author ? 1 : 0));
	const returned = sorted.filter(({ verdict }) => verdict === 'returned');
	const accepted = sorted.filter(({ verdict }) => verdict === 'accepted');
	const state = returned.length > 0 ? 'returned' : accepted.length > 0 ? 'accepted' : 'open';
	return { state, returned, accepted, divided: returned.length > 0 && accepted.length > 0 };
};
