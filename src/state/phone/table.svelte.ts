import type { BoardContent } from '../../core/pledge/pledge.ts';
import { isBlankWig, tidyBoard } from '../../core/pledge/tidy.ts';
import { sizesOf, tableName, type Table } from '../../core/tables/tables.ts';
import type { Brought } from '../../core/ports/proposals.ts';
import type { TableHere } from '../../core/ports/storage.ts';
import { canonicalJson } from '../../core/values/canonical.ts';
import { countOf } from '../board-count.ts';
import { BoardView } from '../board.svelte.ts';
import type { Workshop } from '../workshop.svelte.ts';

/** So long after it was opened a phone brings what it did not bring in time, in milliseconds. */
const LATE = 8000;

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
	/** Cancels what is brought late; null when nothing is. */
	#late: (() => void) | null = null;

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
		if (this.#open && this.#view) this.#hand(this.#open.table, this.#view.content, to);
	}

	/** Hands what a table's board says to the department's. */
	#hand(table: Table, content: BoardContent, to: BoardView, how?: 'besides'): void {
		const there = saidBy(to.content);
		const { wigs, stops } = tidyBoard(content);
		const what: Brought = {
			goals: wigs
				.filter((wig) => !isBlankWig(wig))
				.map(({ id, ...goal }) => ({ id, goal }))
				.filter(({ goal }) => !there.has(canonicalJson(goal))),
			stops: stops
				.map(({ id, ...stop }) => ({ id, stop }))
				.filter(({ stop }) => !there.has(canonicalJson(stop)))
		};
		to.board.proposals.bring(table, this.#workshop.session.id, what, how);
	}

	/**
	 * Opens the board of the table that this person sits at now, and leaves the one before. Where the tables have been
	 * dissolved or dealt anew, all that stands on theirs is brought first, agreed on or not: nothing is left behind. A phone
	 * that was closed then brings it when it is opened again.
	 * @param own the department's board; null while it is closed
	 */
	async follow(own: BoardView | null): Promise<void> {
		this.bringLater(own);
		if (this.#isWanted) return;
		const left = this.#open;
		const [department, table] = [this.#department, this.#wanted];
		const isOver = left?.department === department && left.table.deal !== table?.deal;
		if (isOver && own?.department === department) {
			this.bring(own);
			await this.#keep((all) => all.filter((one) => !isSame(one, left)));
		}
		this.leave();
		if (department === null || table === null) return;
		const view = new BoardView(department, await this.#workshop.session.openBoard(department, table));
		this.#view = view;
		this.#open = { department, table };
		// Of those in the same deal only this one: the others at the table before go on with theirs.
		const here = { department, ...table };
		await this.#keep((all) => [
			...all.filter((one) => one.department !== department || one.deal !== table.deal),
			here
		]);
		if (own?.department !== department) return;
		const report = () => own.board.proposals.report(table, countOf(view.board.content()));
		this.#stop = view.board.subscribe(report);
		report();
	}

	/** Brings boards of tables that are over, and that this phone did not bring because it was closed then. */
	bringLater(own: BoardView | null): void {
		if (this.#late !== null || !own || this.#over(own).length === 0) return;
		// What others have brought comes first: it need not come twice.
		this.#late = this.#workshop.session.clock.after(LATE, () => {
			this.#late = null;
			if (own.department === this.#department) void this.#attempt(() => this.#bringLate(own));
		});
	}

	async #bringLate(own: BoardView): Promise<void> {
		for (const kept of this.#over(own)) {
			const { department, ...table } = kept;
			const board = await this.#workshop.session.openBoard(department, table);
			this.#hand(table, board.content(), own, 'besides');
			board.close();
			await this.#keep((all) => all.filter((one) => one !== kept));
		}
	}

	/** Tables of this department whose boards are here, not open, and over. */
	#over(own: BoardView): TableHere[] {
		const seating = this.#workshop.state.tables.get(own.department);
		if (!seating) return [];
		return (this.#workshop.session.entry.tables ?? []).filter(
			(kept) =>
				kept.department === own.department &&
				(seating.count === 0 || kept.deal !== seating.deal) &&
				!isSame(kept, this.#open)
		);
	}

	/** Notes on the disk which tables' boards are still to be brought; a full disk is told of by the boards themselves. */
	async #keep(change: (all: TableHere[]) => TableHere[]): Promise<void> {
		const { entry, store } = this.#workshop.session;
		entry.tables = change(entry.tables ?? []);
		await store.put(entry).catch(() => undefined);
	}

	close(): void {
		this.#late?.();
		this.#late = null;
		this.leave();
	}

	/** Closes the table's board. */
	leave(): void {
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

const isSame = (one: TableHere, open: { department: string; table: Table } | null): boolean =>
	open !== null && one.department === open.department && tableName(one) === tableName(open.table);

/** What a board says, goal by goal and stop by stop, wherever on it they stand. */
const saidBy = ({ wigs, stops }: BoardContent): Set<string> =>
	new Set([...wigs, ...stops].map(({ id: _, ...said }) => canonicalJson(said)));
