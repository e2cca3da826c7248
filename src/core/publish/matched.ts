import type { Form } from '../quiz/items.ts';

import type { Certainty } from '../statistics/certainty.ts';

/** What one person got for one slot of one sheet. */
export interface ScoredAnswer {
	/** Id of the item that stood in the slot on this person's form. */
	item: string;
	/** In [0, 1]; an item that was asked and not answered scores 0. */
	score: number;
	/** False where the item was left empty. Absent: answered. */
	answered?: boolean;
	/** The wrong things picked: indices of options as text, an order as `2,1,3`, or wordings, one entry each. */
	wrong?: string[];
	/** How sure the person said to be; absent or null where that was not asked or not said. */
	certainty?: Certainty | null;
}

/** One opened and scored sheet. */
export interface ScoredSheet {
	/** Hex public key of the person's pseudonym; the same in every wave, and at most one sheet a wave has it. */
	pseudonym: string;
	wave: string;
	form: Form;
	department: string | null;
	/** Whether it was typed in from paper, for somebody without a phone. Absent: no. */
	proxy?: boolean;
	/** Slot id -> result, one entry for every slot that the person's form asked, answered or not. */
	scores: ReadonlyMap<string, ScoredAnswer>;
}

/** One person with both waves. */
export interface MatchedPair {
	pseudonym: string;
	/** The department of both sheets; null where they differ, or name none. */
	department: string | null;
	before: ScoredSheet;
	after: ScoredSheet;
}

export interface Matching {
	/** Ordered by pseudonym, so that the order of arrival shows nowhere. */
	pairs: MatchedPair[];
	/** How many people handed in only one of the two. */
	unmatched: number;
}

/**
 * Pairs the sheets of two waves by pseudonym. Only matched people count in any figure: a mean over other people
 * before than after would measure who came, not what was learned.
 */
export function matchPairs(before: readonly ScoredSheet[], after: readonly ScoredSheet[]): Matching {
	const first = new Map(before.map((sheet) => [sheet.pseudonym, sheet]));
	const second = new Map(after.map((sheet) => [sheet.pseudonym, sheet]));
	const pairs: MatchedPair[] = [];
	for (const [pseudonym, sheet] of first) {
		const later = second.get(pseudonym);
		if (!later) continue;
		const department = sheet.department === later.department ? later.department : null;
		pairs.push({ pseudonym, department, before: sheet, after: later });
	}
	pairs.sort((a, b) => (a.pseudonym < b.pseudonym ? -1 : 1));
	return { pairs, unmatched: first.size + second.size - 2 * pairs.length };
}
