import * as Y from 'yjs';
import { Listeners } from '../listeners.ts';

/** Changes of one field within this many milliseconds are taken back together. */
const TOGETHER = 600;

/**
 * This person's undo on this page. Only changes made through `change` are tracked, so that nobody takes back what
 * another person wrote.
 */
export class Undo {
	readonly changes = new Listeners<void>();
	readonly #origin = { board: 'own change' };
	readonly #doc: Y.Doc;
	readonly #manager: Y.UndoManager;
	#field = '';

	constructor(doc: Y.Doc, together = TOGETHER) {
		this.#doc = doc;
		this.#manager = new Y.UndoManager(doc, {
			trackedOrigins: new Set([this.#origin]),
			captureTimeout: together
		});
		const emit = () => this.changes.emit();
		this.#manager.on('stack-item-added', emit);
		this.#manager.on('stack-item-popped', emit);
		this.#manager.on('stack-cleared', emit);
	}

	/** Runs a change in one tracked transaction. A new step begins with every other field. */
	change(field: string, change: () => void): void {
		if (field !== this.#field) this.#manager.stopCapturing();
		this.#field = field;
		this.#doc.transact(change, this.#origin);
	}

	undo(): void {
		this.#manager.undo();
	}

	redo(): void {
		this.#manager.redo();
	}

	canUndo(): boolean {
		return this.#manager.canUndo();
	}

	canRedo(): boolean {
		return this.#manager.canRedo();
	}

	/** Whether a transaction with this origin was made here. */
	owns(origin: unknown): boolean {
		return origin === this.#origin || origin === this.#manager;
	}

	close(): void {
		this.#manager.destroy();
	}
}
