import type { WorkshopStore } from '../../core/ports/storage.ts';
import type { Program } from '../../core/program/program.ts';

/** Where an unfinished plan is kept: the one of this device, or that of a quiz that is being changed. */
export type PlanStore = Pick<WorkshopStore, 'plan' | 'putPlan' | 'removePlan'>;

/**
 * Keeps a plan on the disk while it is written, finished or not: each change at once, or, where one is being written, when
 * that is done. The newest state is the one that counts.
 */
export class PlanKeeper {
	#store: PlanStore | null = null;
	#waiting: Program | null = null;
	#writing: Promise<void> | null = null;
	#kept = $state(true);
	#done = false;

	/** Whether everything that was typed is on the disk. */
	get kept(): boolean {
		return this.#kept;
	}

	/** What was being written here; null where nothing was, or it can't be read. */
	async open(store: PlanStore): Promise<Program | null> {
		this.#store = store;
		return (await store.plan()) ?? null;
	}

	/** Keeps this state. Does not fail: what is not kept says `kept`. */
	keep(program: Program): void {
		this.#kept = false;
		this.#waiting = program;
		this.#writing ??= this.#write().finally(() => (this.#writing = null));
	}

	/** There is a workshop of it, or it is in one: nothing is kept any more, and what was kept is gone. */
	async finish(): Promise<void> {
		this.#done = true;
		await this.#writing;
		this.#kept = true;
		await this.#store?.removePlan();
	}

	async #write(): Promise<void> {
		while (this.#waiting && this.#store && !this.#done) {
			const program = this.#waiting;
			this.#waiting = null;
			try {
				await this.#store.putPlan(program);
			} catch (error) {
				console.error(error);
				return;
			}
			this.#kept = this.#waiting === null;
		}
	}
}
