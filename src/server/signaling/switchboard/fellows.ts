import { createHash } from 'node:crypto';

/** Milliseconds after which a process that says nothing is taken for dead. It says something every 500 ms. */
export const SILENCE = 2500;

/** The processes that serve together, as one of them sees it. */
export class Fellows {
	readonly self: string;
	readonly #seen = new Map<string, number>();

	constructor(self: string) {
		this.self = self;
	}

	/**
	 * A process was heard of.
	 * @returns true when it is new
	 */
	heard(id: string, now: number): boolean {
		if (id === this.self) return false;
		const isNew = !this.#seen.has(id);
		this.#seen.set(id, now);
		return isNew;
	}

	/** A process ends. True when it was known. */
	left(id: string): boolean {
		return this.#seen.delete(id);
	}

	/** Processes that have been silent for too long; they are forgotten. */
	bury(now: number): string[] {
		const dead = [...this.#seen].filter(([, seen]) => now - seen > SILENCE).map(([id]) => id);
		for (const id of dead) this.#seen.delete(id);
		return dead;
	}

	/**
	 * The process that a topic belongs to. All that see the same processes give the same answer, and one that comes or
	 * goes moves only its own topics (rendezvous hashing, Thaler & Ravishankar 1998).
	 */
	ownerOf(topic: string): string {
		let owner = this.self;
		let highest = weight(this.self, topic);
		for (const id of this.#seen.keys()) {
			const other = weight(id, topic);
			if (other > highest) {
				highest = other;
				owner = id;
			}
		}
		return owner;
	}
}

const weight = (id: string, topic: string): string =>
	createHash('sha1').update(`${id}\n${topic}`).digest('hex');
