import { chainOf, type Link } from '../pledge/chain.ts';

/** One turn of a department's pen, as signed. */
export interface PenTurn extends Link {
	/** Participant id of who says so. */
	author: string;
	/** Participant id of who has it from now on; null: nobody. */
	holder: string | null;
}

/** A department's pen as everybody sees it. */
export interface Pen {
	/** Null: free to be taken. */
	holder: string | null;
	/** Of the last turn. */
	turn: number;
	hash: string;
}

/** What a person may do with the pen. */
export type PenMove = 'take' | 'pass' | 'drop';

/**
 * The whole rule: a free pen is taken for oneself; whoever has it passes it on or puts it down. `before` is who had it,
 * null for nobody.
 */
const follows = (before: string | null, isFreed: boolean, { author, holder }: PenTurn): boolean => {
	if ((before === null || isFreed) && holder === author) return true;
	return before !== null && before === author && holder !== author;
};

/**
 * The turns that count, by hash: those that follow one that counts and were their author's to make. `freed` holds the
 * hashes of the turns whose pen a facilitator has taken away: after these it is as if nobody had it.
 */
export function countingTurns<T extends PenTurn>(
	turns: readonly T[],
	freed: ReadonlySet<string>
): Map<string, T> {
	const counting = new Map<string, T>();
	// By turn: a turn is looked at after the one that it names.
	for (const turn of [...turns].sort((a, b) => a.turn - b.turn)) {
		if (turn.previous === null) {
			if (turn.turn === 1 && follows(null, false, turn)) counting.set(turn.hash, turn);
			continue;
		}
		const before = counting.get(turn.previous);
		if (before?.turn !== turn.turn - 1 || before.department !== turn.department) continue;
		if (follows(before.holder, freed.has(before.hash), turn)) counting.set(turn.hash, turn);
	}
	return counting;
}

/**
 * The pen of one department; null while nobody has ever taken it. Where two people took it without knowing of each
 * other, every device chooses the same one of them (see `chainOf`).
 */
export function penOf(turns: readonly PenTurn[], freed: ReadonlySet<string>): Pen | null {
	const last = chainOf([...countingTurns(turns, freed).values()]).at(-1);
	if (!last) return null;
	return { holder: freed.has(last.hash) ? null : last.holder, turn: last.turn, hash: last.hash };
}

/** What this person may do with the pen now. */
export const movesOf = (pen: Pen | null, person: string): PenMove[] => {
	const holder = pen?.holder ?? null;
	if (holder === null) return ['take'];
	return holder === person ? ['pass', 'drop'] : [];
};

/** The turn that makes a move. `to` is who gets it: oneself for taking it, null for putting it down. */
export const nextTurn = (pen: Pen | null, to: string | null) => ({
	turn: (pen?.turn ?? 0) + 1,
	previous: pen?.hash ?? null,
	holder: to
});
