import type { Ask } from '../asks/ask.ts';
import { counts } from '../asks/tally.ts';
import type { Catch, Pledge } from '../pledge/pledge.ts';
import { strengthOf } from '../pledge/support.ts';
import { verdictOf } from '../pledge/verdict.ts';
import type { Department, Priority } from '../program/program.ts';
import type { CompanyMap, MapArrow, MapCell } from './map.ts';
import { overloadedOf } from './overload.ts';

/** The parts of a workshop's state that the map is made of. */
export interface MapSource {
	priorities: readonly Pick<Priority, 'id' | 'name'>[];
	departments: readonly Pick<Department, 'id' | 'name'>[];
	/** By department id, oldest first; the newest is what counts. */
	pledges: ReadonlyMap<string, readonly Pledge[]>;
	/** By hash of the pledge. */
	catches: ReadonlyMap<string, readonly Catch[]>;
	/** In any order. */
	asks: Iterable<Ask>;
}

/**
 * The company map. Counts the newest pledge of every department, also one that was thrown back (it says so), and asks
 * that wait or are agreed; what names a priority or a department that the program does not have is left out.
 */
export const mapOf = ({ priorities, departments, pledges, catches, asks }: MapSource): CompanyMap => {
	const newest = departments.map(({ id, name }) => {
		const pledge = pledges.get(id)?.at(-1) ?? null;
		const verdict = pledge && verdictOf(catches.get(pledge.hash) ?? []).state;
		return { id, name, pledge, verdict };
	});
	const cells = priorities.flatMap(({ id: priority }) =>
		newest.flatMap(({ id, pledge, verdict }) => {
			const cell = pledge && cellOf(priority, pledge);
			return cell ? [{ ...cell, department: id, returned: verdict === 'returned' }] : [];
		})
	);
	const arrows = arrowsOf(
		departments.map(({ id }) => id),
		asks
	);
	const overloaded = overloadedOf(
		departments.map(({ id }) => id),
		arrows
	);
	return {
		priorities: priorities.map(({ id, name }) => {
			const carriers = cells.filter(({ priority }) => priority === id).map(({ department }) => department);
			return { id, name, carriers, gap: carriers.length === 0 };
		}),
		departments: newest.map(({ id, name, pledge, verdict }) => ({
			id,
			name,
			verdict,
			content: pledge,
			askedBy: arrows.filter(({ to }) => to === id).map(({ from }) => from),
			asks: arrows.filter(({ from }) => from === id).map(({ to }) => to),
			overloaded: overloaded.has(id)
		})),
		cells,
		arrows
	};
};

/** What one pledge carries of one priority; null for nothing. */
const cellOf = (priority: string, pledge: Pledge): Omit<MapCell, 'department' | 'returned'> | null => {
	const goals = pledge.wigs.flatMap((wig) => {
		const strength = strengthOf(wig.supports, priority);
		return strength === 0 ? [] : [{ strength, wig }];
	});
	const [strongest] = [...goals].sort((a, b) => b.strength - a.strength);
	if (!strongest) return null;
	return { priority, strength: strongest.strength, goals: goals.map(({ wig }) => wig) };
};

/** One arrow for each pair of departments, by asker and then by who is asked, its asks in the order of their ids. */
const arrowsOf = (departments: readonly string[], asks: Iterable<Ask>): MapArrow[] => {
	const standing = [...asks].filter(counts).sort((a, b) => (a.id < b.id ? -1 : 1));
	return departments.flatMap((from) =>
		departments.flatMap((to): MapArrow[] => {
			const own = standing.filter((ask) => ask.from === from && ask.to === to);
			if (own.length === 0) return [];
			return [
				{
					from,
					to,
					asks: own.map(({ id, terms, state }) => ({ id, what: terms.what, state })),
					agreed: own.every(({ state }) => state === 'agreed')
				}
			];
		})
	);
};
