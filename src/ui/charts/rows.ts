import type {
	Published,
	PublishedFigure,
	PublishedResults,
	ShownFigure,
	StatisticNamed,
	SurenessValues,
	Withheld
} from '../../core/publish/results.ts';
import { anySure } from '../../core/publish/pictures.ts';
import { byLeastGain } from '../../core/publish/least-gain.ts';
import { markOf, pointsBetween, type Mark } from './marks.ts';
import type { ResultNames } from './names.ts';

/** No id of a department or slot: those are made of letters, digits and hyphens. */
const OTHERS = '*';

/** One line of a before/after picture. */
export interface Row {
	id: string;
	name: string;
	/** Null where that wave may not be told. */
	before: Mark | null;
	after: Mark | null;
	/** Percentage points, as rounded on the wall; null where they can't be told. */
	points: number | null;
	/** People. */
	n: number | null;
}

/** A group of which nothing may be seen. */
export interface HiddenRow {
	id: string;
	name: string;
	reason: Withheld;
}

/** The rows of a picture, and what it must leave out. */
export interface Rows {
	rows: Row[];
	hidden: HiddenRow[];
}

/** The pictures that are made of rows of published figures. */
export type RowPicture = 'priorities' | 'departments' | 'slots';

/**
 * The rows of one picture. Priorities and departments stand in the program's order (teams are never ranked), with what
 * the hidden departments have in common last; questions by what was gained for certain, the most first.
 *
 * @param others what to call the departments that are too small, taken together
 */
export function rowsOf(
	picture: RowPicture,
	results: PublishedResults,
	names: ResultNames,
	others: string
): Rows {
	const groups = inOrder(results[picture], names[picture]);
	const shown = groups.flatMap(({ figure, ...group }) => (figure.shown ? [{ ...group, figure }] : []));
	const hidden = groups.flatMap(({ id, name, figure }) =>
		figure.shown ? [] : [{ id, name, reason: figure.reason }]
	);
	if (picture === 'slots') shown.sort((one, other) => byLeastGain(one.figure, other.figure));
	const rows = shown.map(({ id, name, figure }) => rowOf(id, name, figure));
	const left = picture === 'departments' ? results.others?.figure : undefined;
	const rest = left?.shown ? rowOf(OTHERS, others, left) : null;
	return { rows: rest ? [...rows, rest] : rows, hidden };
}

/** The row of everybody together; null where it may not be seen. */
export const totalRow = ({ total }: PublishedResults, name: string): Row | null =>
	total.shown ? rowOf('total', name, total) : null;

/**
 * Where people were wrong and sure of it: everybody and every question first, then the questions in which somebody
 * was, what is left of it after the day first.
 *
 * @param all what to call all questions together
 */
export function sureRows(results: PublishedResults, names: ResultNames, all: string): Row[] {
	const certainty = (results.statistics ?? []).filter(
		(one): one is StatisticNamed<'certainty'> => one.name === 'certainty'
	);
	const rowsOfKind = (kind: 'total' | 'slot') =>
		certainty.flatMap(({ of, n, values }): Row[] => {
			if (!values || of.kind !== kind || (kind === 'slot' && !anySure(values))) return [];
			const id = 'id' in of ? of.id : 'total';
			const name = kind === 'total' ? all : nameOf(names.slots, id);
			return [withPoints({ id, name, n, before: shareOf(values.before), after: shareOf(values.after) })];
		});
	const slots = rowsOfKind('slot').sort(
		(a, b) => at(b.after) - at(a.after) || at(b.before) - at(a.before) || (a.id < b.id ? -1 : 1)
	);
	return [...rowsOfKind('total'), ...slots];
}

/** A list that is too long for a wall: its head and its tail, and how many were left out between them. */
export interface Excerpt {
	head: Row[];
	tail: Row[];
	between: number;
}

/** Cuts rows down to what a room can read. One row would not be worth leaving out: its place takes the mention. */
export function excerpt(rows: Row[], most: number): Excerpt {
	if (rows.length <= most) return { head: rows, tail: [], between: 0 };
	const tail = Math.floor((most - 1) / 3);
	const head = most - 1 - tail;
	return {
		head: rows.slice(0, head),
		tail: tail === 0 ? [] : rows.slice(-tail),
		between: rows.length - head - tail
	};
}

function rowOf(id: string, name: string, { n, before, after, bound }: ShownFigure): Row {
	return withPoints({
		id,
		name,
		n,
		before: markOf(before, bound?.before),
		after: markOf(after, bound?.after)
	});
}

const withPoints = (row: Omit<Row, 'points'>): Row => ({
	...row,
	points: pointsBetween(row.before, row.after)
});

const shareOf = (values: SurenessValues | undefined): Mark | null =>
	values ? markOf(values.confidentlyWrong, undefined) : null;

const at = (mark: Mark | null): number => (mark?.kind === 'exact' ? mark.value : -1);

const nameOf = (names: { id: string; name: string }[], id: string): string =>
	names.find((one) => one.id === id)?.name ?? id;

/** In the program's order; a group that the program no longer names keeps its id and stands last. */
function inOrder(
	groups: Published<PublishedFigure>[],
	names: { id: string; name: string }[]
): { id: string; name: string; figure: PublishedFigure }[] {
	const placeOf = (id: string) => {
		const place = names.findIndex((one) => one.id === id);
		return place < 0 ? names.length : place;
	};
	return [...groups]
		.sort((a, b) => placeOf(a.id) - placeOf(b.id))
		.map(({ id, figure }) => ({ id, name: nameOf(names, id), figure }));
}

/** More rows than this stand in two columns. */
const ONE_COLUMN = 9;

/** Rows side by side where one column of them would be too small to read. */
export function columnsOf(rows: Row[]): Excerpt[] {
	const columns = rows.length <= ONE_COLUMN ? 1 : rows.length <= 4 * ONE_COLUMN ? 2 : 3;
	const each = Math.ceil(rows.length / columns);
	return Array.from({ length: columns }, (_, column) => ({
		head: rows.slice(column * each, (column + 1) * each),
		tail: [],
		between: 0
	}));
}

/** The highest figure of some rows, in percent; 0 where there is none. */
export const highestOf = (rows: Row[]): number =>
	Math.max(0, ...rows.flatMap(({ before, after }) => [at(before), at(after)]));
