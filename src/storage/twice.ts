import * as v from 'valibot';
import { checksumOfText } from '../core/checksum/checksum.ts';
import type { CatchballDatabase } from './database.ts';
import { copyRowSchema, type CopyRow } from './rows.ts';

/** Tables whose rows nobody else has: keys, answers that were not handed in, the plan that is being written. */
type TwiceTable = CopyRow['table'];

/** What stands for a row that can't even be fetched. */
const UNREADABLE = Symbol('unreadable');

/**
 * Rows in two places, written together. Documents have their log and two checkpoints, and records lie in documents too;
 * these rows have nothing of that sort, and with a workshop's row its keys would be gone. Each place carries a checksum,
 * because a key with a flipped bit is still a key. A row that is not whole is taken from its second place and put right.
 */
export class Twice {
	readonly #db: CatchballDatabase;

	constructor(db: CatchballDatabase) {
		this.#db = db;
	}

	/** Writes both places or none. */
	async put(table: TwiceTable, key: string, row: object): Promise<void> {
		const { copies } = this.#db;
		const whole = { ...row, sum: sumOf(row) };
		await this.#db.transaction('rw', [this.#db.table(table), copies], async () => {
			await this.#db.table<object>(table).put(whole);
			await copies.put({ table, key, row: whole });
		});
	}

	/** Writes both places where there is nothing yet. */
	async add(table: TwiceTable, key: string, at: string | [string, string], row: object): Promise<void> {
		const rows = this.#db.table<object, typeof at>(table);
		await this.#db.transaction('rw', [rows, this.#db.copies], async () => {
			if ((await rows.get(at)) === undefined) await this.put(table, key, row);
		});
	}

	/**
	 * The row, from whichever place is good, by what `good` makes of it, or else what `rest` can still use of it; undefined
	 * when there is none. What was damaged is counted, and said. Rejects when the database can't be read at all.
	 *
	 * @param at the primary key in its table
	 */
	async get<T>(
		{ table, key, at }: { table: TwiceTable; key: string; at: string | [string, string] },
		good: (row: unknown) => T | undefined,
		rest: (row: unknown) => T | undefined = () => undefined
	): Promise<T | undefined> {
		const { damage, health } = this.#db;
		const rows = this.#db.table<unknown, typeof at>(table);
		const [first, second] = await Promise.all([
			fetched(() => rows.get(at)),
			fetched(() => this.#db.copies.get([table, key]))
		]);
		if (first.row === UNREADABLE && second.row === UNREADABLE) throw first.error;
		const one = contentOf(first.row);
		const other = v.is(copyRowSchema, second.row) ? contentOf(second.row.row) : NOTHING;
		const whole = one.intact ? good(one.row) : undefined;
		if (whole !== undefined) {
			if (!other.intact || sumOf(other.row) !== sumOf(one.row)) await this.#repair(table, key, one.row);
			return whole;
		}
		if (first.row === undefined && second.row === undefined) return undefined;
		damage.add(table === 'meta' ? 'drafts' : table);
		const saved = other.intact ? good(other.row) : undefined;
		if (saved === undefined) {
			health.found({ skipped: 1, late: false });
			return rest(one.row) ?? rest(other.row);
		}
		await this.#repair(table, key, other.row);
		health.mended();
		return saved;
	}

	/** What stands in the first places of one table and is whole, without the checksums. */
	async all(table: TwiceTable): Promise<object[]> {
		const rows: unknown[] = await this.#db.table(table).toArray();
		return rows.map(contentOf).flatMap(({ row, intact }) => (intact && row !== null ? [row] : []));
	}

	/** Keys of the second places of one table that begin so. */
	async keys(table: TwiceTable, prefix = ''): Promise<string[]> {
		const keys: unknown[] = await this.#of(table, prefix).primaryKeys();
		return keys.flatMap((key) => (Array.isArray(key) && typeof key[1] === 'string' ? [key[1]] : []));
	}

	/** Call within a transaction that includes `copies`. */
	async remove(table: TwiceTable, prefix: string): Promise<void> {
		await this.#of(table, prefix).delete();
	}

	#of(table: TwiceTable, prefix: string) {
		return this.#db.copies
			.where('[table+key]')
			.between([table, prefix], [table, `${prefix}\uffff`], true, true);
	}

	/** What was read is good, whatever becomes of this; the next writing puts both places right anyway. */
	async #repair(table: TwiceTable, key: string, row: object | null): Promise<void> {
		if (row !== null) await this.put(table, key, row).catch(() => undefined);
	}
}

async function fetched(get: () => PromiseLike<unknown>): Promise<{ row: unknown; error?: unknown }> {
	try {
		return { row: await get() };
	} catch (error) {
		return { row: UNREADABLE, error };
	}
}

const sumOf = (row: object | null): string => checksumOfText(JSON.stringify(row));

interface Content {
	/** The row without its checksum; null when it is no row at all. */
	row: object | null;
	/** Its checksum holds. A row without one has been written by a version of the app that made none. */
	intact: boolean;
}

const NOTHING: Content = { row: null, intact: false };

function contentOf(row: unknown): Content {
	if (typeof row !== 'object' || row === null) return NOTHING;
	const { sum, ...content } = row as { sum?: unknown };
	return { row: content, intact: sum === undefined || sum === sumOf(content) };
}
