import { formOfPaper, itemsOnPaper, PAPER_MOST } from '../../core/paper/paper.ts';
import type { Wave } from '../../core/program/waves.ts';
import { isAnswered } from '../../core/quiz/answer.ts';
import type { Answer, Answers, Certainties, Form, PublicItem, Sheet } from '../../core/quiz/items.ts';
import type { Problem } from '../../core/result/result.ts';
import type { Certainty } from '../../core/statistics/certainty.ts';
import type { PaperPerson, Papers } from './papers.svelte.ts';

/** One paper while it is typed in. */
export class PaperEntry {
	readonly papers: Papers;
	#wave = $state<Wave>('before');
	#number = $state<number | null>(null);
	/** Set by hand, where it is not the usual one of the number. */
	#form = $state<Form | null>(null);
	#department = $state<string | null>(null);
	#answers = $state.raw<Answers>({});
	#certainty = $state.raw<Certainties>({});
	#problems = $state.raw<Problem[]>([]);
	#saved = $state<number | null>(null);

	constructor(papers: Papers, wave: Wave) {
		this.papers = papers;
		this.#wave = wave;
		this.#number = this.#free();
	}

	get wave(): Wave {
		return this.#wave;
	}

	get number(): number | null {
		return this.#number;
	}

	get validNumber(): boolean {
		return this.#number !== null && this.#number >= 1 && this.#number <= PAPER_MOST;
	}

	/** The form that a paper of this number asks when it was printed with numbers. */
	get usualForm(): Form {
		return formOfPaper(this.#number ?? 1, this.#wave, this.papers.waves);
	}

	get form(): Form {
		return this.#form ?? this.usualForm;
	}

	get department(): string | null {
		return this.#department;
	}

	get items(): PublicItem[] {
		return itemsOnPaper(this.papers.items, this.form);
	}

	get problems(): Problem[] {
		return this.#problems;
	}

	/** The number that was saved last, until something else is typed. */
	get saved(): number | null {
		return this.#saved;
	}

	/** Whether this paper has been typed in before. */
	get known(): boolean {
		return this.#personOf(this.#number)?.sheets[this.#wave] !== undefined;
	}

	answerTo(item: string): Answer | undefined {
		return this.#answers[item];
	}

	certaintyOf(item: string): Certainty | undefined {
		return this.#certainty[item];
	}

	/** Goes to another paper: an empty one, or what was typed in of it. */
	turnTo(wave: Wave, number: number | null): void {
		this.#wave = wave;
		this.#number = number;
		this.#problems = [];
		this.#saved = null;
		const person = this.#personOf(number);
		const known = person?.sheets[wave];
		const other = Object.values(person?.sheets ?? {})[0];
		this.#form = known && known.form !== this.usualForm ? known.form : null;
		this.#department = known?.department ?? other?.department ?? null;
		this.#answers = known?.answers ?? {};
		this.#certainty = known?.certainty ?? {};
	}

	/** What both forms ask keeps its answers. */
	setForm(form: Form): void {
		this.#form = form === this.usualForm ? null : form;
		this.#saved = null;
	}

	setDepartment(department: string | null): void {
		this.#department = department;
		this.#saved = null;
	}

	/** Takes an answer, or its absence. */
	answer(item: PublicItem, answer: Answer): void {
		const { [item.id]: _, ...others } = this.#answers;
		this.#answers = isAnswered(item, answer) ? { ...others, [item.id]: answer } : others;
		this.#saved = null;
	}

	/** Nothing stands there. */
	clear(item: string): void {
		const { [item]: _, ...others } = this.#answers;
		this.#answers = others;
		this.#saved = null;
	}

	sure(item: string, certainty: Certainty | null): void {
		const { [item]: _, ...others } = this.#certainty;
		this.#certainty = certainty ? { ...others, [item]: certainty } : others;
		this.#saved = null;
	}

	/** Hands the paper in and turns to the next free number; whether it could be saved. */
	async save(): Promise<boolean> {
		const number = this.#number;
		if (number === null || !this.validNumber) return false;
		const result = await this.papers.save(this.#wave, number, this.#sheet());
		if (!result.ok) {
			this.#problems = result.problems;
			return false;
		}
		this.turnTo(this.#wave, this.#free(number));
		this.#saved = number;
		return true;
	}

	#sheet(): Omit<Sheet, 'proxy'> {
		const asked = this.items.map(({ id }) => id);
		const answers = Object.fromEntries(Object.entries(this.#answers).filter(([id]) => asked.includes(id)));
		const certainty = Object.fromEntries(Object.entries(this.#certainty).filter(([id]) => id in answers));
		return {
			form: this.form,
			department: this.#department,
			answers,
			...(Object.keys(certainty).length > 0 && { certainty })
		};
	}

	#personOf(number: number | null): PaperPerson | undefined {
		return this.papers.people.find((person) => person.number === number);
	}

	/** The least number whose paper of this wave is not in; `justSaved` is about to be. */
	#free(justSaved?: number): number {
		const taken = this.papers.people.filter(({ sheets }) => sheets[this.#wave]).map(({ number }) => number);
		let free = 1;
		while (taken.includes(free) || free === justSaved) free++;
		return free;
	}
}
