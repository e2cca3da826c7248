import type { Ballot, SealedSheet } from '../../core/ports/ballot.ts';
import type { FacilitatorKeys, Session } from '../../core/ports/session.ts';
import { decodeSheet } from '../../core/quiz/sheet.ts';

const BATCH = 100;

/** The sheets of the two waves that the results are made of. */
export interface CountedSheets {
	before: SealedSheet[];
	after: SealedSheet[];
}
type CountedBallots = Record<keyof CountedSheets, Ballot>;

/**
 * Which sheets the facilitator has acknowledged. Of the two waves that the results are made of, the sheets with a receipt
 * are exactly the counted ones: while they are counted nobody gets one, and afterwards no more.
 */
export class Receipts {
	#session: Pick<Session, 'ledger' | 'signer'>;
	#keys: Pick<FacilitatorKeys, 'openSheet'>;
	/** One thing after the other: a batch is named by what was given before it. */
	#queue: Promise<unknown> = Promise.resolve();
	/** By hash: whether the sheet opens. Each is opened once. */
	#opens = new Map<string, boolean>();

	constructor(session: Pick<Session, 'ledger' | 'signer'>, keys: Pick<FacilitatorKeys, 'openSheet'>) {
		this.#session = session;
		this.#keys = keys;
	}

	/** Gives a receipt for every sheet of a wave that opens and has none. A sheet that came too late gets none. */
	give(wave: string, ballot: Ballot): Promise<void> {
		return this.#then(() => this.#give(wave, ballot));
	}

	/**
	 * Takes what is in the ballots now as counted, and hands it to `use`, which is to publish the results of it. Does
	 * nothing when there are results.
	 */
	count(ballots: CountedBallots, use: (sheets: CountedSheets) => Promise<void>): Promise<void> {
		return this.#then(async () => {
			if (this.#session.ledger.state().results) return;
			for (const wave of ['before', 'after'] as const) await this.#give(wave, ballots[wave]);
			await use(this.counted(ballots));
		});
	}

	/** The counted sheets, as they lie in the ballots. */
	counted(ballots: CountedBallots): CountedSheets {
		const counted = (wave: keyof CountedSheets) =>
			ballots[wave].sheets().filter(({ hash }) => this.#given(wave).has(hash));
		return { before: counted('before'), after: counted('after') };
	}

	/** How many sheets of a wave that can be opened came too late to be counted; 0 before counting. */
	late(wave: keyof CountedSheets, ballot: Ballot): number {
		if (!this.#session.ledger.state().results) return 0;
		return this.#without(wave, ballot).length;
	}

	#then<T>(run: () => Promise<T>): Promise<T> {
		const done = this.#queue.then(run);
		this.#queue = done.catch(() => undefined);
		return done;
	}

	async #give(wave: string, ballot: Ballot): Promise<void> {
		const { ledger, signer } = this.#session;
		if ((wave === 'before' || wave === 'after') && ledger.state().results) return;
		const given = this.#given(wave).size;
		const sheets = this.#without(wave, ballot).sort();
		for (let at = 0; at < sheets.length; at += BATCH) {
			// The count so far names the batch: it grows, so that no batch is written twice.
			await ledger.write(
				'receipt',
				`${wave}-${given + at}`,
				{ wave, sheets: sheets.slice(at, at + BATCH) },
				signer
			);
		}
	}

	#given(wave: string): ReadonlySet<string> {
		return this.#session.ledger.state().receipts.get(wave) ?? new Set<string>();
	}

	/** Hashes of the sheets that open and have no receipt. */
	#without(wave: string, ballot: Ballot): string[] {
		const given = this.#given(wave);
		return ballot
			.sheets()
			.filter((sheet) => !given.has(sheet.hash) && this.#canOpen(sheet, wave))
			.map(({ hash }) => hash);
	}

	#canOpen({ hash, sealed }: SealedSheet, wave: string): boolean {
		const known = this.#opens.get(hash);
		if (known !== undefined) return known;
		const content = this.#keys.openSheet(sealed, wave);
		const opens = content !== null && decodeSheet(content) !== null;
		this.#opens.set(hash, opens);
		return opens;
	}
}
