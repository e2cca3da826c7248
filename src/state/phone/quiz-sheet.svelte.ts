import type { Ballot } from '../../core/ports/ballot.ts';
import type { Session } from '../../core/ports/session.ts';
import type { SheetDraft } from '../../core/ports/storage.ts';
import type { Answer, Form } from '../../core/quiz/items.ts';
import { answerIsComplete } from '../../core/quiz/answer.ts';
import type { Wave } from '../../core/program/waves.ts';
import { formOf } from '../../core/quiz/forms.ts';
import { encodeSheet } from '../../core/quiz/sheet.ts';
import { presentation, type Presented } from '../../core/quiz/presentation.ts';
import type { Certainty } from '../../core/statistics/certainty.ts';
import type { Problem } from '../../core/result/result.ts';

/** Where a handed-in sheet is. `editing`: answers have changed since, or nothing was handed in. */
export type SheetProgress = 'editing' | 'saving' | 'saved' | 'shared' | 'delivered';

/** One person's sheet of one wave, from the first answer to the facilitator's receipt. */
export class QuizSheet {
	readonly wave: Wave;
	readonly form: Form;
	readonly items: Presented[];
	#session: Session;
	#ballot: Ballot;
	#stop: () => void;
	#draft = $state.raw<SheetDraft>()!;
	/** Bumped when the ballot or the ledger may have changed where the sheet is. */
	#moved = $state(0);
	#saving = $state(false);
	/** Counts the drafts; and the newest that is on disk. */
	#version = $state(0);
	#written = $state(0);
	/** The handing in that is under way. */
	#sealing: Promise<boolean> | null = null;
	#problem = $state.raw<Problem | null>(null);

	private constructor(session: Session, wave: Wave, ballot: Ballot, draft: SheetDraft, items: Presented[]) {
		this.#session = session;
		this.#ballot = ballot;
		this.#draft = draft;
		this.wave = wave;
		this.form = draft.form;
		this.items = items;
		const moved = () => this.#moved++;
		const stops = [ballot.subscribe(moved), session.ledger.subscribe(moved)];
		this.#stop = () => stops.forEach((stop) => stop());
	}

	/** Takes up the draft that this device keeps, or starts one. The quiz must have been published. */
	static async open(session: Session, wave: Wave): Promise<QuizSheet> {
		const { quiz, program } = session.ledger.state();
		if (!quiz) throw new Error('The quiz has not been published');
		const asked = (program?.agenda ?? []).flatMap((step) => step.wave ?? []);
		const form = formOf(wave, (session.drawingSeed('forms')[0] ?? 0) / 256, asked);
		const kept = await session.store.draft(session.entry.id, wave);
		const draft: SheetDraft = kept ?? {
			workshop: session.entry.id,
			wave,
			form,
			answers: {},
			position: 0,
			submitted: null,
			dirty: false
		};
		const items = presentation(quiz.items, draft.form, session.drawingSeed(`quiz-${wave}`));
		return new QuizSheet(session, wave, await session.openBallot(wave), draft, items);
	}

	get position(): number {
		return Math.min(this.#draft.position, this.items.length);
	}

	get answered(): number {
		return this.items.filter(({ item }) => answerIsComplete(item, this.#draft.answers[item.id])).length;
	}

	get problem(): Problem | null {
		return this.#problem;
	}

	get progress(): SheetProgress {
		void this.#moved;
		if (this.#saving) return 'saving';
		const { submitted, dirty } = this.#draft;
		if (submitted === null || dirty) return 'editing';
		if (this.#session.ledger.state().receipts.get(this.wave)?.has(submitted)) return 'delivered';
		return this.#ballot.delivery() === 'shared' ? 'shared' : 'saved';
	}

	/** Whether the device that leads now has it: after a takeover it has to be brought again. */
	get received(): boolean {
		const { submitted, dirty } = this.#draft;
		const received = this.#session.ledger.state().received.get(this.wave);
		return submitted !== null && !dirty && received?.has(submitted) === true;
	}

	/** Whether all answers are on this device's disk. */
	get kept(): boolean {
		return this.#written === this.#version;
	}

	get handedIn(): boolean {
		return this.#draft.submitted !== null;
	}

	answerTo(item: string): Answer | undefined {
		return this.#draft.answers[item];
	}

	/** Whether the quiz asks how sure one is of each answer. */
	get asksCertainty(): boolean {
		return this.#session.ledger.state().quiz?.certainty === true;
	}

	certaintyOf(item: string): Certainty | undefined {
		return this.#draft.certainty?.[item];
	}

	/** Keeps how sure the person is of an answer that is there; settles when it is on disk. */
	async sure(item: string, certainty: Certainty): Promise<void> {
		if (!this.#draft.answers[item]) return;
		await this.#keep({ certainty: { ...this.#draft.certainty, [item]: certainty }, dirty: true });
	}

	/** Keeps an answer; settles when it is on disk. */
	async answer(item: string, answer: Answer): Promise<void> {
		await this.#keep({ answers: { ...this.#draft.answers, [item]: answer }, dirty: true });
	}

	async goTo(position: number): Promise<void> {
		await this.#keep({ position: Math.max(0, Math.min(position, this.items.length)) });
	}

	/** Seals and hands in the answers as they are; may be done again until the wave closes. False: see `problem`. */
	handIn(): Promise<boolean> {
		this.#sealing ??= this.#seal().finally(() => {
			this.#saving = false;
			this.#sealing = null;
		});
		this.#saving = true;
		return this.#sealing;
	}

	async #seal(): Promise<boolean> {
		const { answers, certainty } = this.#draft;
		const department = this.#session.ledger.state().participants.get(this.#session.id)?.department ?? null;
		const content = encodeSheet({ form: this.form, department, answers, certainty });
		if (!content.ok) return this.#refuse(content.problems[0]);
		const sealed = this.#session.sealSheet(content.value, this.wave);
		if (!sealed.ok) return this.#refuse(sealed.problems[0]);
		const submitted = await this.#ballot.submit(sealed.value, this.#session.pseudonym);
		this.#problem = null;
		const changed = this.#draft.answers !== answers || this.#draft.certainty !== certainty;
		await this.#keep({ submitted, dirty: changed });
		return true;
	}

	#refuse(problem: Problem | undefined): false {
		this.#problem = problem ?? { code: 'sheet-refused' };
		return false;
	}

	/** The wave has closed: what is there is handed in as it is. */
	async finish(): Promise<void> {
		await this.#sealing;
		if (this.#draft.dirty) await this.handIn();
	}

	close(): void {
		this.#stop();
		this.#ballot.close();
	}

	/** Each write is of the whole draft, and the database takes them in order: the newest that works is enough. */
	async #keep(change: Partial<SheetDraft>): Promise<void> {
		this.#draft = { ...this.#draft, ...change };
		const version = ++this.#version;
		await this.#session.store.putDraft(this.#draft);
		this.#written = Math.max(this.#written, version);
	}
}
