import {
	judgementBy,
	summaryOf,
	type CardSummary,
	type Judgement,
	type MatrixCard
} from '../../core/focus/matrix.ts';
import type { Session } from '../../core/ports/session.ts';
import { BoardView } from '../board.svelte.ts';
import { Source } from '../source.ts';

/** A card with what everybody, and what this person, says of it. */
export interface FocusCard {
	card: MatrixCard;
	/** Null while nobody has judged it. */
	summary: CardSummary | null;
	own: Judgement | null;
}

/** What a department spends its time on, as one person sees it. Open it for a screen, and close it with it. */
export class FocusBoard {
	readonly #me: string;
	#view = $state.raw<BoardView | null>(null);
	#cards = $state.raw<Source<readonly MatrixCard[]> | null>(null);
	#closed = false;

	constructor(session: Session, department: string, onfailure: (error: unknown) => void) {
		this.#me = session.id;
		session.openBoard(department).then((board) => {
			const view = new BoardView(department, board);
			// The screen may have gone while it was being opened.
			if (this.#closed) return view.close();
			this.#view = view;
			this.#cards = new Source(
				() => board.matrix.cards(),
				(changed) => board.matrix.subscribe(changed)
			);
		}, onfailure);
	}

	/** The board on which all of this lies; null until it is open. */
	get view(): BoardView | null {
		return this.#view;
	}

	get cards(): FocusCard[] {
		return (this.#cards?.value ?? []).map((card) => ({
			card,
			summary: summaryOf(card),
			own: judgementBy(card, this.#me)
		}));
	}

	add(text: string): string | null {
		return this.#matrix?.add(text, this.#me) ?? null;
	}

	remove(id: string): void {
		this.#matrix?.remove(id);
	}

	restore(id: string): void {
		this.#matrix?.restore(id);
	}

	isOwn({ by }: MatrixCard): boolean {
		return by === this.#me;
	}

	judge(id: string, judgement: Judgement): void {
		this.#matrix?.judge(id, this.#me, judgement);
	}

	noteFriction(id: string, hash: string): void {
		this.#matrix?.noteFriction(id, hash);
	}

	/** Makes a stop entry, of a card or of nothing yet; its id, or null when the list is full. */
	addStop(card: MatrixCard | null): string | null {
		const board = this.#view?.board;
		if (!board) return null;
		const before = board.content().stops.map(({ id }) => id);
		board.addStop();
		const added = board.content().stops.find(({ id }) => !before.includes(id));
		if (!added) return null;
		if (card) {
			board.stopText(added.id, 'what').apply({ index: 0, remove: 0, insert: card.text });
			board.matrix.noteStop(card.id, added.id);
		}
		return added.id;
	}

	close(): void {
		this.#closed = true;
		this.#view?.close();
	}

	get #matrix() {
		return this.#view?.board.matrix;
	}
}
