import { weightOf } from '../core/board/loss.ts';
import type { Board } from '../core/ports/board.ts';
import type { BoardLoss } from '../core/ports/board-watch.ts';
import { nextGeneration, type NextGeneration } from '../replica/generations/carry.ts';
import { LossWatch } from '../replica/generations/losses.ts';
import { participantOf } from '../replica/board/presence.ts';
import type { PlaceNow } from './board-place.ts';

/** Watches the document that a board lies in now. */
export const watchLosses = ({ opened }: PlaceNow, board: Board, now: () => number): LossWatch =>
	new LossWatch({
		doc: opened.doc,
		weight: () => weightOf(board.content(), board.matrix.cards(), board.proposals.current().list),
		who: (client) => opened.awareness && participantOf(opened.awareness, client),
		now
	});

/** What the facilitator is told. */
export function lossAsSeen(watch: LossWatch): BoardLoss | null {
	const loss = watch.loss();
	return loss && { at: loss.at, by: loss.by, share: (loss.before - loss.after) / loss.before };
}

/** The document that takes a loss back; null when there is none. */
export function nextOf({ seed, mark, generation }: PlaceNow, watch: LossWatch): NextGeneration | null {
	const loss = watch.loss();
	return loss && nextGeneration(watch.whole(), seed, { generation, mark }, loss.rejected);
}
