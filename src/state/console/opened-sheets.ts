import type { SealedSheet } from '../../core/ports/ballot.ts';
import type { FacilitatorKeys } from '../../core/ports/session.ts';
import type { Sheet } from '../../core/quiz/items.ts';
import { decodeSheet } from '../../core/quiz/sheet.ts';

/** Sheets as the facilitator's device has opened them: each once, because opening is dear. Never leaves the memory. */
export class OpenedSheets {
	#keys: Pick<FacilitatorKeys, 'openSheet'>;
	#opened = new Map<string, Sheet | null>();

	constructor(keys: Pick<FacilitatorKeys, 'openSheet'>) {
		this.#keys = keys;
	}

	/** What is inside; null when it was not sealed to this workshop and wave, or holds no sheet. */
	open({ hash, sealed }: SealedSheet, wave: string): Sheet | null {
		const known = this.#opened.get(hash);
		if (known !== undefined) return known;
		const content = this.#keys.openSheet(sealed, wave);
		const sheet = content && decodeSheet(content);
		this.#opened.set(hash, sheet);
		return sheet;
	}
}
