import type { Step } from '../program/program.ts';

/** When a step was entered: this device's clock, milliseconds. */
export interface Entered {
	step: string;
	at: number;
}

/** Where the day is against its plan, in whole minutes. */
export interface Pace {
	/** Spent in the step that is on, earlier visits included. */
	spent: number;
	/** Later (positive) or earlier (negative) than planned. Null before the first step after the lobby. */
	behind: number | null;
	/** When the last step ends if everything from here on keeps its minutes: milliseconds. Null as above. */
	endsAt: number | null;
}

const MINUTE = 60_000;

/** Milliseconds spent in each step, by its id. */
function spentIn(way: readonly Entered[], now: number): Map<string, number> {
	const spent = new Map<string, number>();
	for (const [index, { step, at }] of way.entries()) {
		const until = way[index + 1]?.at ?? now;
		spent.set(step, (spent.get(step) ?? 0) + Math.max(0, until - at));
	}
	return spent;
}

/**
 * How the day keeps its time. `way`: every step in the order in which it was entered, the last one is on. The lobby does
 * not count, because nobody can plan when people come. A step before the current one counts with what it took against
 * what was planned (one that was skipped saves its minutes); the current one only once it is over its minutes.
 */
export function paceOf(
	agenda: readonly Pick<Step, 'id' | 'kind' | 'minutes'>[],
	way: readonly Entered[],
	now: number
): Pace | null {
	const current = way.at(-1)?.step;
	const index = agenda.findIndex(({ id }) => id === current);
	const step = agenda[index];
	if (!step) return null;
	const spent = spentIn(way, now);
	const inStep = spent.get(step.id) ?? 0;
	const begun = way.some((entry) => agenda.find(({ id }) => id === entry.step)?.kind !== 'lobby');
	if (!begun || step.kind === 'lobby') {
		return { spent: Math.floor(inStep / MINUTE), behind: null, endsAt: null };
	}
	const planned = step.minutes * MINUTE;
	const over = Math.max(0, inStep - planned);
	const behind = agenda
		.slice(0, index)
		.filter(({ kind }) => kind !== 'lobby')
		.reduce((sum, { id, minutes }) => sum + (spent.get(id) ?? 0) - minutes * MINUTE, over);
	const rest = agenda.slice(index + 1).reduce((sum, { minutes }) => sum + minutes * MINUTE, 0);
	return {
		spent: Math.floor(inStep / MINUTE),
		behind: Math.round(behind / MINUTE),
		endsAt: now + Math.max(0, planned - inStep) + rest
	};
}
