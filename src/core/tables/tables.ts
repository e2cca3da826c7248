import { shuffle } from '../quiz/shuffle.ts';

/** From how many people on a department works at tables, and how large a table is. */
export const TABLES = { from: 13, least: 5, most: 10 } as const;

/** Who sits where: table by participant id; tables are numbered from 1. */
export interface Seating {
	/** Number of tables. */
	count: number;
	seats: ReadonlyMap<string, number>;
}

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
 * @param before null: nobody sits yet
 * @param people participant ids; who is not among them loses their seat
 */
export function giveOut(before: Seating | null, people: readonly string[], chance: Chance): Seating {
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
	return { count, seats };
}
