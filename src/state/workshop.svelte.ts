import { createSubscriber } from 'svelte/reactivity';
import type { Ask } from '../core/asks/ask.ts';
import type { ConnectionState } from '../core/ports/connection.ts';
import type { Session } from '../core/ports/session.ts';
import type { Pledge } from '../core/pledge/pledge.ts';
import { verdictOf, type Verdict } from '../core/pledge/verdict.ts';
import type { Department, PublicProgram, Step } from '../core/program/program.ts';
import type { Stage } from '../core/stage/stage.ts';
import type { Participant, WorkshopState } from '../core/workshop/state.ts';
import { Source } from './source.ts';

/** A department as the plenary sees it. */
export interface DepartmentView {
	department: Department;
	members: Participant[];
	/** Its newest pledge, null before the first. */
	pledge: Pledge | null;
	/** What the leaders' words on that pledge make together; null while nobody has said anything. */
	verdict: 'accepted' | 'returned' | null;
	/** Every leader's newest word on it. */
	word: Verdict;
	/** Why it was thrown back, of all who did; may be empty. */
	reason: string;
}

/** Somebody's offer of help to a department. */
export interface HelpView {
	author: string;
	/** Empty: nameless. */
	name: string;
	/** Name of the department that it comes from; empty for who is of none. */
	department: string;
	text: string;
}

/** An ask with the departments it is between. */
export interface AskView {
	ask: Ask;
	from: Department;
	to: Department;
}

export type AgendaStep = Omit<Step, 'notes'>;

/** Who shows a time runs again every second, and nothing ticks when nobody does. */
const everySecond = createSubscriber((update) => {
	const timer = setInterval(update, 1000);
	return () => clearInterval(timer);
});

/** One open workshop: what every surface reads of it. */
export class Workshop {
	readonly session: Session;
	#state: Source<WorkshopState>;
	#connection: Source<ConnectionState>;

	constructor(session: Session) {
		this.session = session;
		this.#state = new Source(
			() => session.ledger.state(),
			(changed) => session.ledger.subscribe(changed)
		);
		this.#connection = new Source(
			() => session.connection.current(),
			(changed) => session.connection.subscribe(changed)
		);
	}

	/** Milliseconds since 1970 as everybody in the workshop counts them, whatever this device's own clock says. */
	get now(): number {
		everySecond();
		return this.session.time();
	}

	get state(): WorkshopState {
		return this.#state.value;
	}

	get connection(): ConnectionState {
		return this.#connection.value;
	}

	get program(): PublicProgram | null {
		return this.state.program;
	}

	get stage(): Stage | null {
		return this.state.stage;
	}

	/** The agenda's step that the room is in; null until the program and the stage have arrived. */
	get step(): AgendaStep | null {
		const { program, stage } = this.state;
		return program?.agenda.find((step) => step.id === stage?.step) ?? null;
	}

	get stepIndex(): number {
		const { program, stage } = this.state;
		return program?.agenda.findIndex((step) => step.id === stage?.step) ?? -1;
	}

	get me(): Participant | null {
		return this.state.participants.get(this.session.id) ?? null;
	}

	/** Everybody who has joined; devices that run the workshop are not counted among the employees. */
	get participants(): Participant[] {
		return [...this.state.participants.values()].filter(
			(person) => person.role === null || person.role === 'leader'
		);
	}

	get departments(): DepartmentView[] {
		const { program, pledges, catches } = this.state;
		const people = this.participants;
		return (program?.departments ?? []).map((department) => {
			const pledge = pledges.get(department.id)?.at(-1) ?? null;
			const word = verdictOf(pledge ? (catches.get(pledge.hash) ?? []) : []);
			return {
				department,
				members: people.filter((person) => person.department === department.id),
				pledge,
				verdict: word.state === 'open' ? null : word.state,
				word,
				reason: word.returned
					.map(({ reason }) => reason)
					.filter(Boolean)
					.join('\n')
			};
		});
	}

	/** What a leader is called; empty for who is nameless. */
	nameOf(participant: string): string {
		return this.state.participants.get(participant)?.name ?? '';
	}

	/** What others offer a department. */
	helpsFor(department: string): HelpView[] {
		const { cards, participants, program } = this.state;
		return cards.helps
			.filter((help) => help.department === department)
			.map(({ author, text }) => {
				const from = participants.get(author)?.department;
				const named = program?.departments.find(({ id }) => id === from);
				return { author, name: this.nameOf(author), department: named?.name ?? '', text };
			});
	}

	/** Every ask between departments of the program. */
	get asks(): AskView[] {
		const { program, asks } = this.state;
		const named = (id: string) => program?.departments.find((department) => department.id === id);
		return [...asks.values()].flatMap((ask) => {
			const from = named(ask.from);
			const to = named(ask.to);
			return from && to ? [{ ask, from, to }] : [];
		});
	}

	/** Sheets of a wave that the facilitator has acknowledged. */
	receipted(wave: string): number {
		return this.state.receipts.get(wave)?.size ?? 0;
	}

	/** The link that opens the phone, without secrets in the path or query. */
	get joinLink(): string {
		// A new key makes a new link.
		void this.state.moderation.keyNumber;
		return this.session.linkFor('join');
	}

	get screenLink(): string {
		void this.state.moderation.keyNumber;
		return this.session.linkFor('screen');
	}
}
