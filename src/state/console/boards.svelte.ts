import type { TableProgress } from '../../core/board/proposal.ts';
import type { Board } from '../../core/ports/board.ts';
import type { Session } from '../../core/ports/session.ts';
import { countOf } from '../board-count.ts';
import { departmentsAtWork } from './at-work.ts';

/** How far a department's board is. */
export interface BoardProgress {
	/** Goals in which something stands. */
	wigs: number;
	/** Lead measures of all of them. */
	leads: number;
	/** Entries of its stop list. */
	stops: number;
	/** Goals, stops and asks that its tables have brought, and that are not taken over yet. */
	brought: number;
	/** How far its tables are with their own boards, by the table's name. */
	tables: ReadonlyMap<string, TableProgress>;
	/** This device's clock, milliseconds, at the last change that was seen from here. */
	changedAt: number;
}

interface Watched {
	board: Board | null;
	stop: () => void;
}

/**
 * The boards of the departments at work, watched and never written: nobody is announced on them. A board is opened when
 * somebody of its department has joined, and let go when the step is over: every open board is a room of its own.
 */
export class Boards {
	#session: Session;
	#watched: Record<string, Watched> = {};
	#progress = $state.raw<Readonly<Record<string, BoardProgress>>>({});
	#stop: () => void;

	constructor(session: Session, onFailure: (error: unknown) => void) {
		this.#session = session;
		const follow = () => this.#follow(onFailure);
		this.#stop = session.ledger.subscribe(follow);
		follow();
	}

	/** By department id; a department whose board is not open here is not in it. */
	get progress(): Readonly<Record<string, BoardProgress>> {
		return this.#progress;
	}

	close(): void {
		this.#stop();
		for (const department of Object.keys(this.#watched)) this.#release(department);
	}

	#follow(onFailure: (error: unknown) => void): void {
		const wanted = departmentsAtWork(this.#session.ledger.state());
		for (const department of Object.keys(this.#watched))
			if (!wanted.includes(department)) this.#release(department);
		for (const department of wanted) if (!this.#watched[department]) this.#watch(department).catch(onFailure);
	}

	async #watch(department: string): Promise<void> {
		const watched: Watched = { board: null, stop: () => undefined };
		this.#watched[department] = watched;
		const board = await this.#session.openBoard(department);
		// The step may have ended while it was being opened.
		if (this.#watched[department] !== watched) return board.close();
		watched.board = board;
		const note = () => this.#note(department, board);
		const stops = [board.subscribe(note), board.proposals.subscribe(note)];
		watched.stop = () => stops.forEach((stop) => stop());
		note();
	}

	#release(department: string): void {
		const { [department]: watched, ...others } = this.#watched;
		this.#watched = others;
		watched?.stop();
		watched?.board?.close();
		const { [department]: _, ...rest } = this.#progress;
		this.#progress = rest;
	}

	#note(department: string, board: Board): void {
		const { list, stops, asks, tables } = board.proposals.current();
		const brought = [...list, ...stops, ...asks].filter(({ table }) => table !== null).length;
		const changedAt = this.#session.time();
		this.#progress = {
			...this.#progress,
			[department]: { ...countOf(board.content()), brought, tables, changedAt }
		};
	}
}
