import * as v from 'valibot';
import type { WorkshopEntry, WorkshopStore } from '../core/ports/storage.ts';
import type { CatchballDatabase } from './database.ts';
import { StorageFailure } from './failure.ts';
import { draftSchema, workshopEntrySchema } from './rows.ts';

/**
 * The entry in a row, or undefined. A program that can't be read doesn't take the keys down with it: the entry stays
 * without a program, and the facilitator's records still hold what was published.
 */
function readEntry(row: unknown, damaged: () => void): WorkshopEntry | undefined {
	if (v.is(workshopEntrySchema, row)) return row;
	damaged();
	const without = typeof row === 'object' && row !== null ? { ...row, program: null } : null;
	return v.is(workshopEntrySchema, without) ? without : undefined;
}

/**
 * The value as the database can clone it: screens hand in proxies of theirs. Refuses what could not be read again,
 * because the person is still there to be told.
 */
function plain<T>(schema: v.GenericSchema<T>, value: T): T {
	const parsed = v.safeParse(schema, value);
	if (!parsed.success) throw new StorageFailure('storage-failed', new v.ValiError(parsed.issues));
	return parsed.output;
}

/** All documents of a workshop are named `<workshop>/<purpose>`: this is how they are found again. */
export const documentsOf = (workshop: string): string => `${workshop}/`;

/** This device's workshops and drafts in the database. The list is in the order of last opening, newest first. */
export function workshopStore(db: CatchballDatabase): WorkshopStore {
	const damaged = () => db.damage.add('workshops');
	return {
		async list() {
			const rows: unknown[] = await db.workshops.toArray();
			return rows
				.flatMap((row) => readEntry(row, damaged) ?? [])
				.sort((one, other) => other.openedAt - one.openedAt || (one.id < other.id ? -1 : 1));
		},

		async get(id) {
			const row: unknown = await db.workshops.get(id);
			return row === undefined ? undefined : readEntry(row, damaged);
		},

		async put(entry) {
			await db.workshops.put(plain(workshopEntrySchema, entry));
		},

		async remove(id) {
			const { workshops, records, drafts, updates, checkpoints } = db;
			await db.transaction('rw', [workshops, records, drafts, updates, checkpoints], async () => {
				await workshops.delete(id);
				await records.where('workshop').equals(id).delete();
				await drafts.where('workshop').equals(id).delete();
				await updates.where('document').startsWith(documentsOf(id)).delete();
				await checkpoints.where('document').startsWith(documentsOf(id)).delete();
			});
		},

		async draft(workshop, wave) {
			const row: unknown = await db.drafts.get([workshop, wave]);
			if (row === undefined || v.is(draftSchema, row)) return row;
			db.damage.add('drafts');
			return undefined;
		},

		async putDraft(draft) {
			await db.drafts.put(plain(draftSchema, draft));
		}
	};
}
