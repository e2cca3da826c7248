import { laterWavesOf, withLaterWaves } from '../../core/program/later-agenda.ts';
import { readDraft } from '../../core/program/draft.ts';
import { checkProgram } from '../../core/program/check.ts';
import type { Program } from '../../core/program/program.ts';
import { publicProgram } from '../../core/program/public-program.ts';
import { writeVault } from '../../core/program/vault.ts';
import type { LaterWave } from '../../core/program/waves.ts';
import type { FacilitatorKeys, Session } from '../../core/ports/session.ts';
import type { Problem } from '../../core/result/result.ts';
import { PlanKeeper, type PlanStore } from './plan-keeper.svelte.ts';
import { QuizDraft } from './quiz-draft.svelte.ts';

/**
 * The quiz of a workshop that exists, open for changes: questions until the first wave is opened, later reviews also
 * after it. Nothing counts before it is saved; what is
 * not saved stays on this device, over a reload too, until it is saved or thrown away.
 */
export class QuizRevision {
	readonly draft: QuizDraft;
	#session: Session;
	#keys: FacilitatorKeys;
	#program = $state.raw<Program>()!;
	#changed = $state(false);
	#keeper = $state.raw(new PlanKeeper());
	/** Whether it goes on where somebody stopped without saving. */
	readonly resumed: boolean;

	/** `program` is the whole program of this workshop, which only the facilitator's device holds. */
	constructor(session: Session, keys: FacilitatorKeys, program: Program) {
		this.#session = session;
		this.#keys = keys;
		const quizDraft = readDraft(session.entry.quizDraft);
		this.resumed = quizDraft !== null;
		this.#changed = this.resumed;
		this.#program = quizDraft
			? { ...program, ...changeable(quizDraft, session.ledger.state().quiz !== null) }
			: program;
		void this.#keeper.open(draftStore(session));
		this.draft = new QuizDraft({
			items: () => this.#program.quiz,
			priorities: () => this.#program.strategy.priorities,
			keep: (quiz) => this.change({ quiz })
		});
	}

	/** Whether there is anything to save. */
	get changed(): boolean {
		return this.#changed;
	}

	/** Whether everything that was changed is on the disk, saved or not. */
	get kept(): boolean {
		return this.#keeper.kept;
	}

	get certainty(): boolean {
		return this.#program.quizCertainty === true;
	}

	get later(): LaterWave[] {
		return laterWavesOf(this.#program.agenda);
	}

	/** Later waves that have been opened: they stay on the agenda. */
	get held(): LaterWave[] {
		const { program, stage } = this.#session.ledger.state();
		const agenda = program?.agenda ?? [];
		return laterWavesOf(agenda.slice(0, agenda.findIndex(({ id }) => id === stage?.step) + 1));
	}

	get language(): Program['language'] {
		return this.#program.language;
	}

	/** What keeps it from being saved, beside what single questions lack. */
	get problems(): Problem[] {
		return checkProgram({ ...this.#program, quiz: this.draft.finished });
	}

	change(change: Partial<Pick<Program, 'quiz' | 'quizCertainty'>>): void {
		this.#take({ ...this.#program, ...change });
	}

	setLater(waves: LaterWave[]): void {
		const agenda = withLaterWaves(this.#program.agenda, [...waves, ...this.held]);
		this.#take({ ...this.#program, agenda });
	}

	/** Throws away what is not saved. */
	async discard(): Promise<void> {
		await this.#forget();
	}

	/**
	 * Keeps it on this device, seals it to the recovery words, and tells the room of a changed agenda. False where
	 * something is missing. Once the questions are with the phones they stay as they were.
	 */
	async save(): Promise<boolean> {
		const { entry, ledger, store, signer } = this.#session;
		if (!entry.program || this.problems.length > 0 || this.draft.gaps.size > 0) return false;
		const { agenda, quizCertainty } = this.#program;
		const frozen = ledger.state().quiz !== null;
		const program: Program = {
			...entry.program,
			agenda,
			...(!frozen && { quiz: this.draft.finished, quizCertainty: quizCertainty === true })
		};
		await store.put({ ...entry, program });
		entry.program = program;
		const sealed = this.#keys.sealVault(writeVault({ program, salt: entry.salt ?? '' }));
		await ledger.write('vault', 'main', { sealed }, this.#keys.root);
		const open = publicProgram(program);
		if (JSON.stringify(open.agenda) !== JSON.stringify(ledger.state().program?.agenda))
			await ledger.write('program', 'main', open, signer);
		await this.#forget();
		return true;
	}

	#take(program: Program): void {
		this.#program = program;
		this.#changed = true;
		this.#keeper.keep(program);
	}

	/** Nothing waits to be saved any more; what is changed from here on is kept anew. */
	async #forget(): Promise<void> {
		await this.#keeper.finish();
		this.#keeper = new PlanKeeper();
		await this.#keeper.open(draftStore(this.#session));
		this.#changed = false;
	}
}

/** What of an unsaved program can still be saved: its questions only until phones have them. */
function changeable({ quiz, quizCertainty, agenda }: Program, frozen: boolean): Partial<Program> {
	return frozen ? { agenda } : { quiz, agenda, ...(quizCertainty !== undefined && { quizCertainty }) };
}

/** Beside the workshop's program on this device. */
function draftStore({ entry, store }: Session): PlanStore {
	return {
		plan: () => Promise.resolve(entry.quizDraft),
		async putPlan(quizDraft) {
			entry.quizDraft = quizDraft;
			await store.put({ ...entry });
		},
		async removePlan() {
			delete entry.quizDraft;
			await store.put({ ...entry });
		}
	};
}
