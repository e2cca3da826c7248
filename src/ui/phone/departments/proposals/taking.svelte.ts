import type { Participant } from '../../../../core/workshop/state.ts';
import type { BoardView } from '../../../../state/board.svelte.ts';
import type { Phone } from '../../../../state/phone/phone.svelte.ts';

/** Who votes on what is proposed on a board, and who may take it over. */
export class Taking {
	readonly #phone: Phone;
	readonly #view: () => BoardView;

	/** @param view read again each time: a component's board may become another one */
	constructor(phone: Phone, view: () => BoardView) {
		this.#phone = phone;
		this.#view = view;
	}

	get me(): string {
		return this.#phone.session.id;
	}

	/** Whose votes count. */
	get members(): Participant[] {
		return this.#phone.participants.filter(({ department }) => department === this.#view().department);
	}

	/** This person has the pen, or could take it. */
	get allowed(): boolean {
		return this.#atTable || this.#phone.pen.mine || this.#phone.pen.holder === null;
	}

	/** Runs a take-over with the pen in hand. */
	async take(run: () => unknown): Promise<void> {
		if (this.#atTable || (await this.#phone.pen.take()) !== null) run();
	}

	/** A table has no pen: it agrees by talking, and submits nothing. */
	get #atTable(): boolean {
		return this.#view() === this.#phone.table.view;
	}
}
