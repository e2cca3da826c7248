import { boardName } from '../../core/board/generation.ts';
import type { BoardLoss, BoardWatch } from '../../core/ports/board-watch.ts';
import type { Session } from '../../core/ports/session.ts';
import type { Seating, Table } from '../../core/tables/tables.ts';
import { departmentsAtWork } from './at-work.ts';
import { Impossible } from './failure.ts';

/** A board of which much went at once. */
export interface LostBoard extends BoardLoss {
	/** See `boardName`. */
	name: string;
	department: string;
	/** Null: the department's own board. */
	table: Table | null;
}

interface Guarded {
	department: string;
	table: Table | null;
	watch: BoardWatch | null;
	stop: () => void;
}

/** Boards that are watched, the departments' own ones first: each is a room of its own, with a line to everybody in it. */
const MOST = 40;

const tablesOf = (seating: Seating | undefined): Table[] =>
	Array.from({ length: seating?.count ?? 0 }, (_, at) => ({ number: at + 1, deal: seating?.deal ?? 1 }));

/** Watches the boards at work for large losses, and takes one back when the facilitator says so. */
export class BoardGuard {
	readonly #session: Session;
	readonly #onFailure: (error: unknown) => void;
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on a screen reads it; `#lost` is what they see
	readonly #guarded = new Map<string, Guarded>();
	readonly #stop: () => void;
	#lost = $state.raw<readonly LostBoard[]>([]);

	constructor(session: Session, onFailure: (error: unknown) => void) {
		this.#session = session;
		this.#onFailure = onFailure;
		this.#stop = session.ledger.subscribe(() => this.#follow());
		this.#follow();
	}

	/** What nobody has looked after yet, the oldest first. */
	get lost(): readonly LostBoard[] {
		return this.#lost;
	}

	/** Takes a loss back. Does nothing for a board without one. Rejects with `Impossible` when it can't be taken back. */
	async restore(name: string): Promise<void> {
		const restored = await this.#guarded.get(name)?.watch?.restore();
		if (!restored || restored.ok) return;
		if (restored.problems.some(({ code }) => code === 'board-too-torn'))
			throw new Impossible('board-too-torn');
	}

	/** It was meant. */
	leave(name: string): void {
		this.#guarded.get(name)?.watch?.dismiss();
	}

	close(): void {
		this.#stop();
		for (const name of this.#guarded.keys()) this.#release(name);
	}

	#follow(): void {
		const state = this.#session.ledger.state();
		const departments = departmentsAtWork(state);
		const tables = departments.flatMap((department) =>
			tablesOf(state.tables.get(department)).map((table) => ({ department, table }))
		);
		const own = departments.map((department) => ({ department, table: null }));
		const wanted = [...own, ...tables]
			.slice(0, MOST)
			.map((one) => ({ ...one, name: boardName(one.department, one.table ?? undefined) }));
		for (const name of this.#guarded.keys())
			if (!wanted.some((one) => one.name === name)) this.#release(name);
		for (const one of wanted) if (!this.#guarded.has(one.name)) this.#guard(one).catch(this.#onFailure);
	}

	async #guard({ name, department, table }: Pick<LostBoard, 'name' | 'department' | 'table'>): Promise<void> {
		const guarded: Guarded = { department, table, watch: null, stop: () => undefined };
		this.#guarded.set(name, guarded);
		const watch = await this.#session.watchBoard(department, table ?? undefined);
		// The step may have ended while it was being opened.
		if (this.#guarded.get(name) !== guarded) return watch.close();
		guarded.watch = watch;
		guarded.stop = watch.subscribe(() => this.#look());
		this.#look();
	}

	#release(name: string): void {
		const guarded = this.#guarded.get(name);
		this.#guarded.delete(name);
		guarded?.stop();
		guarded?.watch?.close();
		this.#look();
	}

	#look(): void {
		const lost = [...this.#guarded].flatMap(([name, { department, table, watch }]): LostBoard[] => {
			const loss = watch?.loss();
			return loss ? [{ name, department, table, ...loss }] : [];
		});
		if (lost.length > 0 || this.#lost.length > 0) this.#lost = lost.sort((a, b) => a.at - b.at);
	}
}
