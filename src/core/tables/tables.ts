import { shuffle } from '../quiz/shuffle.ts';

/** From how many people on a department works at tables, and how large a table is. */
export const TABLES = { from: 13, least: 5, most: 10 } as const;

/** One of a department's tables. */
export interface Table {
	/** Tables are numbered from 1. */
	number: number;
	/** Seats can be given out anew: then every table begins with an empty board of its own. 1 for the first time. */
	deal: number;
}

/** A table's name: a part of its board's, and of the ids of what it brings. No two tables of a department share one. */
export const tableName = ({ number, deal }: Table): string => (deal <= 1 ? `${number}` : `${number}d${deal}`);

/** Who sits where: table by participant id. */
export interface Seating {
	/** How often seats have been given out anew, this time included. */
	deal: number;
	/** Number of tables; 0 where they have been dissolved and the department works at one board again. */
	count: number;
	seats: ReadonlyMap<string, number>;
}

/** How many people sit at each table, the first of them table 1. */
export const sizesOf = ({ count, seats }: Seating): number[] => {
	const all = [...seats.values()];
	return Array.from({ length: count }, (_, at) => all.filter((table) => table === at + 1).length);
};

/** Chance in [0, 1), from a seed: the same seed deals the same. */
export type Chance = () => number;

/** How many tables so many people make: six or seven at one, so that there is room for who comes late. */
export const tablesFor = (people: number): number =>
	Math.max(
		Math.ceil(people / TABLES.most),
		Math.min(Math.floor(people / TABLES.least), Math.round(people / 6.5)),
		1
	);

/**
 * Gives out the seats of a department: at random, every table as full as the others. Whoever has a seat keeps it when
 * others come; only when all tables are full do further ones open, and then no more people move than these need.
 * @param before null: nobody sits yet; dissolved tables: seats are given out anew
 * @param people participant ids; who is not among them loses their seat
 */
export function giveOut(before: Seating | null, people: readonly string[], chance: Chance): Seating {
	const deal = before === null ? 1 : before.deal + (before.count === 0 ? 1 : 0);
	const here = [...new Set(people)].sort();
	const seats = new Map(
		here.flatMap((id) => {
			const table = before?.seats.get(id);
			return table === undefined || table > (before?.count ?? 0) ? [] : [[id, table] as const];
		})
	);
	const old = before?.count ?? 0;
	const count = here.length > old * TABLES.most ? Math.max(old, tablesFor(here.length)) : old;
	const tables = Array.from({ length: count }, (_, n) => n + 1);
	const at = new Map(tables.map((table) => [table, 0]));
	const size = (table: number): number => at.get(table) ?? 0;
	const sit = (id: string, table: number): void => {
		const from = seats.get(id);
		if (from !== undefined) at.set(from, size(from) - 1);
		at.set(table, size(table) + 1);
		seats.set(id, table);
	};
	for (const table of seats.values()) at.set(table, size(table) + 1);
	/** One of those tables, by chance, whose number of people is this. */
	const oneOf = (people: number): number => {
		const found = tables.filter((table) => size(table) === people);
		return found[Math.floor(chance() * found.length)] ?? 1;
	};

	for (const id of shuffle(here, chance))
		if (!seats.has(id)) sit(id, oneOf(Math.min(...tables.map((table) => size(table)))));
	// Only a table that has just been opened may be too small, and only then do seated people move.
	for (const table of old > 0 ? tables.slice(old) : []) {
		while (size(table) < TABLES.least) {
			const fullest = oneOf(Math.max(...tables.map((other) => size(other))));
			const mover = shuffle(here, chance).find((id) => seats.get(id) === fullest);
			if (mover === undefined || fullest === table) break;
			sit(mover, table);
		}
	}
	return { deal, count, seats };
}
