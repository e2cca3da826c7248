import type { Ballot, SealedSheet } from '../../core/ports/ballot.ts';
import type { Session } from '../../core/ports/session.ts';
import { isLater, type LaterWave, type Wave } from '../../core/program/waves.ts';
import type { WorkshopState } from '../../core/workshop/state.ts';
import type { OpenedSheets } from './opened-sheets.ts';

const BATCH = 100;

/** The sheets of the two waves that the results are made of. */
export interface CountedSheets {
	before: SealedSheet[];
	after: SealedSheet[];
}
type CountedBallots = Record<keyof CountedSheets, Ballot>;

/** The sheets that a later wave's changes are made of, by wave: what came to it, and all that was counted before. */
export type LaterSheets = ReadonlyMap<Wave, SealedSheet[]>;

/**
 * Which sheets the facilitator has acknowledged. The sheets of a wave with a receipt are exactly the counted ones: while
 * they are counted nobody gets one, and afterwards no more.
 */
export class Receipts {
	#session: Pick<Session, 'ledger' | 'signer'>;
	#opened: OpenedSheets;
	/** One thing after the other: a batch is named by what was given before it. */
	#queue: Promise<unknown> = Promise.resolve();

	constructor(session: Pick<Session, 'ledger' | 'signer'>, opened: OpenedSheets) {
		this.#session = session;
		this.#opened = opened;
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

	/** As `count`, for a later wave: hands over what was counted before, and what has come to this wave. */
	countLater(
		wave: LaterWave,
		ballots: ReadonlyMap<Wave, Ballot>,
		use: (sheets: LaterSheets) => Promise<void>
	): Promise<void> {
		return this.#then(async () => {
			if (isCounted(this.#session.ledger.state(), wave)) return;
			const own = ballots.get(wave);
			if (own) await this.#give(wave, own);
			await use(new Map([...ballots].map(([name, ballot]) => [name, this.#countedOf(name, ballot)])));
		});
	}

	/** The counted sheets, as they lie in the ballots. */
	counted(ballots: CountedBallots): CountedSheets {
		return {
			before: this.#countedOf('before', ballots.before),
			after: this.#countedOf('after', ballots.after)
		};
	}

	/** How many sheets of a wave that can be opened came too late to be counted; 0 before counting. */
	late(wave: string, ballot: Ballot): number {
		if (!isCounted(this.#session.ledger.state(), wave)) return 0;
		return this.#without(wave, ballot).length;
	}

	#then<T>(run: () => Promise<T>): Promise<T> {
		const done = this.#queue.then(run);
		this.#queue = done.catch(() => undefined);
		return done;
	}

	async #give(wave: string, ballot: Ballot): Promise<void> {
		const { ledger, signer } = this.#session;
		const { epoch, received } = ledger.state();
		const given = received.get(wave)?.size ?? 0;
		const batch = epoch > 1 ? `${wave}-e${epoch}` : wave;
		const sheets = this.#owed(wave, ballot).sort();
		for (let at = 0; at < sheets.length; at += BATCH) {
			// The count so far names the batch: it grows, so that no batch is written twice. A device that took over begins anew.
			await ledger.write(
				'receipt',
				`${batch}-${given + at}`,
				{ wave, sheets: sheets.slice(at, at + BATCH) },
				signer
			);
		}
	}

	#countedOf(wave: Wave, ballot: Ballot): SealedSheet[] {
		return ballot.sheets().filter(({ hash }) => this.#given(wave).has(hash));
	}

	#given(wave: string): ReadonlySet<string> {
		return this.#session.ledger.state().receipts.get(wave) ?? new Set<string>();
	}

	/** Hashes of the sheets that this device has to acknowledge; after counting only those that were counted. */
	#owed(wave: string, ballot: Ballot): string[] {
		const { received } = this.#session.ledger.state();
		const counted = isCounted(this.#session.ledger.state(), wave) ? this.#given(wave) : null;
		return this.#opening(wave, ballot).filter(
			(hash) => !received.get(wave)?.has(hash) && (counted?.has(hash) ?? true)
		);
	}

	/** Hashes of the sheets that open and have no receipt. */
	#without(wave: string, ballot: Ballot): string[] {
		const given = this.#given(wave);
		return this.#opening(wave, ballot).filter((hash) => !given.has(hash));
	}

	#opening(wave: string, ballot: Ballot): string[] {
		return ballot
			.sheets()
			.filter((sheet) => this.#opened.open(sheet, wave) !== null)
			.map(({ hash }) => hash);
	}
}

/** Whether a wave has been counted: whatever comes to it now is late. */
export const isCounted = ({ results, later }: WorkshopState, wave: string): boolean =>
	isLater(wave) ? later.has(wave) : results !== null;
