import * as v from 'valibot';
import type { SheetDraft, WorkshopEntry, WorkshopStore } from '../core/ports/storage.ts';
import type { Program } from '../core/program/program.ts';
import { Bystanders } from './bystanders.ts';
import type { CatchballDatabase } from './database.ts';
import { StorageFailure } from './failure.ts';
import { draftSchema, planRowSchema, workshopEntrySchema } from './rows.ts';
import { Twice } from './twice.ts';

/** The key of the plan's row. */
const PLAN = 'plan';

const wholeEntry = (row: unknown): WorkshopEntry | undefined =>
	v.is(workshopEntrySchema, row) ? row : undefined;
/**
 * A program that can't be read doesn't take the keys down with it: the entry stays without a program, and the
 * facilitator's records still hold what was published.
 */
const entryWithoutProgram = (row: unknown): WorkshopEntry | undefined =>
	typeof row === 'object' && row !== null ? wholeEntry({ ...row, program: null }) : undefined;
const wholeDraft = (row: unknown): SheetDraft | undefined => (v.is(draftSchema, row) ? row : undefined);
const planIn = (row: unknown): Program | undefined => {
	const read = v.safeParse(planRowSchema, row);
	return read.success ? read.output : undefined;
};

/**
 * The value as the database can clone it: screens hand in proxies of theirs. Refuses what could not be read again,
 * because the person is still there to be told.
 */
function plain<T>(schema: v.GenericSchema<T>, value: T): T {
	const parsed = v.safeParse(schema, value);
	if (!parsed.success) throw new StorageFailure('storage-failed', new v.ValiError(parsed.issues));
	return parsed.output;
}

const draftKey = (workshop: string, wave: string): string => `${workshop}/${wave}`;

/** All documents of a workshop are named `<workshop>/<purpose>`: this is how they are found again. */
export const documentsOf = (workshop: string): string => `${workshop}/`;

/**
 * This device's workshops and drafts in the database. The list is in the order of last opening, newest first. The ones
 * that this page has read or written are written again when the database was cleared under it, and those that it found
 * beside them: keys are in them.
 */
export function workshopStore(db: CatchballDatabase): WorkshopStore {
	const twice = new Twice(db);
	const entries = new Map<string, WorkshopEntry>();
	const drafts = new Map<string, SheetDraft>();
	let plan: string | null = null;
	const others = new Bystanders(twice, wholeEntry, wholeDraft);
	const putPlanRow = async (value: string) => {
		await db.health.watch('drafts', () => twice.put('meta', PLAN, { key: PLAN, value }));
		plan = value;
	};
	const forget = (id: string) => {
		entries.delete(id);
		others.forget(id);
		for (const [key, draft] of drafts) if (draft.workshop === id) drafts.delete(key);
	};
	const putEntry = async (entry: WorkshopEntry) => {
		await db.health.watch('workshops', () => twice.put('workshops', entry.id, entry));
		entries.set(entry.id, entry);
	};
	const putSheet = async (draft: SheetDraft) => {
		const key = draftKey(draft.workshop, draft.wave);
		await db.health.watch('drafts', () => twice.put('drafts', key, draft));
		drafts.set(key, draft);
	};
	db.onLost(() => {
		for (const entry of entries.values()) putEntry(entry).catch(() => undefined);
		for (const draft of drafts.values()) putSheet(draft).catch(() => undefined);
		if (plan !== null) putPlanRow(plan).catch(() => undefined);
		others.writeAgain();
	});
	const entryOf = (id: string) =>
		twice.get({ table: 'workshops', key: id, at: id }, wholeEntry, entryWithoutProgram);
	const draftOf = (workshop: string, wave: string) =>
		twice.get({ table: 'drafts', key: draftKey(workshop, wave), at: [workshop, wave] }, wholeDraft);
	return {
		async list() {
			const ids = new Set([
				...(await db.workshops.toCollection().primaryKeys()),
				...(await twice.keys('workshops'))
			]);
			const found = await Promise.all([...ids].map(entryOf));
			others.look();
			return found
				.flatMap((entry) => entry ?? [])
				.sort((one, other) => other.openedAt - one.openedAt || (one.id < other.id ? -1 : 1));
		},

		async get(id) {
			const entry = await entryOf(id);
			if (entry) entries.set(id, structuredClone(entry));
			others.look();
			return entry;
		},

		async put(entry) {
			await putEntry(plain(workshopEntrySchema, entry));
		},

		async opened(id, at) {
			const entry = entries.get(id);
			if (!entry) return;
			const next = { ...entry, openedAt: at };
			entries.set(id, next);
			await twice.put('workshops', id, next).catch(() => undefined);
		},

		async remove(id) {
			const { workshops, records, drafts: sheets, updates, checkpoints, copies } = db;
			forget(id);
			db.removed(id);
			await db.transaction('rw', [workshops, records, sheets, updates, checkpoints, copies], async () => {
				await copies.delete(['workshops', id]);
				await twice.remove('drafts', draftKey(id, ''));
				await workshops.delete(id);
				await records.where('workshop').equals(id).delete();
				await sheets.where('workshop').equals(id).delete();
				await updates.where('document').startsWith(documentsOf(id)).delete();
				await checkpoints.where('document').startsWith(documentsOf(id)).delete();
			});
		},

		async draft(workshop, wave) {
			const draft = await draftOf(workshop, wave);
			if (draft) drafts.set(draftKey(workshop, wave), structuredClone(draft));
			return draft;
		},

		async drafts(workshop) {
			const first = draftKey(workshop, '');
			const keys = await db.drafts.where('workshop').equals(workshop).primaryKeys();
			const seconds = await twice.keys('drafts', first);
			const waves = new Set([
				...keys.map(([, wave]) => wave),
				...seconds.map((key) => key.slice(first.length))
			]);
			const found = await Promise.all([...waves].map((wave) => draftOf(workshop, wave)));
			return found.flatMap((draft) => draft ?? []);
		},

		async putDraft(draft) {
			await putSheet(plain(draftSchema, draft));
		},

		plan: () => twice.get({ table: 'meta', key: PLAN, at: PLAN }, planIn),

		async putPlan(program) {
			await putPlanRow(JSON.stringify(program));
		},

		async removePlan() {
			plan = null;
			await db.transaction('rw', [db.meta, db.copies], async () => {
				await db.meta.delete(PLAN);
				await db.copies.delete(['meta', PLAN]);
			});
		}
	};
}
