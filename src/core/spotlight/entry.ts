import type { Ask } from '../asks/ask.ts';
import { shortCard } from '../cards/card.ts';
import type { Friction } from '../cards/cards.ts';
import type { StopEntry, Wig } from '../pledge/pledge.ts';
import type { Department } from '../program/program.ts';
import type { Spotlight } from '../stage/stage.ts';
import type { WorkshopState } from '../workshop/state.ts';

/** One thing that a department has said, with the departments it is about. */
export type SpotlightEntry =
	| { kind: 'goal'; department: Department; wig: Wig }
	| { kind: 'stop'; department: Department; stop: StopEntry }
	| { kind: 'ask'; from: Department; to: Department; ask: Ask }
	| { kind: 'friction'; department: Department; friction: Friction };

/** Whether a spotlight is on one such thing. */
export const isOnEntry = (
	spotlight: Spotlight
): spotlight is Extract<Spotlight, { kind: SpotlightEntry['kind'] }> =>
	['goal', 'stop', 'ask', 'friction'].includes(spotlight.kind);

type Known = Pick<WorkshopState, 'program' | 'pledges' | 'asks' | 'cards'>;

/** What such a spotlight shows now; null when it is gone: withdrawn, or not in the department's newest answer. */
export function entryOf(spotlight: Spotlight, state: Known): SpotlightEntry | null {
	const named = (id: string) => state.program?.departments.find((department) => department.id === id);
	const newest = (id: string) => state.pledges.get(id)?.at(-1);
	switch (spotlight.kind) {
		case 'goal': {
			const department = named(spotlight.department);
			const wig = newest(spotlight.department)?.wigs.find(({ id }) => id === spotlight.id);
			return department && wig ? { kind: 'goal', department, wig } : null;
		}
		case 'stop': {
			const department = named(spotlight.department);
			const stop = newest(spotlight.department)?.stops.find(({ id }) => id === spotlight.id);
			return department && stop ? { kind: 'stop', department, stop } : null;
		}
		case 'ask': {
			const ask = [...state.asks.values()].find(({ id }) => shortCard(id) === spotlight.id);
			const from = ask && named(ask.from);
			const to = ask && named(ask.to);
			return ask && from && to && ask.state !== 'withdrawn' ? { kind: 'ask', from, to, ask } : null;
		}
		case 'friction': {
			const friction = state.cards.frictions.find(({ id }) => shortCard(id) === spotlight.id);
			const department = friction && named(friction.department);
			return department ? { kind: 'friction', department, friction } : null;
		}
		default:
			return null;
	}
}

/** The one sentence of it. */
export function textOf(entry: SpotlightEntry): string {
	switch (entry.kind) {
		case 'goal':
			return entry.wig.statement;
		case 'stop':
			return entry.stop.what;
		case 'ask':
			return entry.ask.terms.what;
		case 'friction':
			return entry.friction.text;
	}
}
