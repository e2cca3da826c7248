import { movesOf, nextTurn, type Pen, type PenMove } from '../../core/pen/pen.ts';
import type { Participant } from '../../core/workshop/state.ts';
import type { Workshop } from '../workshop.svelte.ts';

/** Runs a write and tells the person when it could not be kept. */
type Attempt = (run: () => Promise<void>) => Promise<void>;

/** The pen of this person's department: who has it, and what this person may do with it. */
export class DepartmentPen {
	readonly #workshop: Workshop;
	readonly #attempt: Attempt;

	constructor(workshop: Workshop, attempt: Attempt) {
		this.#workshop = workshop;
		this.#attempt = attempt;
	}

	/** Null while nobody has it. */
	get holder(): Pick<Participant, 'id' | 'name'> | null {
		const holder = this.#pen?.holder ?? null;
		return holder === null
			? null
			: (this.#workshop.state.participants.get(holder) ?? { id: holder, name: '' });
	}

	get mine(): boolean {
		return this.#pen?.holder === this.#workshop.session.id;
	}

	get moves(): PenMove[] {
		return this.#department === null ? [] : movesOf(this.#pen, this.#workshop.session.id);
	}

	/** Takes the free pen. Settles with the hash of the turn that this person has it by; null when they can't have it. */
	async take(): Promise<string | null> {
		if (this.mine) return this.#pen?.hash ?? null;
		if (!this.moves.includes('take')) return null;
		await this.#write(this.#workshop.session.id);
		return this.mine ? (this.#pen?.hash ?? null) : null;
	}

	async pass(to: string): Promise<void> {
		if (this.moves.includes('pass')) await this.#write(to);
	}

	async drop(): Promise<void> {
		if (this.moves.includes('drop')) await this.#write(null);
	}

	get #department(): string | null {
		return this.#workshop.me?.department ?? null;
	}

	get #pen(): Pen | null {
		return this.#workshop.state.pens.get(this.#department ?? '') ?? null;
	}

	async #write(to: string | null): Promise<void> {
		const { ledger, signer } = this.#workshop.session;
		const department = this.#department;
		if (department === null) return;
		await this.#attempt(async () => {
			await ledger.write('pen', department, nextTurn(this.#pen, to), signer);
		});
	}
}
