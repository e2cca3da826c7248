import { cardId, type Card, type Reaction } from '../../core/cards/card.ts';
import type { Delivery } from '../../core/ports/connection.ts';
import type { Workshop } from '../workshop.svelte.ts';

/** Runs a write and tells the person when it could not be kept. */
type Attempt = (run: () => Promise<void>) => Promise<void>;

/** Taps in a row go out as one record, in milliseconds: every record is paid for by the whole room. */
const TOGETHER = 1000;

/** What this person gives departments that are on the stage: one reaction each, and offers of help. */
export class Cheer {
	readonly #workshop: Workshop;
	readonly #attempt: Attempt;
	/** Given, but not written yet: all reactions of this person. */
	#pending = $state.raw<Extract<Card, { type: 'reaction' }> | null>(null);
	#cancel: (() => void) | null = null;

	constructor(workshop: Workshop, attempt: Attempt) {
		this.#workshop = workshop;
		this.#attempt = attempt;
	}

	/** What this person gave a department; null for nothing. */
	given(department: string): Reaction | null {
		return this.#given.find((one) => one.department === department)?.reaction ?? null;
	}

	/** Gives a department a reaction, in the place of an earlier one; the same once more takes it back. */
	react(department: string, reaction: Reaction): void {
		const others = this.#given.filter((one) => one.department !== department);
		const given = this.given(department) === reaction ? others : [...others, { department, reaction }];
		this.#pending = { type: 'reaction', given };
		this.#cancel ??= this.#workshop.session.clock.after(TOGETHER, () => void this.flush());
	}

	/** What this person offered a department; empty for nothing. */
	help(department: string): string {
		const { cards } = this.#workshop.state;
		const own = this.#workshop.session.id;
		return cards.helps.find((help) => help.department === department && help.author === own)?.text ?? '';
	}

	/** Offers help, or (with an empty text) takes the offer back. */
	async offer(department: string, text: string): Promise<void> {
		const card = { type: 'help', department, text: text.trim() } as const;
		await this.#attempt(() => this.#write(card));
	}

	/** Where the offer is; null when there is none. */
	helpDelivery(department: string): Delivery | null {
		// The ledger tells of a record that has become shared as it tells of a change of state.
		void this.#workshop.state;
		return this.#workshop.session.ledger.delivery('card', `help-${department}`) ?? null;
	}

	/** Writes what waits; nothing given is left behind when the page goes. */
	flush(): Promise<void> {
		this.#cancel?.();
		this.#cancel = null;
		const card = this.#pending;
		if (!card) return Promise.resolve();
		return this.#attempt(async () => {
			await this.#write(card);
			// Something newer may have been given meanwhile, which has its own turn.
			if (this.#pending === card) this.#pending = null;
		});
	}

	get #given() {
		const { cards } = this.#workshop.state;
		return this.#pending?.given ?? cards.given.get(this.#workshop.session.id) ?? [];
	}

	async #write(card: Card): Promise<void> {
		const { ledger, signer } = this.#workshop.session;
		await ledger.write('card', cardId(card), card, signer);
	}
}
