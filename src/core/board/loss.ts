import type { MatrixCard } from '../focus/matrix.ts';
import type { BoardContent } from '../pledge/pledge.ts';
import { sizeOf } from './version.ts';

/** What counts as a large loss: so much of a board, in one update or within so many milliseconds. */
export const LARGE_LOSS = {
	/** Share of what there was. */
	share: 0.5,
	/** Weight: a board on which little stands is soon empty. */
	least: 80,
	within: 30_000
} as const;

/** What a goal, a lead measure, a stop entry, a card or a proposal weighs beside its words: as much as a short line. */
const ENTRY = 10;

/** How much is on a board and its matrix: UTF-16 units of all texts, and something for each entry. */
export function weightOf(
	content: BoardContent,
	cards: readonly Pick<MatrixCard, 'text'>[],
	proposals: readonly { goal: { statement: string } }[]
): number {
	const leads = content.wigs.reduce((sum, wig) => sum + wig.leads.length, 0);
	const entries = content.wigs.length + leads + content.stops.length + cards.length + proposals.length;
	const words =
		sizeOf(content) +
		cards.reduce((sum, { text }) => sum + text.length, 0) +
		proposals.reduce((sum, { goal }) => sum + goal.statement.length, 0);
	return words + ENTRY * entries;
}

/** Whether so much has gone that the facilitator is told. */
export const lossOf = (before: number, after: number): boolean =>
	before - after >= Math.max(LARGE_LOSS.least, before * LARGE_LOSS.share);
