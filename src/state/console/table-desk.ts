import type { Session } from '../../core/ports/session.ts';
import { seededDraw } from '../../core/quiz/shuffle.ts';
import { giveOut, TABLES, type Seating } from '../../core/tables/tables.ts';
import type { WorkshopState } from '../../core/workshop/state.ts';

/** People come in a crowd: their seats are given out together, in milliseconds after the first. */
const TOGETHER = 1500;

/**
 * Gives out seats while departments work: the facilitator's device does it alone, so that all agree. A department of more
 * than twelve gets tables; who comes late gets a seat at one. Tables that somebody has dissolved stay dissolved.
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
		const state = this.#session.ledger.state();
		const { program, stage, tables } = state;
		const step = program?.agenda.find(({ id }) => id === stage?.step);
		if (step?.kind !== 'departments') return [];
		return (program?.departments ?? []).flatMap(({ id: department }) => {
			const people = peopleOf(state, department);
			const seating = tables.get(department);
			const isLarge = seating ? seating.count > 0 : people.length >= TABLES.from;
			return isLarge && people.some((id) => !seating?.seats.has(id)) ? [{ department, people }] : [];
		});
	}

	async #give(): Promise<void> {
		for (const { department, people } of this.#wanted()) {
			const before = this.#session.ledger.state().tables.get(department) ?? null;
			await seat(this.#session, department, before, people);
		}
	}
}

/** Gives a department's seats out anew: to whoever is of it now, at tables with empty boards. */
export async function dealTables(session: Session, department: string): Promise<void> {
	const state = session.ledger.state();
	const before = state.tables.get(department);
	const none = before ? { ...before, count: 0, seats: new Map<string, number>() } : null;
	await seat(session, department, none, peopleOf(state, department));
}

/** Takes a department's tables away: it works at one board until they are dealt again. Phones bring what stands on theirs. */
export async function dissolveTables(session: Session, department: string): Promise<void> {
	const deal = session.ledger.state().tables.get(department)?.deal ?? 1;
	await session.ledger.write(
		'tables',
		department,
		{ count: 0, seats: [], ...numbered(deal) },
		session.signer
	);
}

/** Who has a place at a department's tables: not those who run the room. */
const peopleOf = ({ participants }: WorkshopState, department: string): string[] =>
	[...participants.values()]
		.filter((person) => person.department === department)
		.filter(({ role }) => role === null || role === 'leader')
		.map(({ id }) => id);

/** The first deal goes without a number. */
const numbered = (deal: number): { deal?: number } => (deal > 1 ? { deal } : {});

async function seat(
	session: Session,
	department: string,
	before: Seating | null,
	people: string[]
): Promise<void> {
	const seed = session.drawingSeed(`tables/${department}/${people.length}/${before?.deal ?? 0}`);
	const { deal, count, seats } = giveOut(before, people, seededDraw(seed));
	const body = { count, seats: [...seats], ...numbered(deal) };
	await session.ledger.write('tables', department, body, session.signer);
}
