import * as v from 'valibot';
import { checksum } from '../../core/checksum/checksum.ts';
import type { CatchballDatabase } from '../database.ts';
import { checkpointRowSchema, updateRowSchema, type CheckpointRow, type UpdateRow } from '../rows.ts';

/** What was found of one document on this device. */
export interface StoredState {
	/** The newest good checkpoint. */
	checkpoint: CheckpointRow | null;
	/** Good rows of the update log, in order. */
	rows: (UpdateRow & { seq: number })[];
	/** Sequence numbers of rows that were fetched and are broken. */
	corrupt: number[];
	/** How many rows could not be fetched. They may be good: another tab dropped them, or the database closed. */
	missing: number;
	/** How many of the checkpoints are good, and how many can't be read. */
	goodCheckpoints: number;
	corruptCheckpoints: number;
}

/** The checkpoint in a row; undefined when it isn't whole. */
export function goodCheckpoint(row: unknown): CheckpointRow | undefined {
	return v.is(checkpointRowSchema, row) && checksum(row.bytes) === row.sum ? row : undefined;
}

/** The update in a row; undefined when it isn't whole. */
export function goodUpdate(row: unknown): UpdateRow | undefined {
	return v.is(updateRowSchema, row) && checksum(row.bytes) === row.sum ? row : undefined;
}

/** Rows one by one: what can't even be fetched is undefined, and doesn't stop the others. */
async function oneByOne<K>(keys: K[], get: (key: K) => PromiseLike<unknown>): Promise<unknown[]> {
	const rows: unknown[] = [];
	for (const key of keys) {
		try {
			rows.push(await get(key));
		} catch {
			rows.push(undefined);
		}
	}
	return rows;
}

/** Rows in one go, which is fast, or one by one when a single broken one spoils that. */
export async function fetchRows<K>(
	keys: K[],
	all: () => PromiseLike<unknown[]>,
	one: (key: K) => PromiseLike<unknown>
): Promise<unknown[]> {
	try {
		return await all();
	} catch {
		return oneByOne(keys, one);
	}
}

/** Good and corrupt rows of the update log among the ones asked for. */
export async function readUpdates(
	db: CatchballDatabase,
	seqs: number[]
): Promise<Pick<StoredState, 'rows' | 'corrupt' | 'missing'>> {
	const found = await fetchRows(
		seqs,
		() => db.updates.bulkGet(seqs),
		(seq) => db.updates.get(seq)
	);
	const rows: StoredState['rows'] = [];
	const corrupt: number[] = [];
	let missing = 0;
	seqs.forEach((seq, at) => {
		const row = goodUpdate(found[at]);
		if (row) rows.push({ ...row, seq });
		else if (found[at] === undefined) missing++;
		else corrupt.push(seq);
	});
	for (const _ of corrupt) db.damage.add('updates');
	return { rows, corrupt, missing };
}

/** The newest good checkpoint, and how many were not good. */
export async function readCheckpoint(
	db: CatchballDatabase,
	document: string
): Promise<Pick<StoredState, 'checkpoint' | 'goodCheckpoints' | 'corruptCheckpoints'>> {
	const keys = await db.checkpoints.where('document').equals(document).primaryKeys();
	const found = await fetchRows(
		keys,
		() => db.checkpoints.bulkGet(keys),
		(key) => db.checkpoints.get(key)
	);
	const good = found.flatMap((row) => goodCheckpoint(row) ?? []);
	const corruptCheckpoints = keys.length - good.length;
	for (let n = 0; n < corruptCheckpoints; n++) db.damage.add('checkpoints');
	good.sort((one, other) => other.number - one.number);
	return { checkpoint: good[0] ?? null, goodCheckpoints: good.length, corruptCheckpoints };
}

/** Sequence numbers of a document's rows, ascending. */
export const readSeqs = (db: CatchballDatabase, document: string): PromiseLike<number[]> =>
	db.updates.where('document').equals(document).primaryKeys();

/** Everything that this device has of a document. Rejects only when the database can't be read at all. */
export async function readDocument(db: CatchballDatabase, document: string): Promise<StoredState> {
	const checkpoint = await readCheckpoint(db, document);
	return { ...checkpoint, ...(await readUpdates(db, await readSeqs(db, document))) };
}
