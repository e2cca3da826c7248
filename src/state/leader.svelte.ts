import { checkBoard } from '../core/pledge/check.ts';
import { checklistOf, type RuleCheck } from '../core/pledge/checklist.ts';
import type { Catch, Pledge } from '../core/pledge/pledge.ts';
import type { Delivery } from '../core/ports/connection.ts';
import type { NumberLocale } from '../core/text/number.ts';
import { saveWord, wordId } from './word.ts';
import { dayOf } from './today.ts';
import { Workshop, type DepartmentView } from './workshop.svelte.ts';

/** A leader's desk: every pledge, what the rules say of it, and this leader's word on it. */
export class Leader extends Workshop {
	#failure = $state.raw<string | null>(null);

	get mayAnswer(): boolean {
		return this.me?.role === 'leader';
	}

	/** Code of the last thing that could not be kept, or null. */
	get failure(): string | null {
		return this.#failure;
	}

	/** Departments whose newest version this leader has said nothing to, in the program's order. */
	get waiting(): DepartmentView[] {
		return this.departments.filter((view) => view.pledge !== null && this.ownWord(view) === null);
	}

	/** This leader's newest word on a department's newest version; null before. */
	ownWord({ word }: Pick<DepartmentView, 'word'>): Catch | null {
		const { id } = this.session;
		return [...word.returned, ...word.accepted].find(({ author }) => author === id) ?? null;
	}

	/** How the rules are kept, as of today on this device. */
	checklist(pledge: Pledge, locale: NumberLocale): RuleCheck[] {
		return checklistOf(
			checkBoard(pledge, {
				today: dayOf(this.session.time()),
				priorities: this.state.strategy?.priorities ?? [],
				locale
			})
		);
	}

	/** Where this leader's word on a version is; null when there is none. */
	deliveryOf(pledge: Pledge): Delivery | null {
		// The ledger tells of a record that has become shared as it tells of a change of state.
		void this.state;
		return this.session.ledger.delivery('catch', wordId(pledge.hash)) ?? null;
	}

	/** Settles with whether it is kept. */
	async answer(pledge: Pledge, verdict: Catch['verdict'], reason: string): Promise<boolean> {
		this.#failure = null;
		try {
			await saveWord(this.session, pledge.hash, verdict, reason);
			return true;
		} catch (error) {
			console.error(error);
			this.#failure = 'not-saved';
			return false;
		}
	}
}
