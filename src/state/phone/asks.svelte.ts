import { hexOf } from '../../core/values/hex.ts';
import * as v from 'valibot';
import type { Ask, AskDraft, AskingMove, AskTerms, ReceivingMove } from '../../core/asks/ask.ts';
import { isBlankKpi, tidyTerms } from '../../core/asks/tidy.ts';
import { ASK_LIMITS } from '../../core/asks/limits.ts';
import {
	actionsFor,
	roleIn,
	spokeForOther,
	waitsFor,
	type AskAction,
	type AskRole
} from '../../core/asks/machine.ts';
import { askDraftSchema } from '../../core/asks/schema.ts';
import type { AskProposal } from '../../core/board/proposal.ts';
import type { Delivery } from '../../core/ports/connection.ts';
import type { BoardView } from '../board.svelte.ts';
import type { AskView, Workshop } from '../workshop.svelte.ts';
import type { Phone } from './phone.svelte.ts';

/** Runs a write and tells the person when it could not be kept. */
type Attempt = (run: () => Promise<void>) => Promise<void>;
type Move = AskingMove | ReceivingMove;

/** Id of the records that answer an ask: the first half of the hash that names it. */
const answerId = (ask: Ask): string => ask.id.slice(0, 32);

const blankTerms = (): AskTerms => ({
	what: '',
	includes: '',
	excludes: '',
	by: '',
	kpis: ['k1', 'k2'].map((id) => ({ id, name: '', number: '', unit: '', by: '' }))
});

/** The asks to and from this person's department, those that they are writing, and what they can do to each. */
export class DepartmentAsks {
	readonly #workshop: Workshop;
	readonly #attempt: Attempt;
	/** As they are on the screen; the disk follows. */
	#drafts = $state.raw<AskDraft[]>([]);
	#saving: Promise<void> = Promise.resolve();
	#unsaved = false;

	constructor(workshop: Workshop, attempt: Attempt) {
		this.#workshop = workshop;
		this.#attempt = attempt;
		const kept = workshop.session.entry.askDrafts ?? [];
		this.#drafts = kept.filter((draft) => v.is(askDraftSchema, draft));
	}

	/** Those that this department asks of others. */
	get outgoing(): AskView[] {
		return this.#workshop.asks.filter(({ ask }) => this.roleIn(ask) === 'asking');
	}

	/** Those that others ask of this department. */
	get incoming(): AskView[] {
		return this.#workshop.asks.filter(({ ask }) => this.roleIn(ask) === 'receiving');
	}

	/** Those that stand still until this department answers. */
	get waiting(): AskView[] {
		const own = this.#department;
		return this.#workshop.asks.filter(({ ask }) => own !== null && waitsFor(ask) === own);
	}

	/** Asks and versions of them that this person has begun to write, oldest first. */
	get drafts(): AskDraft[] {
		return this.#drafts;
	}

	find(id: string): AskView | null {
		return this.#workshop.asks.find(({ ask }) => ask.id === id) ?? null;
	}

	roleIn(ask: Ask): AskRole {
		return roleIn(ask, this.#department);
	}

	/** What this person can do to an ask now. */
	actionsOn(ask: Ask): AskAction[] {
		return actionsFor(ask, this.#speaker);
	}

	/** Whether it is only because this person has spoken for the other side that they can't answer. */
	spokeForOther(ask: Ask): boolean {
		return this.#department !== null && spokeForOther(ask, this.#speaker);
	}

	/** Where this phone's newest turn in an ask is; null when it had none. */
	deliveryOf(ask: Ask): Delivery | null {
		// The ledger tells of a record that has become shared as it tells of a change of state.
		void this.#workshop.state;
		const { ledger, id } = this.#workshop.session;
		const own = ask.turns.findLast(({ author }) => author === id);
		if (!own) return null;
		return ledger.delivery(own.department === ask.from ? 'ask' : 'reply', own.record) ?? null;
	}

	/** A draft to write in: of a new ask, or of the next version of one (the one begun already, if there is one). */
	begin(ask: Ask | null): AskDraft {
		const known = ask && this.#drafts.find(({ of }) => of === ask.id);
		if (known) return known;
		const { session } = this.#workshop;
		const draft: AskDraft = ask
			? {
					id: answerId(ask),
					of: ask.id,
					to: this.roleIn(ask) === 'asking' ? ask.to : ask.from,
					terms: ask.terms,
					reason: ''
				}
			: {
					id: hexOf(session.drawingSeed(`ask/${session.clock.now()}`)).slice(0, 20),
					of: null,
					to: '',
					terms: blankTerms(),
					reason: ''
				};
		this.#keep([...this.#drafts, draft].slice(-ASK_LIMITS.drafts));
		return draft;
	}

	/** A draft of what a table proposes, to look at and to send: it has the proposal's id, so it is begun once. */
	beginFrom({ id, to, terms }: AskProposal): AskDraft {
		const known = this.#drafts.find((draft) => draft.id === id);
		if (known) return known;
		const draft: AskDraft = { id, of: null, to, terms, reason: '' };
		this.#keep([...this.#drafts, draft].slice(-ASK_LIMITS.drafts));
		return draft;
	}

	/** Puts a draft among the proposals on the department's board. False when there is no room; then it stays. */
	propose(id: string, board: BoardView, table: number | null): boolean {
		const draft = this.#drafts.find((entry) => entry.id === id);
		if (!draft) return false;
		const { proposals } = board.board;
		const by = this.#workshop.session.id;
		// Somebody had taken it over to send it, and has given the pen away meanwhile.
		proposals.withdraw(id);
		const proposed = proposals.proposeAsk({ by, table, to: draft.to, terms: tidyTerms(draft.terms) });
		if (proposed !== null) this.discard(id);
		return proposed !== null;
	}

	/** Changes a draft; it is kept on this device with every letter. */
	change(id: string, change: Partial<Pick<AskDraft, 'to' | 'terms' | 'reason'>>): void {
		this.#keep(this.#drafts.map((draft) => (draft.id === id ? { ...draft, ...change } : draft)));
	}

	discard(id: string): void {
		this.#keep(this.#drafts.filter((draft) => draft.id !== id));
	}

	/** Forgets a draft that says nothing yet, or nothing new: nobody misses it. */
	leave(id: string): void {
		const draft = this.#drafts.find((entry) => entry.id === id);
		if (draft && this.#saysNothing(draft)) this.discard(id);
	}

	/**
	 * Sends a draft: as a new ask, or as the version that it is of one. Settles with the id of the ask, or null when it
	 * could not be kept or the ask has moved on; then the draft stays.
	 */
	async send(id: string): Promise<string | null> {
		const draft = this.#drafts.find((entry) => entry.id === id);
		const department = this.#department;
		if (!draft || !department) return null;
		const terms = tidyTerms(draft.terms);
		let sent: string | null = null;
		if (draft.of !== null) {
			const known = this.find(draft.of);
			if (!known) return null;
			const reason = draft.reason.trim();
			const move: Move =
				this.roleIn(known.ask) === 'asking' ? { move: 'revise', terms } : { move: 'counter', terms, reason };
			sent = (await this.#answer(known.ask, move)) ? draft.of : null;
		} else {
			await this.#attempt(async () => {
				const { ledger, signer } = this.#workshop.session;
				const body = { turn: 1, previous: null, department, move: 'ask' as const, to: draft.to, terms };
				sent = await ledger.write('ask', draft.id, body, signer);
			});
		}
		if (sent !== null) this.discard(id);
		return sent;
	}

	sayBack(ask: Ask, words: string): Promise<boolean> {
		return this.#answer(ask, { move: 'sayBack', words: words.trim() });
	}

	accept(ask: Ask): Promise<boolean> {
		return this.#answer(ask, { move: 'accept' });
	}

	decline(ask: Ask, reason: string): Promise<boolean> {
		return this.#answer(ask, { move: 'decline', reason: reason.trim() });
	}

	confirm(ask: Ask): Promise<boolean> {
		return this.#answer(ask, { move: 'confirm' });
	}

	withdraw(ask: Ask): Promise<boolean> {
		return this.#answer(ask, { move: 'withdraw' });
	}

	get #department(): string | null {
		return this.#workshop.me?.department ?? null;
	}

	get #speaker() {
		return { author: this.#workshop.session.id, department: this.#department };
	}

	/** Answers what is the last turn on the screen: if somebody was faster, nothing is written. */
	async #answer(seen: Ask, move: Move): Promise<boolean> {
		const now = this.find(seen.id)?.ask;
		const last = seen.turns.at(-1);
		const department = this.#department;
		if (!now || !last || !department || now.turns.at(-1)?.hash !== last.hash) return false;
		if (move.move === 'ask' || !this.actionsOn(now).includes(move.move)) return false;
		let done = false;
		await this.#attempt(async () => {
			const { ledger, signer } = this.#workshop.session;
			const link = { turn: last.turn + 1, previous: last.hash, department };
			if (isAsking(move)) await ledger.write('ask', answerId(now), { ...link, ...move }, signer);
			else await ledger.write('reply', answerId(now), { ...link, ...move }, signer);
			done = true;
		});
		return done;
	}

	#saysNothing({ of, terms }: AskDraft): boolean {
		const known = of === null ? null : this.find(of);
		if (known) return JSON.stringify(known.ask.terms) === JSON.stringify(terms);
		return !terms.what && !terms.includes && !terms.excludes && terms.kpis.every(isBlankKpi);
	}

	/** Keeps the drafts on disk, one write at a time: whoever types fast is written once for many letters. */
	#keep(drafts: AskDraft[]): void {
		this.#drafts = drafts;
		if (this.#unsaved) return;
		this.#unsaved = true;
		const { entry, store } = this.#workshop.session;
		this.#saving = this.#saving.then(() =>
			this.#attempt(async () => {
				this.#unsaved = false;
				entry.askDrafts = this.#drafts;
				await store.put(entry);
			})
		);
	}
}

const ASKING: ReadonlySet<string> = new Set<AskingMove['move']>(['ask', 'revise', 'confirm', 'withdraw']);
const isAsking = (move: Move): move is AskingMove => ASKING.has(move.move);

const made = new WeakMap<Phone, DepartmentAsks>();

/** A phone's asks, made when they are first needed: joining and answering do without their code. */
export function ownAsksOf(phone: Phone): DepartmentAsks {
	const asks = made.get(phone) ?? new DepartmentAsks(phone, (run) => phone.attempt(run));
	made.set(phone, asks);
	return asks;
}
