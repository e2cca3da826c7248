import type { Session } from '../../core/ports/session.ts';
import type { Table } from '../../core/tables/tables.ts';
import { BoardView } from '../board.svelte.ts';
import { BoardGuard, type LostBoard } from './board-guard.svelte.ts';
import { Boards, type BoardProgress } from './boards.svelte.ts';
import { dealTables, dissolveTables, TableDesk } from './table-desk.ts';

interface Parts {
	/** Whether this device gives out the seats. */
	seats: boolean;
	/** Runs what a person has asked for. */
	run: (work: () => Promise<void>) => Promise<void>;
	/** Told of what fails without being asked for. */
	onFailure: (error: unknown) => void;
}

/** What the console sees of the departments at work, and does for them: boards, tables, pens. */
export class DepartmentWork {
	readonly #session: Session;
	readonly #run: Parts['run'];
	readonly #boards: Boards;
	readonly #guard: BoardGuard;
	readonly #tables: TableDesk | null;

	constructor(session: Session, { seats, run, onFailure }: Parts) {
		this.#session = session;
		this.#run = run;
		this.#boards = new Boards(session, onFailure);
		this.#guard = new BoardGuard(session, onFailure);
		this.#tables = seats ? new TableDesk(session, onFailure) : null;
	}

	/** Progress of the boards that are at work, by department id. */
	get boards(): Readonly<Record<string, BoardProgress>> {
		return this.#boards.progress;
	}

	/** Boards of which much went at once, and nobody has looked after it yet. */
	get lost(): readonly LostBoard[] {
		return this.#guard.lost;
	}

	/** Takes the loss of a board (by its name) back: it goes on, on every device, as if that had not happened. */
	restore(name: string): Promise<void> {
		return this.#run(() => this.#guard.restore(name));
	}

	/** The loss of a board was meant: nothing more is said of it. */
	leave(name: string): void {
		this.#guard.leave(name);
	}

	/** Takes a department's pen from whoever has it, so that somebody else can go on: who has left the room can't pass it. */
	freePen(department: string): Promise<void> {
		return this.#run(async () => {
			const { ledger, signer } = this.#session;
			const pen = ledger.state().pens.get(department);
			if (pen?.holder) await ledger.write('free', pen.hash.slice(0, 32), { pen: pen.hash }, signer);
		});
	}

	/** Gives the seats at a department's tables out anew. */
	deal(department: string): Promise<void> {
		return this.#run(() => dealTables(this.#session, department));
	}

	/** A department's tables are no more: all of it works at one board, with everything that stood on theirs proposed. */
	dissolve(department: string): Promise<void> {
		return this.#run(() => dissolveTables(this.#session, department));
	}

	/** A board to look at, a table's or the department's own; nobody is announced on it. Whoever opens it closes it. */
	async look(department: string, table?: Table): Promise<BoardView> {
		return new BoardView(department, await this.#session.openBoard(department, table));
	}

	close(): void {
		this.#boards.close();
		this.#guard.close();
		this.#tables?.close();
	}
}
