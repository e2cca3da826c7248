import { tableName, type Table } from '../tables/tables.ts';

/** What a signed record says of the document that a board lies in. */
export interface Generation {
	/** Counts up from 1 with every restore; 0, and no record, is the document that it began in. */
	generation: number;
	/** base64; see replica/generations/seed. */
	seed: string;
}

/** Characters of a seed: a board's history of insertions and deletions, without any content. */
export const SEED_MAX = 64 * 1024;

/** Name of a department's own board, or that of one of its tables: no id has a dot. */
export const boardName = (department: string, table?: Table): string =>
	table === undefined ? department : `${department}.${tableName(table)}`;
