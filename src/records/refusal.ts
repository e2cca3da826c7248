import type { Refusals } from '../core/ports/ledger.ts';

/** Why a record changes nothing, in the order of the checks. */
export type RefusalCode =
	/** Too short for a record, or longer than any may be. */
	| 'size'
	/** Of a newer format. */
	| 'version'
	| 'utf8'
	/** Not JSON, or not the header of a record. */
	| 'header'
	| 'workshop'
	/** Lies under another name than its own. */
	| 'slot'
	/** Of a kind that this room doesn't take. */
	| 'room'
	/** Larger than its kind may be. */
	| 'kind-size'
	| 'schema'
	/** Its author may not write it. */
	| 'authority'
	/** Older than what is held. */
	| 'order'
	/** One more than its author may have. */
	| 'quota'
	/** More authors than one workshop takes. */
	| 'full'
	| 'signature';

/** Counts refusals by reason. */
export class Tally {
	#counts: Refusals = {};

	add(code: RefusalCode): void {
		this.#counts[code] = (this.#counts[code] ?? 0) + 1;
	}

	/** A copy. */
	counts(): Refusals {
		return { ...this.#counts };
	}
}
