import * as Y from 'yjs';
import { storageFailure } from '../failure.ts';
import type { CheckpointRow } from '../rows.ts';
import { applyStored, backoff, type DocumentContext } from './context.ts';
import { readCheckpoint, readSeqs, readUpdates } from './read.ts';
import { newestNumber, writeCheckpoint } from './write.ts';

/** Milliseconds from a change to the checkpoint that contains it: within the 2 s that are promised. */
const DELAY = 1500;
/** Large documents: at most this share of the time goes into checkpoints, and they wait at most so long. */
const BUSY_SHARE = 1 / 20;
const LONGEST_DELAY = 30_000;
/** How often another tab may get in between before we leave it to the next round. */
const TRIES = 4;

type Known = Pick<CheckpointRow, 'number' | 'slot' | 'covers'>;

/**
 * Writes the whole document now and then, into two places in turns. Every change is in at least two places from then
 * on: in both checkpoints, or in one and in the log. So one broken row, or one broken checkpoint, loses nothing.
 */
export class Checkpoints {
	readonly #context: DocumentContext;
	/** The newest good checkpoint on disk, whose content is in the document. */
	#last: Known | null = null;
	#seen = 0;
	#dirty = false;
	#delay = DELAY;
	#failures = 0;
	#cancel: (() => void) | null = null;
	#running: Promise<void> | null = null;

	constructor(context: DocumentContext) {
		this.#context = context;
	}

	/** Whether the newest checkpoint lacks something that was written since. */
	get dirty(): boolean {
		return this.#dirty;
	}

	/** What opening found; null when there was no good one. */
	opened(checkpoint: Known | null): void {
		this.#last = checkpoint;
		this.#seen = checkpoint?.number ?? 0;
	}

	/** Nothing is on disk any more. */
	lost(): void {
		this.opened(null);
		this.changed();
	}

	/** Plans the next one. */
	changed(): void {
		this.#dirty = true;
		if (this.#cancel || this.#context.closed) return;
		const delay = this.#failures ? backoff(this.#failures) : this.#delay;
		this.#cancel = this.#context.clock.after(delay, () => void this.write());
	}

	/** Writes one now when there is something new. Never rejects: a failure is reported and repeated. */
	async write(): Promise<void> {
		this.#cancel?.();
		this.#cancel = null;
		if (this.#running) return this.#running;
		if (!this.#dirty) return;
		this.#dirty = false;
		this.#running = this.#tryWrite();
		await this.#running;
		this.#running = null;
		if (this.#dirty) this.changed();
	}

	close(): void {
		this.#cancel?.();
	}

	async #tryWrite(): Promise<void> {
		const { clock, failures } = this.#context;
		const started = clock.now();
		try {
			for (let n = 0; n < TRIES; n++) if (await this.#once()) break;
			this.#failures = 0;
		} catch (error) {
			this.#failures++;
			this.#dirty = true;
			failures.emit(storageFailure(error));
		}
		this.#delay = Math.min(LONGEST_DELAY, Math.max(DELAY, (clock.now() - started) / BUSY_SHARE));
	}

	/** One optimistic try: look, take in what other tabs wrote, write unless somebody was faster. */
	async #once(): Promise<boolean> {
		const context = this.#context;
		const { db, doc, name, known, corrupt, lives } = context;
		const seen = await newestNumber(db, name);
		if (seen !== this.#seen) await this.#takeIn(seen);
		const seqs = await readSeqs(db, name);
		const foreign = await readUpdates(
			db,
			seqs.filter((seq) => !known.has(seq) && !corrupt.has(seq))
		);
		applyStored(
			context,
			foreign.rows.map((row) => row.bytes)
		);
		for (const row of foreign.rows) known.add(row.seq);
		for (const seq of foreign.corrupt) corrupt.add(seq);

		const before = new Set(this.#last?.covers);
		const covers = seqs.filter((seq) => known.has(seq) && !before.has(seq));
		const drop = seqs.filter((seq) => before.has(seq) || corrupt.has(seq));
		const bytes = Y.encodeStateAsUpdate(doc);
		const next = { document: name, bytes, seen, keep: this.#last, covers, drop };
		const written = await db.health.watch(`checkpoint/${name}`, () => writeCheckpoint(db, next));
		if (!written || lives !== context.lives) return false;
		this.#last = { ...written, covers };
		this.#seen = written.number;
		for (const seq of drop) known.delete(seq);
		return true;
	}

	/** Another tab wrote a checkpoint: the next one must contain it, because it may be the only place of its rows. */
	async #takeIn(seen: number): Promise<void> {
		const { checkpoint } = await readCheckpoint(this.#context.db, this.#context.name);
		if (checkpoint) applyStored(this.#context, [checkpoint.bytes]);
		this.#last = checkpoint;
		this.#seen = seen;
	}
}
