import { openAudit } from './audit.ts';
import { asChanges, meanChange } from './changes.ts';
import { hideComplements } from './complement.ts';
import { judge, subjectsOf, type Blueprint } from './groups.ts';
import { matchPairs, type MatchedPair, type ScoredSheet } from './matched.ts';
import { allowedMinimum } from './minimum.ts';
import type { PublishedLaterWave, PublishedResults } from './results.ts';
import { changesSinceAfter, type Known } from './since-after.ts';
import { CHANGES } from './telling.ts';

export interface LaterInput extends Blueprint {
	/** Name of the later wave. */
	wave: string;
	/** People with the first wave and the later one, which stands in `after`. */
	pairs: readonly MatchedPair[];
	minimum: number;
	/**
	 * The same people with the second wave and the later one, and what is known of the day: where it is here, the
	 * change since the end of the day is published too.
	 */
	sinceAfter?: { pairs: readonly MatchedPair[]; known: Known };
}

/** The counted sheets of a later wave, beside what they are compared with. */
export interface LaterSheets extends Blueprint {
	wave: string;
	minimum: number;
	before: readonly ScoredSheet[];
	later: readonly ScoredSheet[];
	/** The end of the day and what it published; absent where nothing was. */
	day?: { after: readonly ScoredSheet[]; results: PublishedResults };
	/** Later waves that were counted before this one. */
	earlier?: readonly { sheets: readonly ScoredSheet[]; published: PublishedLaterWave }[];
}

/** Pairs the sheets of a later wave and publishes what they may add: see `publishLaterWave`. */
export function publishLater({
	before,
	later,
	day,
	earlier = [],
	...input
}: LaterSheets): PublishedLaterWave {
	if (!day) return publishLaterWave({ ...input, pairs: matchPairs(before, later).pairs });
	const { after, results } = day;
	const { pairs } = matchPairs(before, after);
	const { sinceBefore, sinceAfter } = comeBack(pairs, later);
	return publishLaterWave({
		...input,
		pairs: sinceBefore,
		sinceAfter: {
			pairs: sinceAfter,
			known: {
				day: { pairs, results },
				earlier: earlier.map(({ sheets, published }) => ({
					pairs: comeBack(pairs, sheets).sinceAfter,
					published
				}))
			}
		}
	});
}

/**
 * The people of the day who came back, once with their first sheet and once with their second: the same people in the
 * same order, so that both changes are of one group.
 */
function comeBack(
	day: readonly MatchedPair[],
	later: readonly ScoredSheet[]
): { sinceBefore: MatchedPair[]; sinceAfter: MatchedPair[] } {
	const sheets = new Map(later.map((sheet) => [sheet.pseudonym, sheet]));
	const came = day.flatMap((pair) => {
		const sheet = sheets.get(pair.pseudonym);
		if (!sheet) return [];
		return [{ ...pair, department: sheet.department === pair.department ? pair.department : null, sheet }];
	});
	return {
		sinceBefore: came.map(({ sheet, ...pair }) => ({ ...pair, after: sheet })),
		sinceAfter: came.map(({ sheet, ...pair }) => ({ ...pair, before: pair.after, after: sheet }))
	};
}

/**
 * What a later wave may add. The people who come back are never all of those who were there, so a second before
 * figure, over them alone, would give away who stayed out by subtraction from the first. The mean change does not:
 * each change holds a score of the later wave, which no earlier figure has, so that later figures can only be
 * combined among themselves, and those pass an audit of their own. For the second change see `changesSinceAfter`.
 */
export function publishLaterWave(input: LaterInput): PublishedLaterWave {
	const { pairs, wave } = input;
	const minimum = allowedMinimum(input.minimum);
	const audit = openAudit(minimum);
	const changeOf = meanChange(pairs);
	const subjects = hideComplements(
		judge(subjectsOf(pairs, input), audit),
		(people, slots) => [changeOf(people, slots)],
		CHANGES
	);
	return {
		wave,
		minimum,
		matched: pairs.length < minimum ? null : pairs.length,
		...asChanges(subjects, changeOf),
		...(input.sinceAfter && { sinceAfter: changesSinceAfter(input, input.sinceAfter, audit) })
	};
}
