import { cardId, shortCard, type Card, type CardAnswer, type PulseCard } from '../../core/cards/card.ts';
import type { Friction, Question } from '../../core/cards/cards.ts';
import { CARD_LIMITS } from '../../core/cards/limits.ts';
import type { Delivery } from '../../core/ports/connection.ts';
import { answerCard } from '../answering.ts';
import type { Workshop } from '../workshop.svelte.ts';

/** Runs a write and tells the person when it could not be kept. */
type Attempt = (run: () => Promise<void>) => Promise<void>;

/** A question as this person sees it. */
export interface QuestionView extends Question {
	/** Asked by this person. */
	own: boolean;
	/** This person votes for it. */
	voted: boolean;
}

type PulseChange = Partial<Pick<PulseCard, 'clear' | 'help' | 'missing'>>;

/** Two taps in a row go out as one record, in milliseconds: every record is paid for by the whole room. */
const TOGETHER = 1200;

const SILENT = { clear: null, help: null, missing: '' } as const;

/** What this person says to the room in a few taps: pulses, questions, votes, frictions; and a leader's answers. */
export class Voice {
	readonly #workshop: Workshop;
	readonly #attempt: Attempt;
	/** Said, but not written yet, by the id of its record. */
	#pending = $state.raw<Readonly<Record<string, Card>>>({});
	#cancel: (() => void) | null = null;

	constructor(workshop: Workshop, attempt: Attempt) {
		this.#workshop = workshop;
		this.#attempt = attempt;
	}

	/** What this person says to a page of the strategy. */
	pulse(page: string): Pick<PulseCard, 'clear' | 'help' | 'missing'> {
		const pending = this.#pending[`pulse-${page}`];
		if (pending?.type === 'pulse') return pending;
		return this.#cards.pulses.get(page)?.get(this.#id) ?? SILENT;
	}

	setPulse(page: string, change: PulseChange): void {
		const { clear, help, missing } = this.pulse(page);
		this.#later({ type: 'pulse', page, clear, help, missing, ...change });
	}

	/** Where the pulse on a page is; null while this person has said nothing. */
	pulseDelivery(page: string): Delivery | null {
		if (this.#pending[`pulse-${page}`]) return 'saving';
		return this.#delivery(`pulse-${page}`);
	}

	/** Most wanted first, own votes counted at once; answered ones last. Hidden ones only for whoever asked. */
	get questions(): QuestionView[] {
		const votes = this.#votes;
		const counted = this.#cards.votes.get(this.#id) ?? [];
		return this.#cards.questions
			.map((question): QuestionView => {
				const short = shortCard(question.id);
				const own = question.author === this.#id;
				const voted = !own && votes.includes(short);
				const before = !own && counted.includes(short);
				return { ...question, own, voted, votes: question.votes + Number(voted) - Number(before) };
			})
			.filter(({ state, own }) => state !== 'hidden' || own)
			.sort((a, b) => Number(a.state === 'answered') - Number(b.state === 'answered') || b.votes - a.votes);
	}

	/** Whether this person may ask one more. */
	get mayAsk(): boolean {
		return this.#own(this.#cards.questions).length < CARD_LIMITS.own;
	}

	/** Settles with whether it is kept. */
	async ask(text: string): Promise<boolean> {
		const step = this.#workshop.step?.id;
		if (!text.trim() || !step || !this.mayAsk) return false;
		const card: Card = { type: 'question', text: text.trim(), step };
		return (await this.#write(card, this.#newId('question'))) !== null;
	}

	async withdraw({ record, step }: Question): Promise<void> {
		await this.#writeAs(record, { type: 'question', text: '', step });
	}

	/** Votes for a question, or takes the vote back. */
	toggleVote({ id }: Question): void {
		const short = shortCard(id);
		const votes = this.#votes;
		const others = votes.filter((voted) => voted !== short);
		const questions = votes.includes(short) ? others : [...others, short].slice(-CARD_LIMITS.votes);
		this.#later({ type: 'vote', questions });
	}

	/** What is in the way of a department. */
	frictionsOf(department: string): Friction[] {
		return this.#cards.frictions.filter((friction) => friction.department === department);
	}

	isOwn({ author }: { author: string }): boolean {
		return author === this.#id;
	}

	get mayComplain(): boolean {
		return this.#own(this.#cards.frictions).length < CARD_LIMITS.own;
	}

	/** Tells leadership what is in the way. Settles with the hash that names it, or null when it was not kept. */
	async complain(department: string, text: string): Promise<string | null> {
		if (!text.trim() || !this.mayComplain) return null;
		return this.#write({ type: 'friction', department, text: text.trim() }, this.#newId('friction'));
	}

	async withdrawFriction({ record, department }: Friction): Promise<void> {
		await this.#writeAs(record, { type: 'friction', department, text: '' });
	}

	/** Frictions of the whole company: what leadership has not answered yet first. */
	get frictions(): Friction[] {
		return [...this.#cards.frictions].sort((a, b) => Number(a.answer !== null) - Number(b.answer !== null));
	}

	/** A leader's word. Settles with whether it is kept. */
	async answer(answer: CardAnswer): Promise<boolean> {
		let kept = false;
		await this.#attempt(async () => {
			await answerCard(this.#workshop.session, answer);
			kept = true;
		});
		return kept;
	}

	/** Writes what waits; nothing said is left behind when the page goes. */
	flush(): Promise<void> {
		this.#cancel?.();
		this.#cancel = null;
		const waiting = Object.entries(this.#pending);
		return this.#attempt(async () => {
			for (const [id, card] of waiting) {
				await this.#workshop.session.ledger.write('card', id, card, this.#workshop.session.signer);
				// Something newer may have been said meanwhile, which has its own turn.
				if (this.#pending[id] === card) this.#forget(id);
			}
		});
	}

	get #id(): string {
		return this.#workshop.session.id;
	}

	get #cards() {
		return this.#workshop.state.cards;
	}

	get #votes(): readonly string[] {
		const pending = this.#pending['vote'];
		return pending?.type === 'vote' ? pending.questions : (this.#cards.votes.get(this.#id) ?? []);
	}

	#own<T extends { author: string }>(all: readonly T[]): T[] {
		return all.filter((card) => this.isOwn(card));
	}

	#delivery(id: string): Delivery | null {
		// The ledger tells of a record that has become shared as it tells of a change of state.
		void this.#workshop.state;
		return this.#workshop.session.ledger.delivery('card', id) ?? null;
	}

	#newId(purpose: string): string {
		const { session } = this.#workshop;
		const seed = session.drawingSeed(`${purpose}/${session.clock.now()}`);
		return Array.from(seed.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
	}

	#write(card: Card, own: string): Promise<string | null> {
		return this.#writeAs(cardId(card, own), card);
	}

	/** Settles with the record's hash; null when it was not kept. */
	async #writeAs(id: string, card: Card): Promise<string | null> {
		let hash: string | null = null;
		await this.#attempt(async () => {
			hash = await this.#workshop.session.ledger.write('card', id, card, this.#workshop.session.signer);
		});
		return hash;
	}

	#later(card: Card): void {
		this.#pending = { ...this.#pending, [cardId(card)]: card };
		this.#cancel ??= this.#workshop.session.clock.after(TOGETHER, () => void this.flush());
	}

	#forget(id: string): void {
		const { [id]: _, ...others } = this.#pending;
		this.#pending = others;
	}
}
