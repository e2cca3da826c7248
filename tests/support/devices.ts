import type { Ballot } from '../../src/core/ports/ballot.ts';
import { toHex } from '../../src/crypto/encoding.ts';
import type { SureSoon } from '../../src/crypto/native-verify.ts';
import { openBallot, type BallotOptions } from '../../src/records/ballot.ts';
import { openLedger, type OpenLedger } from '../../src/records/ledger.ts';
import { seededRandom } from './chance.ts';
import { ManualClock } from './manual-clock.ts';
import { MemoryAcknowledgements, MemoryCarriers, type MemoryCarrier } from './memory-carrier.ts';
import { MemoryRecordStore } from './memory-store.ts';
import { link, root } from './people.ts';

interface Parts {
	carrier: MemoryCarrier;
	store: MemoryRecordStore;
	acknowledgements: MemoryAcknowledgements;
}
export interface LedgerDevice extends Parts {
	ledger: OpenLedger;
}
export interface BallotDevice extends Parts {
	ballot: Ballot;
}

/** Devices of one workshop around one document, with one clock. */
export class Devices {
	readonly clock = new ManualClock();
	readonly carriers = new MemoryCarriers();
	#seed = 0;

	/** One more device; with the store and the carrier of an earlier one it is that device, restarted. */
	async ledger({
		own = [],
		sure,
		...given
	}: { own?: string[]; sure?: SureSoon } & Partial<Parts> = {}): Promise<LedgerDevice> {
		const parts = this.#parts(given);
		const random = seededRandom(++this.#seed);
		return { ...parts, ledger: await openLedger({ link, own, ...parts, clock: this.clock, random, sure }) };
	}

	async ballot({
		own,
		keep,
		...given
	}: Pick<BallotOptions, 'own' | 'keep'> & Partial<Parts> = {}): Promise<BallotDevice> {
		const parts = this.#parts(given);
		const random = seededRandom(++this.#seed);
		const options = { link, wave: 'before', own, keep, ...parts, clock: this.clock, random };
		return { ...parts, ballot: await openBallot(options) };
	}

	/** Delivers, and lets `ms` pass; then again, until what that led to has been delivered too. */
	async settle(ms = 100): Promise<void> {
		this.carriers.deliver();
		await this.clock.pass(ms);
		this.carriers.deliver();
		await this.clock.pass(100);
	}

	#parts(given: Partial<Parts>): Parts {
		return {
			carrier: given.carrier ?? this.carriers.join(),
			store: given.store ?? new MemoryRecordStore(),
			acknowledgements: given.acknowledgements ?? new MemoryAcknowledgements()
		};
	}
}

/** The body of a facilitator's cert; the ledger fills in what it accepts. */
export const facilitatorBody = () => ({
	role: 'facilitator' as const,
	revoked: false,
	sealTo: toHex(root.sealing.publicKey),
	accepts: []
});
