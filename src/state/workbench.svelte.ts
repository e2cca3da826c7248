import type { Program } from '../core/program/program.ts';
import type { Workbench } from '../core/ports/session.ts';
import type { WorkshopEntry } from '../core/ports/storage.ts';
import type { Problem } from '../core/result/result.ts';

/** The workshops on this device, and every way to come by one. */
export class Workshops {
	#workbench: Workbench;
	#entries = $state.raw<WorkshopEntry[]>([]);
	#loaded = $state(false);
	#busy = $state(false);
	#problems = $state.raw<Problem[]>([]);

	constructor(workbench: Workbench) {
		this.#workbench = workbench;
	}

	/** Newest first. */
	get entries(): WorkshopEntry[] {
		return this.#entries;
	}

	get loaded(): boolean {
		return this.#loaded;
	}

	get busy(): boolean {
		return this.#busy;
	}

	get problems(): Problem[] {
		return this.#problems;
	}

	async load(): Promise<void> {
		await this.#run(async () => {
			this.#entries = (await this.#workbench.store.list()).sort((a, b) => b.openedAt - a.openedAt);
		});
		this.#loaded = true;
	}

	/** The new workshop's entry, or null when it could not be made (see `problems`). */
	create(program: Program, sample = false): Promise<WorkshopEntry | null> {
		return this.#run(() => this.#workbench.create(program, { sample }));
	}

	/** Takes a link that somebody pasted or scanned. */
	accept(link: string): Promise<WorkshopEntry | null> {
		return this.#run(async () => {
			const result = await this.#workbench.accept(link);
			if (result.ok) return result.value;
			this.#problems = result.problems;
			return null;
		});
	}

	/** Takes the four words that stand on the wall. */
	acceptWords(words: readonly string[]): Promise<WorkshopEntry | null> {
		return this.#run(async () => {
			const link = await this.#workbench.lookUp(words);
			const result = link.ok ? await this.#workbench.accept(link.value) : link;
			if (result.ok) return result.value;
			this.#problems = result.problems;
			return null;
		});
	}

	/** Brings a backed-up workshop onto this device. */
	restore(file: Blob, passphrase: string): Promise<WorkshopEntry | null> {
		return this.#run(async () => {
			const bytes = new Uint8Array(await file.arrayBuffer());
			const result = await this.#workbench.restore(bytes, passphrase);
			if (result.ok) return result.value;
			this.#problems = result.problems;
			return null;
		});
	}

	async remove(id: string): Promise<void> {
		await this.#run(() => this.#workbench.store.remove(id));
		await this.load();
	}

	/** Shows what a file that was read has wrong. */
	report(problems: Problem[]): void {
		this.#problems = problems;
	}

	async #run<T>(work: () => Promise<T>): Promise<T | null> {
		this.#busy = true;
		this.#problems = [];
		try {
			return await work();
		} catch (error) {
			console.error(error);
			this.#problems = [{ code: 'storage-failed' }];
			return null;
		} finally {
			this.#busy = false;
		}
	}
}
