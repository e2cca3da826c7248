import { tidyBoard } from '../../core/pledge/tidy.ts';
import { isElsewhere } from '../../core/move/move.ts';
import type { Session } from '../../core/ports/session.ts';
import type { PersonalReview } from '../../core/quiz/review.ts';
import { canonicalKey } from '../../core/quiz/canonical-key.ts';
import { isLater, type LaterWave, type Wave } from '../../core/program/waves.ts';
import type { WorkshopState } from '../../core/workshop/state.ts';
import { BoardView } from '../board.svelte.ts';
import { saveWord } from '../word.ts';
import { Workshop } from '../workshop.svelte.ts';
import { Voice } from './voice.svelte.ts';
import { Cheer } from './cheer.svelte.ts';
import { DepartmentPen } from './pen.svelte.ts';
import { DepartmentTable } from './table.svelte.ts';
import { QuizSheet } from './quiz-sheet.svelte.ts';

/** Milliseconds until what could not be fetched is asked for again. */
const AGAIN = 4000;

/** What one employee's phone shows and does. It follows the room by itself; the person only answers. */
export class Phone extends Workshop {
	/** Pulses, questions, votes, frictions. */
	readonly voice: Voice;
	/** Applause and offers of help to departments on the stage. */
	readonly cheer: Cheer;
	/** Of the own department. */
	readonly pen: DepartmentPen;
	/** In a department of many. */
	readonly table: DepartmentTable;
	/** The sheet of the wave that is on, or of the last one that this phone answered. */
	#sheet = $state.raw<QuizSheet | null>(null);
	#board = $state.raw<BoardView | null>(null);
	#review = $state.raw<PersonalReview | null>(null);
	/** The wave that the review sets beside the one before. */
	#reviewWave = $state.raw<'after' | LaterWave>('after');
	/** The sheets that the review is of, as they were handed in. */
	#handedIn = $state.raw<readonly { wave: string; hash: string }[]>([]);
	/** What the review was made of: another wave, or later rulings, make another one. */
	#reviewed = '';
	#failure = $state.raw<string | null>(null);
	/** The pledge that this page submitted last. */
	#submitted = $state.raw<{ department: string; turn: number; hash: string } | null>(null);
	#stop: () => void;
	/** Work that follows the room is done in sequence, so that two changes never open a sheet twice. */
	#queue: Promise<void> = Promise.resolve();
	#closed = false;
	/** Sheets of other waves that are still to be delivered. */
	#earlier: readonly QuizSheet[] = [];
	/** Waves of which this device has nothing left to deliver. */
	#settled: readonly Wave[] = [];
	/** The epoch of which that is true: a device that takes over has nothing yet. */
	#settledIn = 0;

	constructor(session: Session) {
		super(session);
		this.voice = new Voice(this, (run) => this.attempt(run));
		this.cheer = new Cheer(this, (run) => this.attempt(run));
		this.pen = new DepartmentPen(this, (run) => this.attempt(run));
		this.table = new DepartmentTable(this, (run) => this.attempt(run));
		this.#stop = session.ledger.subscribe(() => this.#follow());
		this.#follow();
	}

	get sheet(): QuizSheet | null {
		return this.#sheet;
	}

	get board(): BoardView | null {
		return this.#board;
	}

	/** Own answers before and since with the right ones; null before the reveal. Never leaves the device. */
	get review(): PersonalReview | null {
		return this.#review;
	}

	/** Whether a sheet of the review came too late to be counted: then this person is in no figure of the room. */
	get late(): boolean {
		const { results, later, receipts } = this.state;
		if (!results && !later.has(this.#reviewWave)) return false;
		return this.#handedIn.some(({ wave, hash }) => !receipts.get(wave)?.has(hash));
	}

	/** Which wave the review sets beside the one before: the day's second, or the later one that is shown now. */
	get reviewWave(): 'after' | LaterWave {
		return this.#reviewWave;
	}

	/** Code of what went wrong last (a write that failed, a key that does not match), or null. */
	get failure(): string | null {
		return this.#failure;
	}

	get joined(): boolean {
		return this.me !== null;
	}

	/** Why this person is not in the room although they said who they are; null when they are, or have not said it. */
	get barred(): 'removed' | 'waiting' | 'closed' | null {
		const { removed, waiting, joining } = this.state.moderation;
		const { id } = this.session;
		if (removed.has(id) && this.me === null) return 'removed';
		if (!waiting.has(id)) return null;
		return joining === 'closed' ? 'closed' : 'waiting';
	}

	/** This person goes on with another phone: this one changes nothing any more. */
	get moved(): boolean {
		return isElsewhere(this.state.moves.get(this.session.id), this.session.entry.move);
	}

	get isLeader(): boolean {
		return this.me?.role === 'leader';
	}

	/** Whether this device may open the console. */
	get mayRunRoom(): boolean {
		return this.me?.role === 'co-facilitator';
	}

	/** Waiting for the console to grant the role of the invitation that this phone was opened with. */
	get roleRequested(): boolean {
		return this.session.entry.claim !== null && this.me !== null && this.me.role === null;
	}

	/** `name` may be empty: nameless. */
	async join(name: string, department: string | null): Promise<void> {
		// Whoever goes to another department leaves the pen of this one to the others.
		if (this.me?.department !== department) await this.pen.drop();
		await this.attempt(async () => {
			await this.session.ledger.write('me', 'me', { name: name.trim(), department }, this.session.signer);
		});
	}

	/**
	 * Submits the department's board as its pledge: the first, or the answer to one that was thrown back. Takes the pen for
	 * it when it is free; does nothing while somebody else has it.
	 */
	async submitPledge(): Promise<void> {
		const board = this.#board;
		if (!board) return;
		const pen = await this.pen.take();
		if (pen === null) return;
		await this.attempt(async () => {
			const last = this.session.ledger.state().pledges.get(board.department)?.at(-1);
			const { wigs, stops } = tidyBoard(board.board.content());
			const turn = (last?.turn ?? 0) + 1;
			const hash = await this.session.ledger.write(
				'pledge',
				board.department,
				{ wigs, stops, turn, previous: last?.hash ?? null, pen },
				this.session.signer
			);
			this.#submitted = { department: board.department, turn, hash };
			board.board.history.keep('submitted');
		});
	}

	/**
	 * Where somebody else submitted the same version without knowing of this person's, and theirs is the one that counts:
	 * whose it is and which version. Null otherwise, and after `yieldPledge`.
	 */
	get outdone(): { by: string; turn: number } | null {
		const mine = this.#submitted;
		const chain = this.state.pledges.get(mine?.department ?? '');
		if (!mine || !chain || chain.some(({ hash }) => hash === mine.hash)) return null;
		const theirs = chain[mine.turn - 1];
		return theirs ? { by: this.nameOf(theirs.author), turn: mine.turn } : null;
	}

	/** They have read that somebody else's submission counts. */
	yieldPledge(): void {
		this.#submitted = null;
	}

	/** A leader's word on a pledge; a pledge that is thrown back needs a reason. */
	async answerPledge(hash: string, verdict: 'accepted' | 'returned', reason: string): Promise<void> {
		await this.attempt(() => saveWord(this.session, hash, verdict, reason));
	}

	close(): void {
		this.#closed = true;
		this.#stop();
		void this.voice.flush();
		void this.cheer.flush();
		this.#sheet?.close();
		for (const sheet of this.#earlier) sheet.close();
		this.#board?.close();
		this.table.close();
	}

	#follow(): void {
		this.#queue = this.#queue.then(() => this.attempt(() => this.#catchUp()));
	}

	/** Brings sheet, board and review to where the room is. */
	async #catchUp(): Promise<void> {
		if (this.#closed) return;
		const state = this.session.ledger.state();
		await this.#keepTitle(state);
		// What was typed here before still goes out, and nothing new is written.
		if (this.moved) return;
		if (this.session.entry.move) await this.#arrive();
		await this.#claimRole(state);
		const step = state.program?.agenda.find((entry) => entry.id === state.stage?.step) ?? null;
		if (!step || !state.participants.has(this.session.id)) return;

		const wave = step.kind === 'quiz' && state.quiz ? step.wave : null;
		if (wave && this.#sheet?.wave !== wave) {
			await this.#sheet?.finish();
			if (this.#sheet) this.#earlier = [...this.#earlier, this.#sheet];
			this.#letGo(wave);
			this.#sheet = await QuizSheet.open(this.session, wave);
			this.#settled = this.#settled.filter((settled) => settled !== wave);
		}
		if (this.#sheet && (this.#sheet.wave !== wave || state.stage?.phase !== 'open'))
			await this.#sheet.finish();
		await this.#deliverEarlier(state, wave);

		const department = state.participants.get(this.session.id)?.department ?? null;
		if (step.kind === 'departments' || step.kind === 'shareout') await this.#openBoard(department);
		if (step.kind === 'departments') await this.table.follow(this.#board);
		else this.table.leave();
		if (step.kind === 'shareout') this.table.bringLater(this.#board);

		const shows = step.kind === 'quiz' && state.stage?.phase === 'revealed' ? step.wave : null;
		if (state.reveal && state.quiz) await this.#openReview(shows && isLater(shows) ? shows : 'after');
	}

	/** The person came from another phone: what it had alone comes here, before anything is answered anew. */
	async #arrive(): Promise<void> {
		const { arrive } = await import('./other-phone.ts');
		const waves = await arrive(this.session);
		this.#settled = this.#settled.filter((wave) => !waves.includes(wave));
		if (waves.length > 0) this.#reviewed = '';
		if (!this.#sheet || !waves.includes(this.#sheet.wave)) return;
		this.#sheet.close();
		this.#sheet = null;
	}

	/** An invitation doesn't say what the workshop is called; the list of this device's workshops does. */
	async #keepTitle({ program }: WorkshopState): Promise<void> {
		const { entry, store } = this.session;
		if (!program || entry.title === program.title) return;
		entry.title = program.title;
		await store.put(entry);
	}

	/**
	 * Asks for the role of the invitation that this phone was opened with, once it has said who it is: when joining, or
	 * at once when it had joined before. An invitation that was granted is used up.
	 */
	async #claimRole({ participants, claims }: WorkshopState): Promise<void> {
		const { entry, ledger, signer, store, id } = this.session;
		const { claim } = entry;
		const me = participants.get(id);
		if (!claim || !me) return;
		if (me.role !== null) {
			entry.claim = null;
			await store.put(entry);
		} else if (!claims.some(({ invitation, participant }) => invitation === claim.id && participant === id)) {
			await ledger.write('claim', claim.id, { proof: this.session.proofOf(claim) }, signer);
		}
	}

	/**
	 * Sheets of other waves that the facilitator has not acknowledged: unfinished when their wave closed, while this page
	 * was closed or without network, or handed in and not arrived. Each is kept in its ballot until it is delivered, or,
	 * too late to be counted, until others hold it.
	 */
	async #deliverEarlier({ program, quiz, results, epoch }: WorkshopState, now: Wave | null): Promise<void> {
		if (epoch !== this.#settledIn) this.#settled = [];
		this.#settledIn = epoch;
		for (const { wave } of quiz ? (program?.agenda ?? []) : []) {
			if (!wave || wave === now || wave === this.#sheet?.wave || this.#settled.includes(wave)) continue;
			const sheet = this.#earlier.find((one) => one.wave === wave) ?? (await this.#openUndelivered(wave));
			if (sheet) {
				if (!this.#earlier.includes(sheet)) this.#earlier = [...this.#earlier, sheet];
				await sheet.finish();
				const { progress, received } = sheet;
				const late = results !== null && progress === 'shared';
				if (!received && !late) continue;
				this.#letGo(wave);
			}
			this.#settled = [...this.#settled, wave];
		}
	}

	#letGo(wave: Wave): void {
		for (const sheet of this.#earlier) if (sheet.wave === wave) sheet.close();
		this.#earlier = this.#earlier.filter((sheet) => sheet.wave !== wave);
	}

	async #openUndelivered(wave: Wave): Promise<QuizSheet | null> {
		const draft = await this.session.store.draft(this.session.entry.id, wave);
		if (!draft) return null;
		const { submitted, dirty } = draft;
		const arrived = submitted === null || this.session.ledger.state().received.get(wave)?.has(submitted);
		return arrived && !dirty ? null : QuizSheet.open(this.session, wave);
	}

	async #openBoard(department: string | null): Promise<void> {
		if (this.#board?.department === department) return;
		this.#board?.close();
		this.#board = null;
		if (!department) return;
		this.#board = new BoardView(department, await this.session.openBoard(department));
	}

	async #openReview(wave: 'after' | LaterWave): Promise<void> {
		const { reveal, quiz } = this.session.ledger.state();
		if (!reveal || !quiz) return;
		const made = JSON.stringify([wave, reveal.recall ?? []]);
		if (made === this.#reviewed) return;
		if (!this.session.commitmentHolds(canonicalKey(reveal.key), reveal.salt, quiz.commitment)) {
			this.#failure = 'key-does-not-match';
			return;
		}
		const [before, after] = await Promise.all(
			['before', wave].map((one) => this.session.store.draft(this.session.entry.id, one))
		);
		if (!before && !after) return;
		this.#reviewed = made;
		// Nothing else waits for the download of what scores.
		void import('./own-review.ts').then(
			({ ownReview }) => {
				if (this.#reviewed !== made) return;
				this.#reviewWave = wave;
				this.#review = ownReview(quiz.items, reveal, before, after);
				this.#handedIn = [before, after].flatMap((draft) =>
					draft?.submitted ? { wave: draft.wave, hash: draft.submitted } : []
				);
			},
			() => {
				this.#reviewed = '';
				this.session.clock.after(AGAIN, () => this.#follow());
			}
		);
	}

	/** Runs a write; one that fails is told to the person. */
	async attempt(run: () => Promise<void>): Promise<void> {
		try {
			await run();
		} catch (error) {
			console.error(error);
			this.#failure = 'not-saved';
		}
	}
}
