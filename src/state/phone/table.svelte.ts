import type { BoardContent } from '../../core/pledge/pledge.ts';
import { isBlankWig, tidyBoard } from '../../core/pledge/tidy.ts';
import { sizesOf, tableName, type Table } from '../../core/tables/tables.ts';
import { canonicalJson } from '../../core/values/canonical.ts';
import { countOf } from '../board-count.ts';
import { BoardView } from '../board.svelte.ts';
import type { Workshop } from '../workshop.svelte.ts';

/** Runs a write and tells the person when it could not be kept. */
type Attempt = (run: () => Promise<void>) => Promise<void>;

/** The table that this person sits at, in a department that is too large for one board. */
export class DepartmentTable {
	readonly #workshop: Workshop;
	readonly #attempt: Attempt;
	#view = $state.raw<BoardView | null>(null);
	/** The table whose board is open, and its department. */
	#open = $state.raw<{ department: string; table: Table } | null>(null);
	#stop: () => void = () => undefined;

	constructor(workshop: Workshop, attempt: Attempt) {
		this.#workshop = workshop;
		this.#attempt = attempt;
	}

	/** Its number, from 1; null where the department works at one board, or no seat has been given out yet. */
	get number(): number | null {
		return this.#seating?.seats.get(this.#workshop.session.id) ?? null;
	}

	/** How many people sit at each of the department's tables, the first of them table 1. */
	get sizes(): number[] {
		return this.#seating ? sizesOf(this.#seating) : [];
	}

	/** Its board; null while it is being opened. */
	get view(): BoardView | null {
		return this.#isWanted ? this.#view : null;
	}

	/** Sits down at another table. */
	async choose(table: number): Promise<void> {
		const [department, seating] = [this.#department, this.#seating];
		if (department === null || !seating || table === this.number) return;
		await this.#attempt(async () => {
			const { ledger, signer } = this.#workshop.session;
			const deal = seating.deal > 1 ? { deal: seating.deal } : {};
			await ledger.write('seat', 'seat', { department, table, ...deal }, signer);
		});
	}

	/**
	 * Puts the goals and the stop list of the table's board among the proposals on the department's, in place of what it
	 * brought before. What the department says already needn't be proposed.
	 */
	bring(to: BoardView): void {
		const content = this.#view?.content;
		if (!this.#open || !content) return;
		const there = saidBy(to.content);
		const { wigs, stops } = tidyBoard(content);
		to.board.proposals.bring(this.#open.table, this.#workshop.session.id, {
			goals: wigs
				.filter((wig) => !isBlankWig(wig))
				.map(({ id, ...goal }) => ({ id, goal }))
				.filter(({ goal }) => !there.has(canonicalJson(goal))),
			stops: stops
				.map(({ id, ...stop }) => ({ id, stop }))
				.filter(({ stop }) => !there.has(canonicalJson(stop)))
		});
	}

	/**
	 * Opens the board of the table that this person sits at now, and leaves the one before. Where the tables have been
	 * dissolved or dealt anew, all that stands on theirs is brought first, agreed on or not: nothing is left behind.
	 * @param own the department's board; null while it is closed
	 */
	async follow(own: BoardView | null): Promise<void> {
		if (this.#isWanted) return;
		const left = this.#open;
		const [department, table] = [this.#department, this.#wanted];
		const isOver = left?.department === department && left.table.deal !== table?.deal;
		if (isOver && own?.department === department) this.bring(own);
		this.close();
		if (department === null || table === null) return;
		const view = new BoardView(department, await this.#workshop.session.openBoard(department, table));
		this.#view = view;
		this.#open = { department, table };
		if (own?.department !== department) return;
		const report = () => own.board.proposals.report(table, countOf(view.board.content()));
		this.#stop = view.board.subscribe(report);
		report();
	}

	close(): void {
		this.#stop();
		this.#stop = () => undefined;
		this.#view?.close();
		this.#view = null;
		this.#open = null;
	}

	get #department(): string | null {
		return this.#workshop.me?.department ?? null;
	}

	get #seating() {
		return this.#workshop.state.tables.get(this.#department ?? '');
	}

	/** Whose board should be open; null for none. */
	get #wanted(): Table | null {
		const [number, seating] = [this.number, this.#seating];
		return number === null || !seating ? null : { number, deal: seating.deal };
	}

	get #isWanted(): boolean {
		const [open, wanted] = [this.#open, this.#wanted];
		if (!open || !wanted) return open === wanted;
		return open.department === this.#department && tableName(open.table) === tableName(wanted);
	}
}

/** What a board says, goal by goal and stop by stop, wherever on it they stand. */
const saidBy = ({ wigs, stops }: BoardContent): Set<string> =>
	new Set([...wigs, ...stops].map(({ id: _, ...said }) => canonicalJson(said)));
