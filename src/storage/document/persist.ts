import type * as Y from 'yjs';
import type { Clock } from '../../core/ports/environment.ts';
import type { DocumentPersistence } from '../../core/ports/room.ts';
import type { Unsubscribe } from '../../core/ports/carrier.ts';
import { onPageHidden } from '../browser.ts';
import type { CatchballDatabase } from '../database.ts';
import { StorageFailure, storageFailure } from '../failure.ts';
import { Listeners } from '../listeners.ts';
import { Checkpoints } from './checkpoints.ts';
import { applyStored, backoff, type DocumentContext } from './context.ts';
import { UpdateLog } from './log.ts';
import { readDocument } from './read.ts';

/** Opening waits this long for the disk, milliseconds; what comes later is merged in then. */
const PATIENCE = 3000;

/** What opening a document found on this device. */
export interface OpeningReport {
	/** Whether a good checkpoint was there. */
	checkpoint: boolean;
	/** Updates taken from the log. */
	rows: number;
	/** Rows and checkpoints that were broken and left out. */
	skipped: number;
	/** True when the document was opened before the disk had answered. */
	late: boolean;
}

export interface StoredDocument extends DocumentPersistence {
	/** Null until the disk has answered. */
	report(): OpeningReport | null;
}

/**
 * Keeps one Yjs document in the database: every change in an update log, the whole now and then in two alternating
 * checkpoints. Several tabs may keep the same document at once. A mark is a Yjs state vector.
 *
 * `name` is `<workshop>/<purpose>`: removing a workshop removes every document named so. `hidden` tells when the page
 * is put away, and is for tests.
 */
export function persistDocument(
	db: CatchballDatabase,
	doc: Y.Doc,
	name: string,
	clock: Clock,
	hidden: (listener: () => void) => Unsubscribe = onPageHidden
): StoredDocument {
	const failures = new Listeners<StorageFailure>();
	const known = new Set<number>();
	const corrupt = new Set<number>();
	const context: DocumentContext = {
		db,
		doc,
		name,
		clock,
		known,
		corrupt,
		failures,
		lives: 0,
		closed: false
	};
	const log = new UpdateLog(context);
	const checkpoints = new Checkpoints(context);
	let report: OpeningReport | null = null;
	let late = false;
	let closing: Promise<void> | null = null;

	const open = async (): Promise<void> => {
		const stored = await readDocument(db, name);
		const bytes = stored.rows.map((row) => row.bytes);
		const broken = applyStored(context, stored.checkpoint ? [stored.checkpoint.bytes, ...bytes] : bytes);
		for (const row of stored.rows) known.add(row.seq);
		for (const seq of stored.corrupt) corrupt.add(seq);
		checkpoints.opened(stored.checkpoint);
		const skipped = stored.corrupt.length + stored.missing + stored.corruptCheckpoints + broken;
		report = { checkpoint: stored.checkpoint !== null, rows: bytes.length, skipped, late };
		db.health.found({ skipped, late: false });
		log.loaded();
		// A broken checkpoint, or one that is gone, left one place where there should be two; a long log opens slowly.
		if (skipped > 0 || bytes.length > 0 || stored.goodCheckpoints === 1) checkpoints.changed();
	};

	const openOrRetry = async (failed = 0): Promise<void> => {
		try {
			await open();
			db.health.read();
		} catch (error) {
			failures.emit(storageFailure(error));
			db.health.failed('read', storageFailure(error));
			if (!context.closed) clock.after(backoff(failed), () => void openOrRetry(failed + 1));
		}
	};

	const opening = openOrRetry();
	const whenLoaded = new Promise<void>((resolve) => {
		const cancel = clock.after(PATIENCE, () => {
			late = true;
			db.health.found({ skipped: 0, late });
			resolve();
		});
		void opening.then(() => {
			cancel();
			resolve();
		});
	});

	const unsubscribe = [
		log.appended.add(() => checkpoints.changed()),
		db.onLost(() => {
			context.lives++;
			known.clear();
			corrupt.clear();
			checkpoints.lost();
			log.rewrite();
			failures.emit(new StorageFailure('storage-lost'));
		}),
		hidden(() => void log.write().then(() => checkpoints.write()))
	];

	const close = async (): Promise<void> => {
		let cancel: () => void = () => undefined;
		const enough = new Promise<void>((resolve) => {
			cancel = clock.after(PATIENCE, resolve);
		});
		await Promise.race([log.write().then(() => checkpoints.write()), enough]);
		cancel();
		for (const end of unsubscribe) end();
		context.closed = true;
		log.close();
		checkpoints.close();
	};

	return {
		whenLoaded,
		savedMark: () => log.mark(),
		onSaved: (listener) => log.saved.add(listener),
		onFailure: (listener) => failures.add(listener),
		flush: () => log.flush(),
		close: () => (closing ??= close()),
		report: () => report
	};
}
