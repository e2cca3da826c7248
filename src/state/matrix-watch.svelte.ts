import type { MatrixCard } from '../core/focus/matrix.ts';
import type { Board } from '../core/ports/board.ts';
import type { Session } from '../core/ports/session.ts';

/** The matrix that the room looks at, for the wall: its board is opened while it is shown, and let go after. */
export class MatrixWatch {
	readonly #session: Session;
	#cards = $state.raw<readonly MatrixCard[]>([]);
	#department: string | null = null;
	#release: () => void = () => undefined;
	readonly #stop: () => void;

	constructor(session: Session) {
		this.#session = session;
		this.#stop = session.ledger.subscribe(() => this.#follow());
		this.#follow();
	}

	get cards(): readonly MatrixCard[] {
		return this.#cards;
	}

	close(): void {
		this.#stop();
		this.#leave();
	}

	#follow(): void {
		const spotlight = this.#session.ledger.state().stage?.spotlight;
		const wanted = spotlight?.kind === 'matrix' ? spotlight.id : null;
		if (wanted === this.#department) return;
		this.#leave();
		this.#department = wanted;
		if (wanted !== null) this.#open(wanted).catch((error: unknown) => console.error(error));
	}

	async #open(department: string): Promise<void> {
		const board = await this.#session.openBoard(department);
		// The room may look at something else by now.
		if (this.#department !== department) return board.close();
		this.#watch(board);
	}

	#watch(board: Board): void {
		const look = () => {
			this.#cards = board.matrix.cards();
		};
		const stop = board.matrix.subscribe(look);
		this.#release = () => {
			stop();
			board.close();
		};
		look();
	}

	#leave(): void {
		this.#release();
		this.#release = () => undefined;
		this.#department = null;
		this.#cards = [];
	}
}
