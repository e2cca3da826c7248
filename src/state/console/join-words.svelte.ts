import type { CodeOffice, JoinCode } from '../../core/ports/code.ts';
import type { FacilitatorKeys, Session } from '../../core/ports/session.ts';
import { CAPSULE_LIMITS } from '../../core/protocol/capsule.ts';
import type { Problem, Result } from '../../core/result/result.ts';
import { sealDoor } from './seal-door.ts';

/**
 * Keeps the four words open that lead into this workshop: makes them once, has the server hold what they open for as
 * long as this device runs the workshop, and tells wall and consoles what they are.
 */
export class JoinWords {
	readonly #session: Session;
	readonly #keys: FacilitatorKeys;
	#language = 'en';
	#problem = $state.raw<Problem | null>(null);
	#busy = $state(false);
	#cancel: (() => void) | null = null;
	#queue: Promise<void> = Promise.resolve();
	#closed = false;
	#stop: () => void;

	constructor(session: Session, keys: FacilitatorKeys) {
		this.#session = session;
		this.#keys = keys;
		let known = session.ledger.state().moderation.keyNumber;
		this.#stop = session.ledger.subscribe(({ moderation }) => {
			if (moderation.keyNumber === known) return;
			known = moderation.keyNumber;
			void this.replace();
		});
	}

	/** Why the words do not open anything now; null while they do. */
	get problem(): Problem | null {
		return this.#problem;
	}

	/** New words are being made. */
	get busy(): boolean {
		return this.#busy;
	}

	/** Starts, and goes on until `close`. Words that are made here come from this language's list. Settles when the first round is over. */
	open(language: string): Promise<void> {
		this.#language = language;
		return this.#then(() => this.#round());
	}

	/** Takes the words back at once and makes new ones. When the server can't be reached, nothing changes. */
	replace(): Promise<void> {
		if (this.#busy) return Promise.resolve();
		this.#busy = true;
		return this.#then(async () => {
			const office = await this.#keys.codes();
			const fresh = await this.#draw(office);
			const old = await this.#kept();
			if (old && !this.#took(await office.withdraw(old))) return;
			await this.#keep(fresh);
			await this.#offer(office, fresh);
		}).finally(() => (this.#busy = false));
	}

	close(): void {
		this.#closed = true;
		this.#stop();
		this.#cancel?.();
	}

	/** Brings the capsule again, makes words where there are none, and comes back. */
	async #round(): Promise<void> {
		this.#cancel?.();
		try {
			const kept = await this.#kept();
			if (kept && this.#isLeft(kept)) void this.replace();
			const office = await this.#keys.codes();
			await this.#offer(office, kept ?? (await this.#make(office)));
		} finally {
			if (!this.#closed)
				this.#cancel = this.#session.clock.after(
					CAPSULE_LIMITS.renewal,
					() => void this.#then(() => this.#round())
				);
		}
	}

	async #offer(office: CodeOffice, code: JoinCode): Promise<void> {
		const offered = await office.offer(code);
		// Somebody else's capsule lies there: with 128 bit that is no chance, but a database that was copied.
		if (!offered.ok && offered.problems[0]?.code === 'code-refused') await this.#make(office);
		await this.#say(this.#took(offered) ? code.words : []);
	}

	async #make(office: CodeOffice): Promise<JoinCode> {
		const made = await this.#draw(office);
		await this.#keep(made);
		return made;
	}

	async #draw(office: CodeOffice): Promise<JoinCode> {
		const keyNumber = this.#session.entry.keyNumber ?? 0;
		return { ...(await office.make(this.#language)), keyNumber };
	}

	/** Whether words open a room that everybody has left by now. */
	#isLeft({ keyNumber = 0 }: JoinCode): boolean {
		return keyNumber !== (this.#session.entry.keyNumber ?? 0);
	}

	/** What is on the disk counts: another window of this device may have made new words. */
	async #kept(): Promise<JoinCode | null> {
		return (await this.#session.store.get(this.#session.entry.id))?.code ?? null;
	}

	async #keep(code: JoinCode): Promise<void> {
		const { entry, store } = this.#session;
		entry.code = code;
		await store.put(entry);
		await sealDoor(this.#session, this.#keys);
	}

	async #say(words: string[]): Promise<void> {
		const { ledger, signer } = this.#session;
		const said = ledger.state().code;
		// Before the first success nothing is said; a server that is away for a moment does not wipe the wall.
		if (said.join(' ') === words.join(' ') || (words.length === 0 && this.#holds(said))) return;
		await ledger.write('code', 'main', { words }, signer);
	}

	/** Whether these are the words that this device has: they will work again as soon as the server is back. */
	#holds(words: string[]): boolean {
		return this.#session.entry.code?.words.join(' ') === words.join(' ');
	}

	#took(result: Result<unknown>): boolean {
		this.#problem = result.ok ? null : (result.problems[0] ?? null);
		return result.ok;
	}

	#then(run: () => Promise<void>): Promise<void> {
		this.#queue = this.#queue
			.then(() => (this.#closed ? undefined : run()))
			.catch((error: unknown) => {
				console.error(error);
				this.#problem = { code: 'code-no-server' };
			});
		return this.#queue;
	}
}
