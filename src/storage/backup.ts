import * as v from 'valibot';
import type { SheetDraft, WorkshopEntry } from '../core/ports/storage.ts';
import { fail, ok, type Result } from '../core/result/result.ts';
import type { CatchballDatabase } from './database.ts';
import { goodCheckpoint, goodUpdate } from './document/read.ts';
import {
	checkpointRowSchema,
	draftSchema,
	recordRowSchema,
	updateRowSchema,
	workshopEntrySchema,
	type CheckpointRow,
	type RecordRow,
	type UpdateRow
} from './rows.ts';
import { documentsOf } from './workshop-store.ts';

/** All that this device keeps of one workshop. */
interface Kept {
	entry: WorkshopEntry;
	drafts: SheetDraft[];
	records: RecordRow[];
	updates: UpdateRow[];
	checkpoints: CheckpointRow[];
}

const keptSchema: v.GenericSchema<Kept> = v.object({
	entry: workshopEntrySchema,
	drafts: v.array(draftSchema),
	records: v.array(recordRowSchema),
	updates: v.array(updateRowSchema),
	checkpoints: v.array(checkpointRowSchema)
});

/** Bytes in JSON; no text of ours begins so. */
const BYTES = 'bytes:';

const toText = (value: unknown): string =>
	JSON.stringify(value, (_key, one: unknown) => (one instanceof Uint8Array ? BYTES + base64(one) : one));

function fromText(text: string): unknown {
	return JSON.parse(text, (key, one: unknown) =>
		// Only where bytes belong: a person may write `bytes:` in a text.
		typeof one === 'string' && ['bytes', 'seed', 'root'].includes(key) && one.startsWith(BYTES)
			? bytesOf(one.slice(BYTES.length))
			: one
	);
}

/** One workshop with its keys, drafts, records and documents, as bytes. Null when this device doesn't have it. */
export async function packWorkshop(db: CatchballDatabase, id: string): Promise<Uint8Array | null> {
	const kept = await db.transaction(
		'r',
		[db.workshops, db.records, db.drafts, db.updates, db.checkpoints],
		async () => ({
			entry: (await db.workshops.get(id)) as unknown,
			drafts: await db.drafts.where('workshop').equals(id).toArray(),
			records: await db.records.where('workshop').equals(id).toArray(),
			updates: await db.updates.where('document').startsWith(documentsOf(id)).toArray(),
			checkpoints: await db.checkpoints.where('document').startsWith(documentsOf(id)).toArray()
		})
	);
	if (kept.entry === undefined) return null;
	// What is broken here would only be refused there, and take the rest with it.
	const good = {
		entry: kept.entry,
		drafts: kept.drafts.filter((row) => v.is(draftSchema, row)),
		records: kept.records.filter((row) => v.is(recordRowSchema, row)),
		updates: kept.updates.filter((row) => goodUpdate(row)),
		checkpoints: kept.checkpoints.filter((row) => goodCheckpoint(row))
	};
	return new TextEncoder().encode(toText(good));
}

/**
 * Puts a packed workshop on this device: all of it or nothing. Problems: `backup-content` when it isn't what this app packs,
 * `backup-known` {title} when the workshop is here already: nothing of it is touched.
 */
export async function unpackWorkshop(
	db: CatchballDatabase,
	packed: Uint8Array
): Promise<Result<WorkshopEntry>> {
	const read = v.safeParse(keptSchema, parse(packed));
	if (!read.success || !belongsTogether(read.output)) return fail({ code: 'backup-content' });
	const { entry, drafts, records, updates, checkpoints } = read.output;
	return db.transaction(
		'rw',
		[db.workshops, db.records, db.drafts, db.updates, db.checkpoints],
		async (): Promise<Result<WorkshopEntry>> => {
			const known = await db.workshops.get(entry.id);
			if (known) return fail({ code: 'backup-known', params: { title: known.title || entry.title } });
			// Numbers of rows are this database's own; what checkpoints say they cover means nothing here.
			await db.updates.bulkAdd(updates.map(({ document, bytes, sum }) => ({ document, bytes, sum })));
			await db.checkpoints.bulkPut(checkpoints.map((row) => ({ ...row, covers: [] })));
			await db.records.bulkPut(records);
			await db.drafts.bulkPut(drafts);
			await db.workshops.put(entry);
			return ok(entry);
		}
	);
}

function parse(packed: Uint8Array): unknown {
	try {
		return fromText(new TextDecoder('utf-8', { fatal: true }).decode(packed));
	} catch {
		return null;
	}
}

/** A file must not reach into other workshops of this device. */
const belongsTogether = ({ entry, drafts, records, updates, checkpoints }: Kept): boolean =>
	entry.link.workshop === entry.id &&
	[...drafts, ...records].every(({ workshop }) => workshop === entry.id) &&
	[...updates, ...checkpoints].every(({ document }) => document.startsWith(documentsOf(entry.id))) &&
	updates.every((row) => goodUpdate(row)) &&
	checkpoints.every((row) => goodCheckpoint(row));

/** `btoa` takes a text of at most so many characters from `fromCharCode` at once. */
const AT_ONCE = 0x8000;

function base64(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += AT_ONCE)
		text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
	return btoa(text);
}

function bytesOf(text: string): Uint8Array | null {
	try {
		return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
	} catch {
		return null;
	}
}
