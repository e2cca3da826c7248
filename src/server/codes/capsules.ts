/** What became of a capsule that somebody brought. */
export type Kept = 'kept' | 'not-owner' | 'full';

/** The capsules that a server holds for a while. It can't open them: their key follows from words that it never sees. */
export interface Capsules {
	/** Undefined when there is none, or none any more. */
	get(id: string): Promise<string | undefined>;
	/** Holds it from now on for one life. `owner` is the hash of the owner's secret: the first who comes has the id. */
	keep(id: string, owner: string, capsule: string): Promise<Kept>;
	/** Forgets it. False when it is somebody else's. */
	drop(id: string, owner: string): Promise<boolean>;
	/** How many this process knows of. */
	readonly size: number;
}

interface Held {
	owner: string;
	capsule: string;
	/** Milliseconds. */
	until: number;
}

/** Capsules in this process's memory alone: a restart forgets them, and their owners bring them again. */
export class MemoryCapsules implements Capsules {
	readonly #held = new Map<string, Held>();
	readonly #options: { life: number; most: number; now: () => number };

	/** `life`: how long one is held after it was brought last; `most`: how many at a time. */
	constructor(options: { life: number; most: number; now: () => number }) {
		this.#options = options;
	}

	get size(): number {
		this.#sweep();
		return this.#held.size;
	}

	get(id: string): Promise<string | undefined> {
		this.#sweep();
		return Promise.resolve(this.#held.get(id)?.capsule);
	}

	keep(id: string, owner: string, capsule: string): Promise<Kept> {
		this.#sweep();
		const known = this.#held.get(id);
		if (known && known.owner !== owner) return Promise.resolve('not-owner');
		if (!known && this.#held.size >= this.#options.most) return Promise.resolve('full');
		// Put at the end, so that the first in the map is always the next to end.
		this.#held.delete(id);
		this.#held.set(id, { owner, capsule, until: this.#options.now() + this.#options.life });
		return Promise.resolve('kept');
	}

	drop(id: string, owner: string): Promise<boolean> {
		const known = this.#held.get(id);
		if (known && known.owner !== owner) return Promise.resolve(false);
		this.#held.delete(id);
		return Promise.resolve(true);
	}

	#sweep(): void {
		const now = this.#options.now();
		for (const [id, { until }] of this.#held) {
			if (until > now) return;
			this.#held.delete(id);
		}
	}
}
