import type { SheetDraft, WorkshopEntry } from '../core/ports/storage.ts';
import type { Twice } from './twice.ts';

/**
 * Keys and answers of workshops that this page has not opened, in its memory: when the browser clears the database under
 * it, they would be lost for good, because nobody else has them. Records and boards of those come back from the others.
 */
export class Bystanders {
	readonly #twice: Twice;
	readonly #entryIn: (row: unknown) => WorkshopEntry | undefined;
	readonly #draftIn: (row: unknown) => SheetDraft | undefined;
	#entries: WorkshopEntry[] = [];
	#drafts: SheetDraft[] = [];
	#looked = false;

	/** `entryIn`, `draftIn`: what a row says, undefined when that is nothing; what is damaged is the business of who opens it. */
	constructor(
		twice: Twice,
		entryIn: (row: unknown) => WorkshopEntry | undefined,
		draftIn: (row: unknown) => SheetDraft | undefined
	) {
		this.#twice = twice;
		this.#entryIn = entryIn;
		this.#draftIn = draftIn;
	}

	/** Looks at what is there, once; what this page opens or writes later is newer than that. */
	look(): void {
		if (this.#looked) return;
		this.#looked = true;
		this.#look().catch(() => {
			this.#looked = false;
		});
	}

	/** It was removed on purpose. */
	forget(workshop: string): void {
		this.#entries = this.#entries.filter(({ id }) => id !== workshop);
		this.#drafts = this.#drafts.filter((draft) => draft.workshop !== workshop);
	}

	/** Puts back what is missing; what is there is newer, and stays. */
	writeAgain(): void {
		for (const entry of this.#entries)
			this.#twice.add('workshops', entry.id, entry.id, entry).catch(() => undefined);
		for (const draft of this.#drafts) {
			const { workshop, wave } = draft;
			this.#twice.add('drafts', `${workshop}/${wave}`, [workshop, wave], draft).catch(() => undefined);
		}
	}

	async #look(): Promise<void> {
		const [entries, drafts] = await Promise.all([this.#twice.all('workshops'), this.#twice.all('drafts')]);
		this.#entries = entries.flatMap((row) => this.#entryIn(row) ?? []);
		this.#drafts = drafts.flatMap((row) => this.#draftIn(row) ?? []);
	}
}
