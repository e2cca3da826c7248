import * as Y from 'yjs';
import type { Mark } from '../../core/ports/room.ts';
import { storageFailure } from '../failure.ts';
import { Listeners } from '../listeners.ts';
import { backoff, type DocumentContext } from './context.ts';
import { appendUpdate } from './write.ts';

/** Milliseconds from an edit on this device to its transaction: short, because a kill loses what is waiting. */
const LOCAL_DELAY = 20;
/** The same for what peers sent, which the peers have too: longer, because a full room sends a lot. */
const REMOTE_DELAY = 100;

/** Writes every change of a document to its update log, in order, and tries again until it is there. */
export class UpdateLog {
	/** More is on disk than before. */
	readonly saved = new Listeners<void>();
	/** A row was written. */
	readonly appended = new Listeners<void>();
	readonly #context: DocumentContext;
	#pending: Uint8Array[] = [];
	#mark: Mark = Y.encodeStateVector(new Map());
	#writing: Promise<boolean> | null = null;
	#cancel: (() => void) | null = null;
	#due = Infinity;
	#failures = 0;
	#waiting: (() => void)[] = [];

	constructor(context: DocumentContext) {
		this.#context = context;
		context.doc.on('update', this.#onUpdate);
		// What was in the document before has to be kept as well.
		if (context.doc.store.clients.size > 0) this.rewrite();
	}

	/** Everything up to here is on disk. */
	mark(): Mark {
		return this.#mark;
	}

	/** Whether something waits to be written. */
	get behind(): boolean {
		return this.#pending.length > 0 || this.#writing !== null;
	}

	/** Call after stored updates were applied: what they brought is on disk already. */
	loaded(): void {
		if (this.behind) return;
		this.#mark = Y.encodeStateVector(this.#context.doc);
		this.saved.emit();
	}

	/** Nothing of the document is on disk any more, or yet: writes all of it. */
	rewrite(): void {
		this.#mark = Y.encodeStateVector(new Map());
		this.#pending = [Y.encodeStateAsUpdate(this.#context.doc)];
		this.#schedule(0);
	}

	/** Writes what is waiting now. False when that failed; it is then tried again later. */
	async write(): Promise<boolean> {
		this.#cancel?.();
		this.#cancel = null;
		this.#due = Infinity;
		while (this.#writing) await this.#writing;
		if (this.#pending.length === 0) return true;
		this.#writing = this.#append();
		try {
			return await this.#writing;
		} finally {
			this.#writing = null;
			if (this.#pending.length > 0)
				this.#schedule(this.#failures ? backoff(this.#failures - 1) : LOCAL_DELAY);
			for (const proceed of this.#waiting.splice(0)) proceed();
		}
	}

	/** Settles when all that is in the document now is on disk, or nobody is going to write it any more. */
	async flush(): Promise<void> {
		let tried = false;
		while (this.behind && !this.#context.closed) {
			if (!tried) tried = !(await this.write());
			else await new Promise<void>((proceed) => this.#waiting.push(proceed));
		}
	}

	close(): void {
		this.#context.doc.off('update', this.#onUpdate);
		this.#cancel?.();
		for (const proceed of this.#waiting.splice(0)) proceed();
	}

	readonly #onUpdate = (
		update: Uint8Array,
		origin: unknown,
		_doc: Y.Doc,
		transaction: Y.Transaction
	): void => {
		if (origin === this.#context) return;
		this.#pending.push(update);
		if (!this.#writing) this.#schedule(transaction.local ? LOCAL_DELAY : REMOTE_DELAY);
	};

	#schedule(delay: number): void {
		const { clock, closed } = this.#context;
		const due = clock.now() + (this.#failures ? backoff(this.#failures - 1) : delay);
		if (closed || (this.#cancel && this.#due <= due)) return;
		this.#cancel?.();
		this.#due = due;
		this.#cancel = clock.after(due - clock.now(), () => void this.write());
	}

	async #append(): Promise<boolean> {
		const context = this.#context;
		const { lives } = context;
		const taken = this.#pending.splice(0);
		const mark = Y.encodeStateVector(context.doc);
		try {
			const seq = await context.db.health.watch('log', () =>
				appendUpdate(context.db, context.name, Y.mergeUpdates(taken))
			);
			// Deleted while it was being written: `rewrite` has taken care of it.
			if (lives !== context.lives) return true;
			context.known.add(seq);
			this.#failures = 0;
			this.#mark = mark;
			this.saved.emit();
			this.appended.emit();
			return true;
		} catch (error) {
			this.#failures++;
			if (lives === context.lives) this.#pending.unshift(...taken);
			context.failures.emit(storageFailure(error));
			return false;
		}
	}
}
