import type { Rehearsal } from '../../core/ports/rehearsal.ts';
import { MADE_UP } from '../../core/rehearsal/lines.ts';
import { seededDraw } from '../../core/quiz/shuffle.ts';
import { scoringKey } from '../console/quiz.ts';
import { MadeUpPerson } from './person.ts';

/** A rehearsal as it is played: the made-up people go to where the room is and do what is asked there. */
export class RehearsalPlay {
	readonly rehearsal: Rehearsal;
	readonly #people: MadeUpPerson[];
	#going = $state(false);

	constructor(rehearsal: Rehearsal) {
		this.rehearsal = rehearsal;
		const program = rehearsal.console.entry.program;
		const departments = program?.departments ?? [];
		const lines = MADE_UP[program?.language ?? 'en'];
		const key = () => scoringKey(rehearsal.console);
		this.#people = rehearsal.people.map((session, at) => {
			const department = departments[at % departments.length]?.id ?? null;
			return new MadeUpPerson(session, {
				name: lines.names[at % lines.names.length] ?? '',
				department,
				// The first of each department.
				writes: at < departments.length,
				lines,
				goal: lines.goals[at % lines.goals.length] ?? { goal: '', unit: '', lag: '' },
				key,
				draw: seededDraw(session.drawingSeed('rehearsal'))
			});
		});
	}

	get going(): boolean {
		return this.#going;
	}

	get count(): number {
		return this.#people.length;
	}

	go(): void {
		this.#going = true;
		for (const person of this.#people) person.go();
	}

	pause(): void {
		this.#going = false;
		for (const person of this.#people) person.pause();
	}

	async close(): Promise<void> {
		for (const person of this.#people) person.close();
		await this.rehearsal.close();
	}
}
