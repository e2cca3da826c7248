import * as Y from 'yjs';
import type { Clock } from '../../core/ports/environment.ts';
import type { CatchballDatabase } from '../database.ts';
import type { StorageFailure } from '../failure.ts';
import type { Listeners } from '../listeners.ts';

/** What the parts that keep one document share. */
export interface DocumentContext {
	readonly db: CatchballDatabase;
	readonly doc: Y.Doc;
	readonly name: string;
	readonly clock: Clock;
	/** Rows of the log whose content is in `doc`. */
	readonly known: Set<number>;
	/** Rows of the log that are broken and can go with the next checkpoint. */
	readonly corrupt: Set<number>;
	readonly failures: Listeners<StorageFailure>;
	/** Counts up when the database was deleted: what was written before is gone. */
	lives: number;
	closed: boolean;
}

/**
 * Puts stored updates into the document in one transaction, whose origin is the context: so that the log doesn't
 * write them again. Returns how many could not be applied.
 */
export function applyStored(context: DocumentContext, updates: Uint8Array[]): number {
	let failed = 0;
	if (updates.length === 0 || context.closed) return failed;
	context.doc.transact(() => {
		for (const update of updates) {
			try {
				Y.applyUpdate(context.doc, update, context);
			} catch {
				failed++;
				context.db.damage.add('updates');
			}
		}
	}, context);
	return failed;
}

/** Wait before the nth failed try is repeated, milliseconds: 250 ms, doubled each time, 10 s at most. */
export const backoff = (failures: number): number => Math.min(10_000, 250 * 2 ** Math.min(failures, 10));
