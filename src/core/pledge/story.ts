import { differenceOf, type Change } from './difference.ts';
import type { Catch, Pledge } from './pledge.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/** One version of a department's answer, with what leadership said of it. */
export interface Version {
	pledge: Pledge;
	verdict: Verdict;
	/** What became different from the version before; empty for the first. */
	changes: Change[];
}

/**
 * Everything that was thrown and caught between one department and leadership, oldest first. Words on an earlier version
 * stay with it: they say nothing of the next one, and nothing of what was said is lost.
 * @param chain the department's valid versions, oldest first
 * @param catches words by hash of the version
 */
export const storyOf = (
	chain: readonly Pledge[],
	catches: ReadonlyMap<string, readonly Catch[]>
): Version[] =>
	chain.map((pledge, at) => {
		const before = chain[at - 1];
		return {
			pledge,
			verdict: verdictOf(catches.get(pledge.hash) ?? []),
			changes: before ? differenceOf(before, pledge) : []
		};
	});
