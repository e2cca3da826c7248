import type { SheetDraft, WorkshopEntry, WorkshopStore } from '../../core/ports/storage.ts';

/** This device's workshops in memory. */
export class MemoryWorkshopStore implements WorkshopStore {
	readonly #entries = new Map<string, WorkshopEntry>();
	readonly #drafts = new Map<string, SheetDraft>();

	list(): Promise<WorkshopEntry[]> {
		const entries = [...this.#entries.values()].map((entry) => structuredClone(entry));
		return Promise.resolve(entries.sort((one, other) => other.openedAt - one.openedAt));
	}

	get(id: string): Promise<WorkshopEntry | undefined> {
		return Promise.resolve(structuredClone(this.#entries.get(id)));
	}

	put(entry: WorkshopEntry): Promise<void> {
		this.#entries.set(entry.id, structuredClone(entry));
		return Promise.resolve();
	}

	remove(id: string): Promise<void> {
		this.#entries.delete(id);
		for (const [key, draft] of this.#drafts) if (draft.workshop === id) this.#drafts.delete(key);
		return Promise.resolve();
	}

	draft(workshop: string, wave: string): Promise<SheetDraft | undefined> {
		return Promise.resolve(structuredClone(this.#drafts.get(`${workshop}/${wave}`)));
	}

	putDraft(draft: SheetDraft): Promise<void> {
		this.#drafts.set(`${draft.workshop}/${draft.wave}`, structuredClone(draft));
		return Promise.resolve();
	}
}
