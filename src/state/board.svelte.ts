import type { Proposals } from '../core/board/proposal.ts';
import type { BoardVersion } from '../core/board/version.ts';
import type { BoardContent } from '../core/pledge/pledge.ts';
import type { Board, BoardPresence } from '../core/ports/board.ts';
import type { Delivery } from '../core/ports/connection.ts';
import { Source } from './source.ts';

/** A department's board as screens read it; edits go to `board` directly. */
export class BoardView {
	readonly board: Board;
	readonly department: string;
	#content: Source<BoardContent>;
	#presence: Source<BoardPresence[]>;
	#delivery: Source<Delivery>;
	#proposals: Source<Proposals>;
	#versions: Source<readonly BoardVersion[]>;

	constructor(department: string, board: Board) {
		this.department = department;
		this.board = board;
		this.#content = new Source(
			() => board.content(),
			(changed) => board.subscribe(changed)
		);
		this.#presence = new Source(
			() => board.presence(),
			(changed) => board.onPresence(changed)
		);
		this.#proposals = new Source(
			() => board.proposals.current(),
			(changed) => board.proposals.subscribe(changed)
		);
		this.#versions = new Source(
			() => board.history.versions(),
			(changed) => board.history.subscribe(changed)
		);
		this.#delivery = new Source(
			() => board.delivery(),
			(changed) => board.onDelivery(changed)
		);
	}

	get content(): BoardContent {
		return this.#content.value;
	}

	/** One entry a person, whoever has several tabs open. */
	get presence(): BoardPresence[] {
		// Somebody's tab with a field open says more than their idle one.
		const busyFirst = [...this.#presence.value].sort(
			(a, b) => Number(b.field !== null) - Number(a.field !== null)
		);
		return busyFirst.filter(
			({ participant }, index) => busyFirst.findIndex((other) => other.participant === participant) === index
		);
	}

	/** Other wordings, and who is for what. */
	get proposals(): Proposals {
		return this.#proposals.value;
	}

	/** Earlier versions, newest first. */
	get versions(): readonly BoardVersion[] {
		return this.#versions.value;
	}

	get delivery(): Delivery {
		return this.#delivery.value;
	}

	close(): void {
		this.board.announce(null);
		this.board.close();
	}
}
