import type { Priority } from '../../core/program/program.ts';
import { checkQuiz } from '../../core/quiz/check.ts';
import { blankItem, withType } from '../../core/quiz/edit/blank.ts';
import { gapsOfQuiz } from '../../core/quiz/edit/gaps.ts';
import {
	duplicateItem,
	moveItem,
	pairable,
	pairWith,
	removeItem,
	replaceItem,
	restoreItem,
	setForm,
	twinOf,
	writeTwin,
	type Removed
} from '../../core/quiz/edit/items.ts';
import { tidyItem } from '../../core/quiz/edit/tidy.ts';
import type { ItemForm, ItemType, QuizItem } from '../../core/quiz/items.ts';
import type { Problem } from '../../core/result/result.ts';

/** Where the questions live that are being written. */
export interface QuizHome {
	items(): readonly QuizItem[];
	priorities(): readonly Priority[];
	keep(items: QuizItem[]): void;
}

/** A quiz while it is written: its questions in any state, what they lack, what could be better, and one step back. */
export class QuizDraft {
	#home: QuizHome;
	#selected = $state.raw<string | null>(null);
	#removed = $state.raw<Removed | null>(null);

	constructor(home: QuizHome) {
		this.#home = home;
	}

	get items(): readonly QuizItem[] {
		return this.#home.items();
	}

	get priorities(): readonly Priority[] {
		return this.#home.priorities();
	}

	/** The questions as they will be asked: without what nobody filled. */
	get finished(): QuizItem[] {
		return this.items.map(tidyItem);
	}

	/** The question that is open for writing. */
	get selected(): string | null {
		return this.#selected;
	}

	/** What was deleted last and can still be put back. */
	get removed(): QuizItem | null {
		return this.#removed?.item ?? null;
	}

	/** What each question lacks, by its id; those that lack nothing are not in it. */
	get gaps(): ReadonlyMap<string, Problem[]> {
		return gapsOfQuiz(this.items);
	}

	/** What a careful author would still change; it stops nobody. */
	get warnings(): Problem[] {
		return checkQuiz(this.finished, this.priorities);
	}

	select(id: string | null): void {
		this.#selected = id;
	}

	add(type: ItemType): void {
		const item = blankItem(type, this.items);
		this.#home.keep([...this.items, item]);
		this.#selected = item.id;
	}

	update(item: QuizItem): void {
		this.#home.keep(replaceItem(this.items, item));
	}

	setType(item: QuizItem, type: ItemType): void {
		this.update(withType(item, type));
	}

	setForm(id: string, form: ItemForm): void {
		this.#home.keep(setForm(this.items, id, form));
	}

	duplicate(id: string): void {
		const made = duplicateItem(this.items, id);
		if (made) this.#took(made.items, made.copy);
	}

	writeTwin(id: string): void {
		const made = writeTwin(this.items, id);
		if (made) this.#took(made.items, made.twin);
	}

	twinOf(item: QuizItem): QuizItem | undefined {
		return twinOf(this.items, item);
	}

	/** What an item could be paired with. */
	pairable(item: QuizItem): QuizItem[] {
		return pairable(this.items, item);
	}

	pairWith(id: string, other: string | null): void {
		this.#home.keep(pairWith(this.items, id, other));
	}

	move(id: string, to: number): void {
		this.#home.keep(moveItem(this.items, id, to));
	}

	remove(id: string): void {
		const gone = removeItem(this.items, id);
		if (!gone) return;
		this.#removed = gone.removed;
		if (this.#selected === id) this.#selected = null;
		this.#home.keep(gone.items);
	}

	/** Puts back what was deleted last. */
	undo(): void {
		if (!this.#removed) return;
		this.#home.keep(restoreItem(this.items, this.#removed));
		this.#removed = null;
	}

	/** Other questions have come, from a file: what was open or deleted is of no quiz any more. */
	forget(): void {
		this.#selected = null;
		this.#removed = null;
	}

	#took(items: QuizItem[], id: string): void {
		this.#home.keep(items);
		this.#selected = id;
	}
}
