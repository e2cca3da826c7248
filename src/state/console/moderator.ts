import {
	ADMIT_MAX,
	moderationId,
	type Entry,
	type Joining,
	type ModerateBody
} from '../../core/moderation/moderation.ts';
import type { Session } from '../../core/ports/session.ts';
import type { Bodies } from '../../core/records/bodies.ts';
import type { Participant } from '../../core/workshop/state.ts';

/** Keeps a room of hundreds in hand. Everything goes out as a signed record; `run` says when it could not be saved. */
export class Moderator {
	readonly #session: Session;
	readonly #run: (work: () => Promise<void>) => Promise<void>;

	constructor(session: Session, run: (work: () => Promise<void>) => Promise<void>) {
		this.#session = session;
		this.#run = run;
	}

	/** Takes an entry off every screen but the console, or shows it again. */
	hide(entry: Entry, hidden: boolean): Promise<void> {
		return this.#run(() => this.#say({ type: 'hide', entry: entry.hash, hidden }));
	}

	/** Phones take no input until it goes on. */
	pause(paused: boolean): Promise<void> {
		return this.#run(() => this.#say({ type: 'pause', paused }));
	}

	/** Who is here stays; from then on others come in only as `joining` says. */
	joining(joining: Joining): Promise<void> {
		return this.#run(async () => {
			if (joining !== 'open') await this.#admit([...this.#state.participants.keys()]);
			await this.#say({ type: 'joining', joining });
		});
	}

	/** Lets people in who wait, by their ids. */
	letIn(people: readonly string[]): Promise<void> {
		return this.#run(() => this.#admit(people));
	}

	/**
	 * Refuses all that a person says from now on; what they had written stays if `keep`. Whoever has a role has to lose
	 * it first.
	 */
	remove(person: Participant, keep: boolean): Promise<void> {
		return this.#run(async () => {
			const { id, publicKey: key, name, role } = person;
			if (role !== null) return;
			await this.#write('ban', id, { key, name, removed: true, keep, accepts: [] });
			for (const { holder, hash } of this.#state.pens.values())
				if (holder === id) await this.#write('free', hash.slice(0, 32), { pen: hash });
		});
	}

	/** Takes a removal back: with the new link the person can come in again, and all that they wrote counts. */
	takeBack(id: string): Promise<void> {
		return this.#run(async () => {
			const gone = this.#state.moderation.removed.get(id);
			if (!gone) return;
			const { publicKey: key, name, keep } = gone;
			await this.#write('ban', id, { key, name, removed: false, keep, accepts: [] });
		});
	}

	get #state() {
		return this.#session.ledger.state();
	}

	async #admit(people: readonly string[]): Promise<void> {
		const { admitted } = this.#state.moderation;
		const fresh = people.filter((id) => !admitted.has(id));
		for (let from = 0; from < fresh.length; from += ADMIT_MAX) {
			const list = fresh.slice(from, from + ADMIT_MAX);
			// Two devices that let people in at the same time never name their lists alike.
			const own = `${this.#session.id.slice(0, 8)}-${list[0]?.slice(0, 12)}`;
			await this.#say({ type: 'admit', people: list }, own);
		}
	}

	async #say(body: ModerateBody, own?: string): Promise<void> {
		await this.#write('moderate', moderationId(body, own), body);
	}

	#write<K extends 'moderate' | 'ban' | 'free'>(kind: K, id: string, body: Bodies[K]): Promise<string> {
		return this.#session.ledger.write(kind, id, body, this.#session.signer);
	}
}
