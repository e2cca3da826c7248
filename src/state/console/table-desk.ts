import type { Session } from '../../core/ports/session.ts';
import { seededDraw } from '../../core/quiz/shuffle.ts';
import { giveOut, TABLES } from '../../core/tables/tables.ts';

/** People come in a crowd: their seats are given out together, in milliseconds after the first. */
const TOGETHER = 1500;

/**
 * Gives out seats while departments work: the facilitator's device does it alone, so that all agree. A department of more
 * than twelve gets tables; who comes late gets a seat at one.
 */
export class TableDesk {
	readonly #session: Session;
	readonly #onFailure: (error: unknown) => void;
	readonly #stop: () => void;
	#cancel: (() => void) | null = null;
	#closed = false;

	constructor(session: Session, onFailure: (error: unknown) => void) {
		this.#session = session;
		this.#onFailure = onFailure;
		const soon = () => this.#soon();
		this.#stop = session.ledger.subscribe(soon);
		soon();
	}

	close(): void {
		this.#closed = true;
		this.#cancel?.();
		this.#stop();
	}

	#soon(): void {
		if (this.#closed || this.#wanted().length === 0) return;
		this.#cancel ??= this.#session.clock.after(TOGETHER, () => {
			this.#cancel = null;
			this.#give().catch(this.#onFailure);
		});
	}

	/** Departments in which somebody has no seat who should have one. */
	#wanted(): { department: string; people: string[] }[] {
		const { program, stage, participants, tables } = this.#session.ledger.state();
		const step = program?.agenda.find(({ id }) => id === stage?.step);
		if (step?.kind !== 'departments') return [];
		return (program?.departments ?? []).flatMap(({ id: department }) => {
			const people = [...participants.values()]
				.filter((person) => person.department === department)
				.filter(({ role }) => role === null || role === 'leader')
				.map(({ id }) => id);
			const seating = tables.get(department);
			const isLarge = seating !== undefined || people.length >= TABLES.from;
			return isLarge && people.some((id) => !seating?.seats.has(id)) ? [{ department, people }] : [];
		});
	}

	async #give(): Promise<void> {
		const { ledger, signer } = this.#session;
		for (const { department, people } of this.#wanted()) {
			const before = ledger.state().tables.get(department) ?? null;
			const seed = this.#session.drawingSeed(`tables/${department}/${people.length}`);
			const { count, seats } = giveOut(before, people, seededDraw(seed));
			await ledger.write('tables', department, { count, seats: [...seats] }, signer);
		}
	}
}
