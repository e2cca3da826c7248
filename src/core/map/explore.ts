import type { CompanyMap, MapArrow, MapCell } from './map.ts';

/** What somebody looks at: a department, a priority, or (null) everything. */
export type MapPick = { kind: 'department'; id: string } | { kind: 'priority'; id: string } | null;

/** What belongs to what was picked; everything, when nothing was. */
export interface MapSelection {
	departments: ReadonlySet<string>;
	priorities: ReadonlySet<string>;
	cells: readonly MapCell[];
	arrows: readonly MapArrow[];
}

/**
 * What belongs to a pick. Of a department: what it carries, whom it asks, who asks it. Of a priority: who carries it, and
 * the asks between those. A pick that the map does not have belongs to nothing.
 */
export const selectionOf = (map: CompanyMap, pick: MapPick): MapSelection => {
	if (pick === null) {
		return {
			departments: new Set(map.departments.map(({ id }) => id)),
			priorities: new Set(map.priorities.map(({ id }) => id)),
			cells: map.cells,
			arrows: map.arrows
		};
	}
	if (pick.kind === 'priority') {
		const cells = map.cells.filter(({ priority }) => priority === pick.id);
		const carriers = new Set(cells.map(({ department }) => department));
		return {
			departments: carriers,
			priorities: new Set(map.priorities.filter(({ id }) => id === pick.id).map(({ id }) => id)),
			cells,
			arrows: map.arrows.filter(({ from, to }) => carriers.has(from) && carriers.has(to))
		};
	}
	const cells = map.cells.filter(({ department }) => department === pick.id);
	const arrows = map.arrows.filter(({ from, to }) => from === pick.id || to === pick.id);
	const own = map.departments.some(({ id }) => id === pick.id) ? [pick.id] : [];
	return {
		departments: new Set([...own, ...arrows.flatMap(({ from, to }) => [from, to])]),
		priorities: new Set(cells.map(({ priority }) => priority)),
		cells,
		arrows
	};
};
