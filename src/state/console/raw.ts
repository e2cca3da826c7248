import type { MatchedPair } from '../../core/publish/matched.ts';
import { isFew } from '../../core/publish/minimum.ts';
import { askedTwice } from '../../core/publish/paired-scores.ts';

/** One matched person: the score of every slot in both waves, in [0, 1]; null where a wave did not ask it. */
export interface RawRow {
	before: (number | null)[];
	after: (number | null)[];
	/** Null where the number of papers would tell whose row it is. */
	paper: boolean | null;
}

/**
 * Scores of each matched person, outside of every suppression: for a file that its maker was warned of, and for nothing
 * else. Without name, pseudonym and department; the order of the rows is still that of the pseudonyms, which everybody in
 * the room has seen, so that whoever writes them down must mix them first.
 */
export interface RawTable {
	slots: string[];
	rows: RawRow[];
}

/** The raw table of the counted pairs, over all slots that somebody was asked twice. */
export function rawTable(
	pairs: readonly MatchedPair[],
	slots: readonly { id: string }[],
	minimum: number
): RawTable {
	const ids = slots.map(({ id }) => id).filter((id) => pairs.some((pair) => askedTwice(pair, id)));
	const isPaper = ({ before, after }: MatchedPair) => before.proxy === true || after.proxy === true;
	const papers = pairs.filter(isPaper).length;
	const telling = isFew(papers, minimum) || isFew(pairs.length - papers, minimum);
	return {
		slots: ids,
		rows: pairs.map((pair) => ({
			before: ids.map((id) => pair.before.scores.get(id)?.score ?? null),
			after: ids.map((id) => pair.after.scores.get(id)?.score ?? null),
			paper: telling ? null : isPaper(pair)
		}))
	};
}
