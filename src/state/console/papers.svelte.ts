import { PAPER_MOST } from '../../core/paper/paper.ts';
import type { FacilitatorKeys, Session } from '../../core/ports/session.ts';
import { WAVES, type Wave } from '../../core/program/waves.ts';
import type { PublicItem, Sheet } from '../../core/quiz/items.ts';
import { encodeSheet } from '../../core/quiz/sheet.ts';
import { problem } from '../../core/result/problem.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import type { WorkshopState } from '../../core/workshop/state.ts';
import { Source } from '../source.ts';
import type { Desk } from './desk.ts';
import { isCounted } from './receipts.ts';
import { quizToPublish } from './quiz.ts';

/** One person without a phone: the number on their papers, and what was typed in of them. */
export interface PaperPerson {
	number: number;
	sheets: Partial<Record<Wave, Sheet>>;
}

const hex = (bytes: Uint8Array): string =>
	Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Papers of people without a phone, typed in on the facilitator's device. Each is sealed and handed in like a phone's
 * sheet, under a pseudonym that follows from the number on the paper, so that a person's papers pair up.
 */
export class Papers {
	#session: Session;
	#keys: FacilitatorKeys;
	#desk: Desk;
	#people: Source<PaperPerson[]>;
	#state: Source<WorkshopState>;
	/** By pseudonym; numbers are tried in sequence until all pseudonyms that were seen are known. */
	#numbers = new Map<string, number>(); // eslint-disable-line svelte/prefer-svelte-reactivity -- a cache
	#tried = 0;

	constructor(session: Session, keys: FacilitatorKeys, desk: Desk) {
		this.#session = session;
		this.#keys = keys;
		this.#desk = desk;
		this.#state = new Source(
			() => session.ledger.state(),
			(changed) => session.ledger.subscribe(changed)
		);
		this.#people = new Source(
			() => this.#read(),
			(changed) => {
				const stops = [desk.subscribe(changed), session.ledger.subscribe(changed)];
				return () => stops.forEach((stop) => stop());
			}
		);
	}

	/** By number. */
	get people(): PaperPerson[] {
		return this.#people.value;
	}

	/** The waves of the agenda, in the order of time. */
	get waves(): Wave[] {
		const asked = this.#state.value.program?.agenda.map(({ wave }) => wave) ?? [];
		return WAVES.filter((wave) => asked.includes(wave));
	}

	/** Whether a wave has been counted: its papers come too late. */
	counted(wave: Wave): boolean {
		return isCounted(this.#state.value, wave);
	}

	/** The questions, also before phones get them: papers are printed in advance. */
	get items(): PublicItem[] {
		return quizToPublish(this.#session).quiz.items;
	}

	get asksCertainty(): boolean {
		return this.#session.entry.program?.quizCertainty === true;
	}

	/** Whether a wave can still be typed in: since it was opened, and until the sheets are counted. */
	takes(wave: Wave): boolean {
		const state = this.#state.value;
		const { program, stage, quiz } = state;
		const at = (id: string | undefined) => program?.agenda.findIndex((step) => step.id === id) ?? -1;
		const opened = program?.agenda.some((step) => step.wave === wave && at(step.id) <= at(stage?.step));
		return quiz !== null && !isCounted(state, wave) && (opened === true || this.#desk.paper(wave).length > 0);
	}

	/**
	 * Hands in what stands on a paper; a second time with the same number and wave it replaces the first. Problems:
	 * `paper.counted`, and those of a sheet.
	 */
	async save(wave: Wave, number: number, sheet: Omit<Sheet, 'proxy'>): Promise<Result<string>> {
		if (!this.takes(wave)) return fail(problem('paper.counted', {}, {}));
		const content = encodeSheet({ ...sheet, proxy: true });
		if (!content.ok) return content;
		const sealed = this.#session.sealSheet(content.value, wave);
		if (!sealed.ok) return sealed;
		const ballot = await this.#desk.ballot(wave);
		return ok(await ballot.submit(sealed.value, this.#keys.proxy(number)));
	}

	#read(): PaperPerson[] {
		const people = new Map<number, PaperPerson>(); // eslint-disable-line svelte/prefer-svelte-reactivity -- made anew
		for (const wave of WAVES) {
			for (const { pseudonym, sheet } of this.#desk.paper(wave)) {
				const number = this.#numberOf(pseudonym);
				// Some phone that calls itself paper.
				if (number === null) continue;
				const person = people.get(number) ?? { number, sheets: {} };
				people.set(number, { number, sheets: { ...person.sheets, [wave]: sheet } });
			}
		}
		return [...people.values()].sort((a, b) => a.number - b.number);
	}

	#numberOf(pseudonym: string): number | null {
		while (!this.#numbers.has(pseudonym) && this.#tried < PAPER_MOST) {
			const number = ++this.#tried;
			this.#numbers.set(hex(this.#keys.proxy(number).publicKey), number);
		}
		return this.#numbers.get(pseudonym) ?? null;
	}
}
