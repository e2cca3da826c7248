import * as Y from 'yjs';
import type { Unsubscribe } from '../../core/ports/carrier.ts';
import type { DocumentPersistence, Mark } from '../../core/ports/room.ts';

/** Documents in memory that outlive their pages: the twin of storage/document. */
export class MemoryDocuments {
	readonly #states = new Map<string, Uint8Array>();

	/** What is on "disk" of a document. */
	stored(name: string): Uint8Array | null {
		const state = this.#states.get(name);
		// An empty document's update has two bytes.
		return state && state.length > 2 ? state : null;
	}

	/** Keeps a document. What is in it is on "disk" one microtask after it was written. */
	persist(doc: Y.Doc, name: string): DocumentPersistence {
		const states = this.#states;
		const listeners = new Set<() => void>();
		let mark: Mark = Y.encodeStateVector(new Map());
		const save = () => {
			states.set(name, Y.encodeStateAsUpdate(doc));
			mark = Y.encodeStateVector(doc);
			for (const listener of listeners) listener();
		};
		const onUpdate = () => queueMicrotask(save);
		const stored = states.get(name);
		const whenLoaded = Promise.resolve().then(() => {
			if (stored) Y.applyUpdate(doc, stored);
			save();
			doc.on('update', onUpdate);
		});
		return {
			whenLoaded,
			savedMark: () => mark,
			onSaved(listener): Unsubscribe {
				const own = () => listener();
				listeners.add(own);
				return () => listeners.delete(own);
			},
			onFailure: () => () => undefined,
			async flush() {
				await whenLoaded;
				save();
			},
			async close() {
				await whenLoaded;
				save();
				doc.off('update', onUpdate);
			}
		};
	}
}
