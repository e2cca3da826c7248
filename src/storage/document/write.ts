import { checksum } from '../../core/checksum/checksum.ts';
import type { CatchballDatabase } from '../database.ts';

/** Appends one update to a document's log; settles with its sequence number when the transaction is complete. */
export async function appendUpdate(
	db: CatchballDatabase,
	document: string,
	bytes: Uint8Array
): Promise<number> {
	return db.updates.add({ document, bytes, sum: checksum(bytes) });
}

/** A full state to be written, with what the writer knew when it made it. */
export interface NewCheckpoint {
	document: string;
	bytes: Uint8Array;
	/** `newestNumber` when the writer looked: tells whether another tab wrote one since. */
	seen: number;
	/** The newest good checkpoint on disk, which `bytes` contains; it is not overwritten. */
	keep: { number: number; slot: number } | null;
	/** Rows of the log that `bytes` contains and that stay for now. */
	covers: number[];
	/** Rows that both `bytes` and the checkpoint before it contain, and broken ones: they can go. */
	drop: number[];
}

/** Above this a checkpoint's number is no number of ours but a broken row. */
const SANE = 2 ** 48;

/**
 * Writes a checkpoint and drops the rows that two checkpoints hold now, in one transaction. Returns the new one's
 * number and slot, or null when another tab wrote one in the meantime: then nothing was changed, and the caller has
 * to look again.
 */
export async function writeCheckpoint(
	db: CatchballDatabase,
	next: NewCheckpoint
): Promise<{ number: number; slot: number } | null> {
	const { document, bytes, seen, keep, covers, drop } = next;
	const slot = keep?.slot === 0 ? 1 : 0;
	const number = Math.max(seen < SANE ? seen : 0, keep?.number ?? 0) + 1;
	const row = { document, slot, number, covers, bytes, sum: checksum(bytes) };
	return db.transaction('rw', [db.updates, db.checkpoints], async () => {
		if ((await newestNumber(db, document)) !== seen) return null;
		const keys = await db.checkpoints.where('document').equals(document).primaryKeys();
		await db.checkpoints.bulkDelete(keys.filter(([, other]) => other !== keep?.slot));
		await db.checkpoints.put(row);
		await db.updates.bulkDelete(drop);
		return { number, slot };
	});
}

/** Number of a document's newest checkpoint, good or not; 0 when there is none. Reads keys, not states. */
export async function newestNumber(db: CatchballDatabase, document: string): Promise<number> {
	const keys = await db.checkpoints
		.where('[document+number]')
		.between([document, 0], [document, Infinity])
		.keys();
	return keys.reduce<number>((most, key) => {
		const number: unknown = Array.isArray(key) ? key[1] : 0;
		return typeof number === 'number' ? Math.max(most, number) : most;
	}, 0);
}
