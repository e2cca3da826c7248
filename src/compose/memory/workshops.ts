import type { Program } from '../../core/program/program.ts';
import type { SheetDraft, WorkshopEntry, WorkshopStore } from '../../core/ports/storage.ts';

/** This device's workshops in memory. */
export class MemoryWorkshopStore implements WorkshopStore {
	readonly #entries = new Map<string, WorkshopEntry>();
	readonly #drafts = new Map<string, SheetDraft>();
	#plan: Program | undefined;

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

	opened(id: string, at: number): Promise<void> {
		const entry = this.#entries.get(id);
		if (entry) entry.openedAt = at;
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

	drafts(workshop: string): Promise<SheetDraft[]> {
		const drafts = [...this.#drafts.values()].filter((draft) => draft.workshop === workshop);
		return Promise.resolve(structuredClone(drafts));
	}

	putDraft(draft: SheetDraft): Promise<void> {
		this.#drafts.set(`${draft.workshop}/${draft.wave}`, structuredClone(draft));
		return Promise.resolve();
	}

	plan(): Promise<Program | undefined> {
		return Promise.resolve(structuredClone(this.#plan));
	}

	putPlan(program: Program): Promise<void> {
		this.#plan = structuredClone(program);
		return Promise.resolve();
	}

	removePlan(): Promise<void> {
		this.#plan = undefined;
		return Promise.resolve();
	}
}
