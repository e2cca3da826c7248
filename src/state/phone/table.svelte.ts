import { isBlankWig, tidyBoard } from '../../core/pledge/tidy.ts';
import { BoardView } from '../board.svelte.ts';
import type { Workshop } from '../workshop.svelte.ts';

/** Runs a write and tells the person when it could not be kept. */
type Attempt = (run: () => Promise<void>) => Promise<void>;

/** The table that this person sits at, in a department that is too large for one board. */
export class DepartmentTable {
	readonly #workshop: Workshop;
	readonly #attempt: Attempt;
	#view = $state.raw<BoardView | null>(null);
	#name = $state('');

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
		const seats = [...(this.#seating?.seats.values() ?? [])];
		return Array.from(
			{ length: this.#seating?.count ?? 0 },
			(_, at) => seats.filter((table) => table === at + 1).length
		);
	}

	/** Its board; null while it is being opened. */
	get view(): BoardView | null {
		return this.#name === this.#wanted ? this.#view : null;
	}

	/** Sits down at another table. */
	async choose(table: number): Promise<void> {
		const department = this.#department;
		if (department === null || table === this.number) return;
		await this.#attempt(async () => {
			const { ledger, signer } = this.#workshop.session;
			await ledger.write('seat', 'seat', { department, table }, signer);
		});
	}

	/** Puts what stands on the table's board among the proposals on the department's, in place of what it brought before. */
	bring(to: BoardView): void {
		const table = this.number;
		const content = this.view?.content;
		if (table === null || !content) return;
		const goals = tidyBoard(content).wigs.filter((wig) => !isBlankWig(wig));
		to.board.proposals.bring(
			table,
			this.#workshop.session.id,
			goals.map(({ id, ...goal }) => ({ id, goal }))
		);
	}

	/** Opens the board of the table that this person sits at now, and leaves the one before. */
	async follow(): Promise<void> {
		const wanted = this.#wanted;
		if (wanted === this.#name) return;
		this.close();
		const [department, table] = [this.#department, this.number];
		if (department === null || table === null) return;
		this.#view = new BoardView(department, await this.#workshop.session.openBoard(department, table));
		this.#name = wanted;
	}

	close(): void {
		this.#view?.close();
		this.#view = null;
		this.#name = '';
	}

	get #department(): string | null {
		return this.#workshop.me?.department ?? null;
	}

	get #seating() {
		return this.#workshop.state.tables.get(this.#department ?? '');
	}

	/** Which board should be open; empty for none. */
	get #wanted(): string {
		return this.number === null ? '' : `${this.#department}.${this.number}`;
	}
}
