import type { SureSoon } from '../crypto/native-verify.ts';
import type { AnyRecord } from './record.ts';
import { sureSoon } from './wire.ts';

/** Signatures that are looked at at the same time. */
const AT_ONCE = 128;

/** A record whose signature is to be checked. */
export interface Waiting {
	record: AnyRecord;
	/** It came from the store, and is held already. */
	kept: boolean;
}

/**
 * Signatures that are checked elsewhere, by the browser, while this thread does something else. What comes back is
 * sure, or to be checked here as if nobody had looked.
 */
export class Checks {
	readonly #sure: SureSoon;
	readonly #workshop: string;
	readonly #ready: () => void;
	#waiting: Waiting[] = [];
	#done: (Waiting & { sure: boolean })[] = [];
	#under = 0;

	/** `ready` is called when `next` has something. */
	constructor(sure: SureSoon, workshop: string, ready: () => void) {
		this.#sure = sure;
		this.#workshop = workshop;
		this.#ready = ready;
	}

	add(waiting: Waiting): void {
		this.#waiting.push(waiting);
		this.#begin();
	}

	/** The next one that has been looked at; undefined when there is none yet. */
	next(): (Waiting & { sure: boolean }) | undefined {
		return this.#done.shift();
	}

	/** Whether some have not been given back yet. */
	get busy(): boolean {
		return this.#under + this.#waiting.length + this.#done.length > 0;
	}

	#begin(): void {
		for (; this.#under < AT_ONCE && this.#waiting.length > 0; this.#under++) {
			const waiting = this.#waiting.shift();
			if (waiting) void this.#look(waiting);
		}
	}

	async #look(waiting: Waiting): Promise<void> {
		const sure = await sureSoon(waiting.record.bytes, this.#workshop, this.#sure);
		this.#under--;
		this.#done.push({ ...waiting, sure });
		this.#begin();
		this.#ready();
	}
}
