import * as v from 'valibot';
import type { FacilitatorKeys, Session } from '../../core/ports/session.ts';
import type { AnswerKey, PublicItem, Sheet } from '../../core/quiz/items.ts';
import { WAVES } from '../../core/program/waves.ts';
import { groupLeftovers, leftovers, type RecallGroup } from '../../core/quiz/leftovers.ts';
import { rule, rulingsSchema, type RecallRuling, type Ruling } from '../../core/quiz/rulings.ts';
import { Source } from '../source.ts';
import type { Desk } from './desk.ts';
import { quizToPublish } from './quiz.ts';

/** Rulings come one after the other: the sealed record of them is written once they have paused (milliseconds). */
const PAUSE = 2000;

/** Equal answers to one item, and what was decided on them; null: nothing yet. */
export interface RuledGroup extends RecallGroup {
	as: Ruling | null;
}

/** A recall item with what its accepted wordings leave. */
export interface RecallItemGroups {
	item: PublicItem;
	/** The accepted wordings, which a ruling may point at. */
	accepted: string[];
	groups: RuledGroup[];
}

/**
 * The facilitator's scoring of free answers: what the accepted wordings leave, grouped by equal answers, decided once
 * for all of them. The texts stay on this device until one of them is ruled right and the key is handed out. Rulings are
 * kept in the workshop's entry, and sealed to the recovery words for a device that takes over.
 */
export class RecallScoring {
	#session: Session;
	#keys: FacilitatorKeys;
	#desk: Desk;
	#rulings = $state.raw<RecallRuling[]>([]);
	#sheets: Source<number>;
	/** What each sheet leaves, by its hash: a sheet never changes. */
	#left: Record<string, ReturnType<typeof leftovers>> = {};
	#pending: (() => void) | null = null;
	#onFailure: (error: unknown) => void;

	constructor(session: Session, keys: FacilitatorKeys, desk: Desk, onFailure: (error: unknown) => void) {
		this.#session = session;
		this.#keys = keys;
		this.#desk = desk;
		session.entry.rulings ??= this.#sealedRulings();
		this.#rulings = session.entry.rulings ?? [];
		let moved = 0;
		this.#sheets = new Source(
			() => moved,
			(changed) =>
				desk.subscribe(() => {
					moved++;
					changed();
				})
		);
		this.#onFailure = onFailure;
	}

	/** Every recall item with what is left of it, in the quiz's order; items without leftovers are not in it. */
	get items(): RecallItemGroups[] {
		void this.#sheets.value;
		const quiz = this.#session.ledger.state().quiz;
		if (!quiz || !this.#session.entry.program) return [];
		const { key } = quizToPublish(this.#session);
		const groups = groupLeftovers(
			this.#desk.sheets(WAVES).flatMap(({ hash, sheet }) => this.#leftOf(hash, sheet, quiz.items, key))
		);
		return quiz.items.flatMap((item) => {
			const itemKey = key[item.id];
			const own = groups.get(item.id);
			if (!own || itemKey?.type !== 'recall') return [];
			const { accepted } = itemKey;
			return [{ item, accepted, groups: own.map((group) => ({ ...group, as: this.#asOf(item.id, group) })) }];
		});
	}

	/** Groups that nothing was decided on. */
	get open(): number {
		return this.items.reduce((sum, { groups }) => sum + groups.filter(({ as }) => as === null).length, 0);
	}

	/** Decides on all equal answers at once; null takes a decision back. Settles when it is on this device's disk. */
	async decide(item: string, answer: string, as: Ruling | null): Promise<void> {
		const { entry, store } = this.#session;
		this.#rulings = rule(this.#rulings, item, answer, as);
		entry.rulings = this.#rulings;
		await store.put(entry);
		this.#pending?.();
		this.#pending = this.#session.clock.after(PAUSE, () => void this.flush().catch(this.#onFailure));
	}

	/** Seals what was decided, if it has not been by now. */
	async flush(): Promise<void> {
		if (!this.#pending) return;
		this.#pending();
		this.#pending = null;
		const sealed = this.#keys.sealVault(JSON.stringify({ rulings: this.#rulings }));
		await this.#session.ledger.write('vault', 'recall', { sealed }, this.#keys.root);
	}

	#asOf(item: string, { answer }: RecallGroup): Ruling | null {
		return this.#rulings.find((one) => one.item === item && one.answer === answer)?.as ?? null;
	}

	#leftOf(hash: string, sheet: Sheet, items: PublicItem[], key: AnswerKey): ReturnType<typeof leftovers> {
		return (this.#left[hash] ??= leftovers(items, key, sheet));
	}

	/** What another device of the facilitator has decided. */
	#sealedRulings(): RecallRuling[] | undefined {
		const sealed = this.#session.ledger.state().vaults.get('recall');
		const content = sealed === undefined ? null : this.#keys.openVault(sealed);
		if (content === null) return undefined;
		try {
			const parsed = v.safeParse(v.object({ rulings: rulingsSchema }), JSON.parse(content));
			return parsed.success ? parsed.output.rulings : undefined;
		} catch {
			return undefined;
		}
	}
}
