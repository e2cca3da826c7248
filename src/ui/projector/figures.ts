import type { PublishedFigure, PublishedResults } from '../../core/publish/results.ts';
import type { PublicProgram, Strategy } from '../../core/program/program.ts';
import type { ResultPicture, SlotName } from './view.ts';

/** One row of a before/after picture. */
export interface FigureRow {
	id: string;
	name: string;
	figure: PublishedFigure;
}

/** The rows of a picture in the program's order; a group that the program no longer names keeps its id. */
export function rowsOf(
	picture: Exclude<ResultPicture, 'total'>,
	results: PublishedResults,
	program: PublicProgram,
	strategy: Strategy | null,
	slots: SlotName[]
): FigureRow[] {
	const names: Record<typeof picture, Map<string, string>> = {
		priorities: new Map((strategy?.priorities ?? []).map(({ id, name }) => [id, name])),
		departments: new Map(program.departments.map(({ id, name }) => [id, name])),
		slots: new Map(slots.map(({ id, question }) => [id, question]))
	};
	const order = [...names[picture].keys()];
	const placeOf = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
	return [...results[picture]]
		.sort((a, b) => placeOf(a.id) - placeOf(b.id))
		.map(({ id, figure }) => ({ id, name: names[picture].get(id) ?? id, figure }));
}

/** Percentage points from before to after, rounded as the two figures on the wall are. */
export const pointsOf = (figure: { before: number; after: number }): number =>
	Math.round(figure.after) - Math.round(figure.before);
