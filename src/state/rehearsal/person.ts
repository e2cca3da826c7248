import type { Session } from '../../core/ports/session.ts';
import { REACTIONS } from '../../core/cards/card.ts';
import { pulsePage } from '../../core/cards/page.ts';
import type { MadeUpLines } from '../../core/rehearsal/lines.ts';
import { madeUpAnswer } from '../../core/rehearsal/answer.ts';
import type { AnswerKey } from '../../core/quiz/items.ts';
import type { SharedText } from '../../core/ports/board.ts';
import { Phone } from '../phone/phone.svelte.ts';

/** What makes a made-up person who they are. */
export interface Character {
	name: string;
	department: string | null;
	/** Writes the department's board and submits it. */
	writes: boolean;
	lines: MadeUpLines;
	/** What they write on it. */
	goal: MadeUpLines['goals'][number];
	/** The right answers: people who are made up know some of them. */
	key: () => AnswerKey;
	/** Numbers in [0, 1). */
	draw: () => number;
}

/** Milliseconds between two things that one of them does. */
const PAUSE = { least: 700, more: 2200 };
/** Shares of what they know: after the strategy was told they know more. */
const KNOWN = { before: 0.45, after: 0.8 };
/** Shares of their answers that they call very sure. */
const SURE = { right: 0.8, wrong: 0.3 };

/** Somebody with a phone who does what people do, one thing at a time, wherever the room is. */
export class MadeUpPerson {
	readonly phone: Phone;
	readonly #session: Session;
	readonly #character: Character;
	#done = new Set<string>();
	#cancel: (() => void) | null = null;
	#busy = false;

	constructor(session: Session, character: Character) {
		this.#session = session;
		this.#character = character;
		this.phone = new Phone(session);
	}

	/** Goes on until `pause`. */
	go(): void {
		if (this.#cancel || this.#busy) return;
		const wait = PAUSE.least + this.#character.draw() * PAUSE.more;
		this.#cancel = this.#session.clock.after(wait, () => {
			this.#cancel = null;
			this.#busy = true;
			void this.#act()
				.catch((error: unknown) => console.error(error))
				.finally(() => {
					this.#busy = false;
					if (!this.#paused) this.go();
				});
		});
		this.#paused = false;
	}

	pause(): void {
		this.#paused = true;
		this.#cancel?.();
		this.#cancel = null;
	}

	close(): void {
		this.pause();
		this.phone.close();
	}

	#paused = true;

	async #act(): Promise<void> {
		const { phone } = this;
		const { name, department } = this.#character;
		if (!phone.program) return;
		if (!phone.joined) return phone.join(name, department);
		switch (phone.step?.kind) {
			case 'quiz':
				return this.#answer();
			case 'strategy':
				return this.#listen();
			case 'departments':
				return this.#work();
			case 'shareout':
				return this.#cheer();
			default:
				return;
		}
	}

	async #answer(): Promise<void> {
		const { sheet, stage } = this.phone;
		const { key, draw } = this.#character;
		if (!sheet || stage?.phase !== 'open' || sheet.wave !== this.phone.step?.wave) return;
		const open = sheet.items.find(({ item }) => !sheet.answerTo(item.id));
		if (!open) {
			if (!sheet.handedIn) await sheet.handIn();
			return;
		}
		const right = key()[open.item.id];
		if (!right) return;
		const knows = draw() < (sheet.wave === 'before' ? KNOWN.before : KNOWN.after);
		await sheet.answer(open.item.id, madeUpAnswer(open.item, right, knows, draw));
		if (!sheet.asksCertainty) return;
		// Some are wrong and sure of it: there is a picture of that.
		const sure = draw() < (knows ? SURE.right : SURE.wrong);
		await sheet.sure(open.item.id, sure ? 'high' : knows ? 'mid' : 'low');
	}

	async #listen(): Promise<void> {
		const { voice, stage, step } = this.phone;
		const { lines, draw } = this.#character;
		const page = stage?.focus ? pulsePage(stage.focus) : null;
		if (page && this.#once(`pulse ${page}`)) {
			const clear = draw() < 0.7 ? 'yes' : 'partly';
			voice.setPulse(page, { clear, help: draw() < 0.5 ? 'yes' : 'partly' });
			if (draw() < 0.1) voice.setPulse(page, { missing: lines.missing });
			return;
		}
		const [first] = voice.questions;
		if (first && this.#once(`vote ${step?.id}`)) return voice.toggleVote(first);
		const asked = lines.questions.find((text) => !voice.questions.some((one) => one.text === text));
		if (page && asked && draw() < 0.1) await voice.ask(asked);
	}

	async #work(): Promise<void> {
		const { board, program, state } = this.phone;
		const { department, writes, lines, goal, draw } = this.#character;
		if (!board || !program || !department || !writes) return;
		const wig = board.content.wigs[0];
		const priority = state.strategy?.priorities[Math.floor(draw() * state.strategy.priorities.length)];
		if (!wig) return;
		// A line at a time, so that the console has something to see.
		if (!wig.statement) return write(board.board.wigText(wig.id, 'statement'), goal.goal);
		if (!wig.from) {
			const by = new Date(this.#session.clock.now() + 180 * 86_400_000).toISOString().slice(0, 10);
			board.board.setWigValue(wig.id, 'from', String(20 + Math.floor(draw() * 30)));
			board.board.setWigValue(wig.id, 'to', String(60 + Math.floor(draw() * 35)));
			board.board.setWigValue(wig.id, 'by', by);
			return write(board.board.wigText(wig.id, 'unit'), goal.unit);
		}
		if (!wig.lag) return write(board.board.wigText(wig.id, 'lag'), goal.lag);
		const text = lines.leads[wig.leads.filter((lead) => lead.text).length];
		if (text) {
			if (wig.leads.every((lead) => lead.text)) board.board.addLead(wig.id);
			const lead = board.content.wigs[0]?.leads.find((one) => !one.text);
			return lead && write(board.board.leadText(wig.id, lead.id), text);
		}
		if (priority && wig.supports.length === 0) return board.board.setSupport(wig.id, priority.id, 3);
		const [stop] = board.content.stops;
		if (!stop) return board.board.addStop();
		if (!stop.what) return write(board.board.stopText(stop.id, 'what'), lines.stop);
		if (!stop.who) return write(board.board.stopText(stop.id, 'who'), this.#character.name);
		if (this.#once('submitted')) await this.phone.submitPledge();
	}

	async #cheer(): Promise<void> {
		const { stage, cheer } = this.phone;
		const { lines, draw, department } = this.#character;
		const focus = stage?.focus;
		if (focus?.kind !== 'department' || focus.id === department || !this.#once(`cheer ${focus.id}`)) return;
		cheer.react(focus.id, REACTIONS[Math.floor(draw() * REACTIONS.length)] ?? 'applause');
		if (draw() < 0.1) await cheer.offer(focus.id, lines.help);
	}

	/** Whether this is done for the first time. */
	#once(what: string): boolean {
		if (this.#done.has(what)) return false;
		this.#done.add(what);
		return true;
	}
}

const write = (text: SharedText, words: string): void =>
	text.apply({ index: text.value().length, remove: 0, insert: words });
