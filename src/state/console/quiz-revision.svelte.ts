import { laterWavesOf, withLaterWaves } from '../../core/program/later-agenda.ts';
import { checkProgram } from '../../core/program/check.ts';
import type { Program } from '../../core/program/program.ts';
import { publicProgram } from '../../core/program/public-program.ts';
import { writeVault } from '../../core/program/vault.ts';
import type { LaterWave } from '../../core/program/waves.ts';
import type { FacilitatorKeys, Session } from '../../core/ports/session.ts';
import type { Problem } from '../../core/result/result.ts';
import { QuizDraft } from './quiz-draft.svelte.ts';

/**
 * The quiz of a workshop that exists, open for changes: questions until the first wave is opened, later reviews also
 * after it. Nothing counts before it is saved.
 */
export class QuizRevision {
	readonly draft: QuizDraft;
	#session: Session;
	#keys: FacilitatorKeys;
	#program = $state.raw<Program>()!;
	#changed = $state(false);

	/** `program` is the whole program of this workshop, which only the facilitator's device holds. */
	constructor(session: Session, keys: FacilitatorKeys, program: Program) {
		this.#session = session;
		this.#keys = keys;
		this.#program = program;
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
		this.#program = { ...this.#program, ...change };
		this.#changed = true;
	}

	setLater(waves: LaterWave[]): void {
		const agenda = withLaterWaves(this.#program.agenda, [...waves, ...this.held]);
		this.#program = { ...this.#program, agenda };
		this.#changed = true;
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
		this.#changed = false;
		return true;
	}
}
