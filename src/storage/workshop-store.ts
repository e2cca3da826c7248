import * as v from 'valibot';
import type { SheetDraft, WorkshopEntry, WorkshopStore } from '../core/ports/storage.ts';
import type { CatchballDatabase } from './database.ts';
import { StorageFailure } from './failure.ts';
import { draftSchema, planRowSchema, workshopEntrySchema } from './rows.ts';

/** The key of the plan's row. */
const PLAN = 'plan';

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

/**
 * This device's workshops and drafts in the database. The list is in the order of last opening, newest first. The ones
 * that this page has read or written are written again when the database was cleared under it: keys are in them.
 */
export function workshopStore(db: CatchballDatabase): WorkshopStore {
	const damaged = () => db.damage.add('workshops');
	const entries = new Map<string, WorkshopEntry>();
	const drafts = new Map<string, SheetDraft>();
	let plan: string | null = null;
	const putPlanRow = async (value: string) => {
		await db.health.watch('drafts', () => db.meta.put({ key: PLAN, value }));
		plan = value;
	};
	const forget = (id: string) => {
		entries.delete(id);
		for (const [key, draft] of drafts) if (draft.workshop === id) drafts.delete(key);
	};
	const putEntry = async (entry: WorkshopEntry) => {
		await db.health.watch('workshops', () => db.workshops.put(entry));
		entries.set(entry.id, entry);
	};
	const putSheet = async (draft: SheetDraft) => {
		await db.health.watch('drafts', () => db.drafts.put(draft));
		drafts.set(`${draft.workshop}/${draft.wave}`, draft);
	};
	db.onLost(() => {
		for (const entry of entries.values()) putEntry(entry).catch(() => undefined);
		for (const draft of drafts.values()) putSheet(draft).catch(() => undefined);
		if (plan !== null) putPlanRow(plan).catch(() => undefined);
	});
	return {
		async list() {
			const rows: unknown[] = await db.workshops.toArray();
			return rows
				.flatMap((row) => readEntry(row, damaged) ?? [])
				.sort((one, other) => other.openedAt - one.openedAt || (one.id < other.id ? -1 : 1));
		},

		async get(id) {
			const row: unknown = await db.workshops.get(id);
			const entry = row === undefined ? undefined : readEntry(row, damaged);
			if (entry) entries.set(id, structuredClone(entry));
			return entry;
		},

		async put(entry) {
			await putEntry(plain(workshopEntrySchema, entry));
		},

		async remove(id) {
			const { workshops, records, drafts: sheets, updates, checkpoints } = db;
			forget(id);
			db.removed(id);
			await db.transaction('rw', [workshops, records, sheets, updates, checkpoints], async () => {
				await workshops.delete(id);
				await records.where('workshop').equals(id).delete();
				await sheets.where('workshop').equals(id).delete();
				await updates.where('document').startsWith(documentsOf(id)).delete();
				await checkpoints.where('document').startsWith(documentsOf(id)).delete();
			});
		},

		async draft(workshop, wave) {
			const row: unknown = await db.drafts.get([workshop, wave]);
			if (row === undefined) return row;
			if (v.is(draftSchema, row)) {
				drafts.set(`${workshop}/${wave}`, structuredClone(row));
				return row;
			}
			db.damage.add('drafts');
			return undefined;
		},

		async drafts(workshop) {
			const rows: unknown[] = await db.drafts.where('workshop').equals(workshop).toArray();
			return rows.filter((row) => v.is(draftSchema, row));
		},

		async putDraft(draft) {
			await putSheet(plain(draftSchema, draft));
		},

		async plan() {
			const row: unknown = await db.meta.get(PLAN);
			if (row === undefined) return undefined;
			const read = v.safeParse(planRowSchema, row);
			if (read.success) return read.output;
			db.damage.add('drafts');
			return undefined;
		},

		async putPlan(program) {
			await putPlanRow(JSON.stringify(program));
		},

		async removePlan() {
			plan = null;
			await db.meta.delete(PLAN);
		}
	};
}
