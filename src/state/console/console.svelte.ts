import type { FacilitatorKeys, Session } from '../../core/ports/session.ts';
import type { CardAnswer } from '../../core/cards/card.ts';
import type { Focus, Curtain, Spotlight, Stage } from '../../core/stage/stage.ts';
import { keepHold, toggleHold } from '../../core/stage/hold.ts';
import { focusOn, goTo, nextStage, previousStage, reopen, shine } from '../../core/stage/move.ts';
import { nextAction, type NextAction } from '../../core/stage/next-action.ts';
import type { Pace } from '../../core/stage/pace.ts';
import { sameSpotlight, type StagePlan } from '../../core/stage/plan.ts';
import { addMinutes } from '../../core/stage/timer.ts';
import type { Program } from '../../core/program/program.ts';
import { PAIRED_WAVES, type Wave } from '../../core/program/waves.ts';
import { isFew, USUAL_MINIMUM } from '../../core/publish/minimum.ts';
import { picturesOf } from '../../core/publish/pictures.ts';
import { answerCard } from '../answering.ts';
import { paced, pacingOf, usualPace, type Pacing } from '../../core/stage/pacing.ts';
import { remaining, startTimer } from '../../core/stage/timer.ts';
import { hexOf } from '../../core/values/hex.ts';
import { Source } from '../source.ts';
import { Workshop } from '../workshop.svelte.ts';
import { Desk } from './desk.ts';
import { JoinWords } from './join-words.svelte.ts';
import { DepartmentWork } from './department-work.ts';
import { failureOf, type Failure } from './failure.ts';
import { Moderator } from './moderator.ts';
import { Papers } from './papers.svelte.ts';
import { RecallScoring } from './recall-scoring.svelte.ts';
import { publishForStep } from './publishing.ts';
import { Roles } from './roles.ts';
import { scoringKey } from './quiz.ts';
import type { RawTable } from './raw.ts';
import { Way } from './way.svelte.ts';

/** The facilitator's surface. Every change of the room goes out as a signed record. */
export class Console extends Workshop {
	readonly keys: FacilitatorKeys | null;
	/** Keeps the four words open; null on a co-facilitator's device, which can only read them. */
	readonly joinWords: JoinWords | null;
	/** Scoring of free answers; null on a co-facilitator's device, which can't open a sheet. */
	readonly recall: RecallScoring | null;
	/** Papers of people without a phone; null where sheets can't be opened. */
	readonly papers: Papers | null;
	/** Entries, people, doors. */
	readonly moderator: Moderator;
	readonly roles: Roles;
	/** Boards, tables, pens. */
	readonly work: DepartmentWork;
	#desk: Desk | null;
	#way: Way;
	#late: Source<(waves: readonly Wave[]) => number>;
	#failure = $state.raw<Failure | null>(null);
	#busy = $state(false);
	#wordsDue = $state(false);
	#pace = $state.raw<number | null | undefined>(undefined);
	/** Whether this window is the one of its browser that leads; another one only looks on. */
	readonly #leads: boolean;

	constructor(session: Session, leads = true) {
		super(session);
		this.#leads = leads;
		this.keys = leads ? session.facilitator : null;
		this.#pace = session.entry.pace;
		this.#wordsDue = session.entry.wordsDue === true;
		this.#desk = this.keys && new Desk(session, this.keys, (error) => this.#fail(error));
		this.joinWords = this.keys && new JoinWords(session, this.keys);
		this.recall =
			this.keys &&
			this.#desk &&
			new RecallScoring(session, this.keys, this.#desk, (error) => this.#fail(error));
		this.papers = this.keys && this.#desk && new Papers(session, this.keys, this.#desk);
		const run = (work: () => Promise<void>) => this.#run(work);
		this.moderator = new Moderator(session, run);
		this.roles = new Roles(session, this.keys, run);
		this.work = new DepartmentWork(session, {
			seats: this.keys !== null,
			run,
			onFailure: (error) => this.#fail(error)
		});
		this.#way = new Way(session, leads, (error) => this.#fail(error));
		this.#late = new Source(
			() => (waves) => this.#desk?.late(waves) ?? 0,
			(changed) => this.#desk?.subscribe(changed) ?? (() => undefined)
		);
	}

	/** Whether this device may move the room: the facilitator's, or one that holds the co-facilitator's role now. */
	get entitled(): boolean {
		return (this.session.facilitator !== null && !this.succeeded) || this.me?.role === 'co-facilitator';
	}

	/** Whether this window may. */
	get mayRun(): boolean {
		return this.#leads && this.entitled;
	}

	/** Another device has taken over: this one moves nothing any more. */
	get succeeded(): boolean {
		const { epoch, roles } = this.state;
		return (
			this.keys !== null && epoch > 0 && roles.get(hexOf(this.session.signer.publicKey)) !== 'facilitator'
		);
	}

	/** Whether the recovery words still have to be proved kept. */
	get wordsDue(): boolean {
		return this.#wordsDue;
	}

	/** They are written down, or a key file is saved. */
	async wordsKept(): Promise<void> {
		const { entry, store } = this.session;
		this.#wordsDue = false;
		entry.wordsDue = false;
		await store.put(entry);
	}

	/** Takes the key and what only it may know off this device, and stops whatever it did for the room. */
	async stepDown(): Promise<void> {
		this.close();
		const { entry, store } = this.session;
		delete entry.rulings;
		delete entry.code;
		const none = { root: null, program: null, salt: null, invitations: [] };
		Object.assign(entry, { role: 'participant', ...none, led: true });
		await store.put(entry);
	}

	/**
	 * Sheets that came too late to be counted, of the day's two waves or of a later one; `few` where the number itself could
	 * tell of somebody.
	 */
	late(waves: readonly Wave[] = PAIRED_WAVES): number | 'few' {
		const minimum = this.state.results?.minimum ?? USUAL_MINIMUM;
		const late = this.#late.value(waves);
		return isFew(late, minimum) ? 'few' : late;
	}

	/** The whole program, speaker notes included; null on a co-facilitator's device. */
	get prepared(): Program | null {
		return this.session.entry.program;
	}

	/** Code of the last thing that could not be done, or null. */
	get failure(): Failure | null {
		return this.#failure;
	}

	get busy(): boolean {
		return this.#busy;
	}

	get words(): string[] {
		return this.keys?.words ?? [];
	}

	/** Speaker notes of the step that is on. */
	get notes(): string {
		return this.prepared?.agenda.find((step) => step.id === this.stage?.step)?.notes ?? '';
	}

	/** What the large button will do; null at the end. */
	get nextAction(): NextAction | null {
		const { stage } = this.state;
		const action = stage ? nextAction(this.#plan(), stage) : null;
		return action?.kind === 'end' ? null : action;
	}

	/** Minutes for each department at the share-out: chosen here, else planned, else what the agenda leaves; null for no timer. */
	get pace(): number | null {
		const { program } = this.state;
		if (this.#pace !== undefined) return this.#pace;
		const here = this.step?.kind === 'shareout' ? this.step : undefined;
		const step = here ?? program?.agenda.find(({ kind }) => kind === 'shareout');
		return step?.pace === undefined
			? usualPace(step?.minutes ?? 0, program?.departments.length ?? 0)
			: step.pace;
	}

	/** How far the share-out is; null in any other step. `now`: the workshop's clock, milliseconds. */
	pacingAt(now: number): Pacing | null {
		const { program, stage } = this.state;
		if (!program || !stage || this.step?.kind !== 'shareout') return null;
		const left = stage.timer && remaining(stage.timer, now);
		return pacingOf(program.departments, stage, this.pace, left);
	}

	/** Whoever is on gets the new time too, counted from now. */
	async setPace(pace: number | null): Promise<void> {
		this.#pace = pace;
		const { entry, store } = this.session;
		await this.#run(async () => {
			entry.pace = pace;
			await store.put(entry);
			const { stage } = this.session.ledger.state();
			if (this.step?.kind === 'shareout' && stage?.focus?.kind === 'department')
				await this.#write({ ...stage, timer: pace === null ? null : startTimer(this.session.time(), pace) });
		});
	}

	get canGoBack(): boolean {
		const { stage } = this.state;
		return stage !== null && previousStage(this.#plan(), stage) !== stage;
	}

	next(): Promise<void> {
		return this.#move((stage) => nextStage(this.#plan(), stage));
	}

	back(): Promise<void> {
		return this.#move((stage) => previousStage(this.#plan(), stage));
	}

	/** Jumps to a step; to one that lies behind, for looking: its quiz stays closed, its results stay out. */
	goTo(step: string): Promise<void> {
		return this.#move((stage) => goTo(this.#plan(), step, stage) ?? stage);
	}

	/** Takes answers again, for whoever needs more time. */
	reopenQuiz(): Promise<void> {
		return this.#move((stage) => reopen(this.#plan(), stage));
	}

	focus(focus: Focus | null): Promise<void> {
		return this.#move((stage) => focusOn(stage, focus));
	}

	/** A word on a question or a friction; a later one replaces it. */
	answer(answer: CardAnswer): Promise<void> {
		return this.#run(() => answerCard(this.session, answer));
	}

	/** Puts something on the wall over the step; what is there already is taken away. */
	spotlight(spotlight: Spotlight): Promise<void> {
		return this.#move((stage) => shine(stage, sameSpotlight(stage.spotlight, spotlight) ? null : spotlight));
	}

	curtain(curtain: Curtain): Promise<void> {
		const now = this.session.ledger.state().stage?.curtain;
		return this.#change({ curtain: now === curtain ? 'content' : curtain });
	}

	/** What a timer that is started now runs for: the step's minutes, or a department's at the share-out. */
	get timerMinutes(): number {
		const usual = this.step?.minutes ?? 0;
		return this.step?.kind === 'shareout' ? (this.pace ?? usual) : usual;
	}

	/** The wall keeps its picture while the room goes on, or goes along again. */
	hold(): Promise<void> {
		return this.#run(async () => {
			const stage = this.session.ledger.state().stage;
			if (stage) await this.#write(toggleHold(stage));
		});
	}

	/** What taking back the last change would show; null when there is nothing to take back. */
	get undoes(): Stage | null {
		return this.#way.before;
	}

	/** Takes the last change of the stage back: the room sees again what it saw before. */
	undo(): Promise<void> {
		const before = this.#way.before;
		if (!before) return Promise.resolve();
		return this.#run(async () => {
			this.#way.takeBack();
			await this.#write(before);
		});
	}

	/** How the day keeps its time. `now`: the workshop's clock, milliseconds. */
	dayPace(now: number): Pace | null {
		return this.#way.pace(now);
	}

	/** One line to every phone, until it is replaced; empty takes it away. */
	broadcast(text: string): Promise<void> {
		return this.#run(async () => {
			const { ledger, signer } = this.session;
			const number = (ledger.state().broadcast?.number ?? 0) + 1;
			await ledger.write('broadcast', 'main', { text: text.trim(), number }, signer);
		});
	}

	/** Starts the timer of the step with its planned minutes, if it has any, or takes it away. */
	toggleTimer(): Promise<void> {
		const minutes = this.timerMinutes;
		if (!this.stage?.timer && minutes === 0) return Promise.resolve();
		const timer = this.stage?.timer ? null : { startedAt: this.session.time(), seconds: minutes * 60 };
		return this.#change({ timer });
	}

	addMinutes(minutes: number): Promise<void> {
		const timer = this.stage?.timer;
		if (!timer) return Promise.resolve();
		return this.#change({ timer: addMinutes(timer, minutes, this.session.time()) });
	}

	/**
	 * Scores of every matched person, for the one file that is outside of the suppression; null before the sheets were
	 * counted, and on devices that can't open them.
	 */
	async raw(): Promise<RawTable | null> {
		const desk = this.#desk;
		const { results, quiz } = this.session.ledger.state();
		if (!desk || !results || !quiz) return null;
		const [{ rawTable }, { scoredPairs }, { slotsOf }] = await Promise.all([
			import('./raw.ts'),
			import('./results.ts'),
			import('../../core/publish/scored.ts')
		]);
		const key = scoringKey(this.session);
		const { pairs } = scoredPairs(this.session, await desk.counted(), key);
		return rawTable(pairs, slotsOf(quiz.items, key), results.minimum);
	}

	close(): void {
		this.joinWords?.close();
		this.recall?.flush().catch((error: unknown) => this.#fail(error));
		this.#desk?.close();
		this.work.close();
		this.#way.close();
	}

	#plan(): StagePlan {
		const { program, strategy, results } = this.session.ledger.state();
		return {
			agenda: program?.agenda ?? [],
			departments: program?.departments ?? [],
			strategy: this.prepared?.strategy ?? strategy ?? { priorities: [], indicators: [], nonGoals: [] },
			...(results && { pictures: picturesOf(results) })
		};
	}

	#move(to: (stage: Stage) => Stage): Promise<void> {
		const { stage } = this.session.ledger.state();
		const target = stage ? to(stage) : null;
		if (!stage || !target || target === stage) return Promise.resolve();
		const step = this.#plan().agenda.find(({ id }) => id === target.step);
		const timed = paced(step, stage, target, { pace: this.pace, now: this.session.time() });
		return this.#show(keepHold(stage, timed));
	}

	#change(change: Partial<Stage>): Promise<void> {
		const stage = this.session.ledger.state().stage;
		return stage ? this.#run(() => this.#write({ ...stage, ...change })) : Promise.resolve();
	}

	#show(target: Stage): Promise<void> {
		return this.#run(async () => {
			await publishForStep(this.session, target.step);
			if (target.phase === 'revealed') {
				await this.recall?.flush();
				await this.#desk?.reveal(target.step);
			}
			await this.#write(target);
		});
	}

	async #write(stage: Stage): Promise<void> {
		await this.session.ledger.write('stage', 'main', stage, this.session.signer);
	}

	async #run(work: () => Promise<void>): Promise<void> {
		if (this.#busy || !this.mayRun) return;
		this.#busy = true;
		this.#failure = null;
		try {
			await work();
		} catch (error) {
			this.#fail(error);
		} finally {
			this.#busy = false;
		}
	}

	#fail(error: unknown): void {
		console.error(error);
		this.#failure = failureOf(error);
	}
}
