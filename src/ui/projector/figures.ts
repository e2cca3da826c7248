import type { Bound, PublishedFigure, PublishedResults } from '../../core/publish/results.ts';
import type { PublicProgram, Strategy } from '../../core/program/program.ts';
import type { Format } from '../../i18n/format.ts';
import type { ResultPicture, SlotName } from './view.ts';

/** No department's id: those are made of letters, digits and hyphens. */
const OTHERS = '*';

/** A figure that may be seen. */
export type ShownFigure = Extract<PublishedFigure, { shown: true }>;

/** One row of a before/after picture. */
export interface FigureRow {
	id: string;
	name: string;
	figure: PublishedFigure;
}

/**
 * The rows of a picture in the program's order; a group that the program no longer names keeps its id. What the
 * departments that are too small have in common stands last, under the name `others`.
 */
export function rowsOf(
	picture: Exclude<ResultPicture, 'total'>,
	results: PublishedResults,
	program: PublicProgram,
	strategy: Strategy | null,
	slots: SlotName[],
	others: string
): FigureRow[] {
	const names: Record<typeof picture, Map<string, string>> = {
		priorities: new Map((strategy?.priorities ?? []).map(({ id, name }) => [id, name])),
		departments: new Map(program.departments.map(({ id, name }) => [id, name])),
		slots: new Map(slots.map(({ id, question }) => [id, question]))
	};
	const order = [...names[picture].keys()];
	const placeOf = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
	const rows = [...results[picture]]
		.sort((a, b) => placeOf(a.id) - placeOf(b.id))
		.map(({ id, figure }) => ({ id, name: names[picture].get(id) ?? id, figure }));
	return picture === 'departments' && results.others
		? [...rows, { id: OTHERS, name: others, figure: results.others.figure }]
		: rows;
}

/**
 * Percentage points from before to after, rounded as the two figures on the wall are; null where one of them is only
 * known to lie beyond a bound.
 */
export const pointsOf = ({ before, after, bound }: ShownFigure): number | null =>
	bound?.before || bound?.after ? null : Math.round(after) - Math.round(before);

/** `41 %`, or `< 20 %` where that is all that may be told. */
export function percentOf(percent: number, bound: Bound | undefined, format: Format): string {
	const sign = bound === 'under20' ? '< ' : bound === 'over80' ? '> ' : '';
	return `${sign}${format.percent(percent)}`;
}
