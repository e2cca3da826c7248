import type { Ask, AskState } from './ask.ts';
import { isOpen } from './machine.ts';

/** How many asks still wait for an answer, and how many both sides have confirmed. */
export const tallyOf = (asks: readonly Ask[]): { open: number; agreed: number } => ({
	open: asks.filter(isOpen).length,
	agreed: asks.filter(({ state }) => state === 'agreed').length
});

const PLACE: Record<AskState, number> = {
	asked: 0,
	saidBack: 0,
	countered: 0,
	accepted: 0,
	agreed: 1,
	declined: 2,
	withdrawn: 3
};

/** For sorting: what still waits first, then what was agreed, then the rest. */
export const byState = (a: Ask, b: Ask): number => PLACE[a.state] - PLACE[b.state];

/** Whether an ask belongs to what a department has said: it still waits, or both have confirmed it. */
export const counts = (ask: Ask): boolean => PLACE[ask.state] <= PLACE.agreed;
