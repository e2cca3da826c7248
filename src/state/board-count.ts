import type { BoardContent } from '../core/pledge/pledge.ts';
import { isBlankWig, tidyBoard } from '../core/pledge/tidy.ts';

/** How much stands on a board: goals that say something, lead measures of all of them, and entries of the stop list. */
export function countOf(content: BoardContent): { wigs: number; leads: number; stops: number } {
	const { wigs, stops } = tidyBoard(content);
	const goals = wigs.filter((wig) => !isBlankWig(wig));
	return {
		wigs: goals.length,
		leads: goals.reduce((sum, { leads }) => sum + leads.length, 0),
		stops: stops.length
	};
}
