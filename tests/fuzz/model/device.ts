import { steady } from '../../../src/compose/steady.ts';
import type { Clock } from '../../../src/core/ports/environment.ts';
import type { Bodies } from '../../../src/core/records/bodies.ts';
import { KINDS, type Kind } from '../../../src/core/records/kinds.ts';
import type { SureSoon } from '../../../src/crypto/native-verify.ts';
import { verify } from '../../../src/crypto/verify.ts';
import { openLedger, type OpenLedger } from '../../../src/records/ledger.ts';
import { seededRandom } from '../../support/chance.ts';
import { recordOf } from '../../support/history.ts';
import type { ManualClock } from '../../support/manual-clock.ts';
import { MemoryRecordStore } from '../../support/memory-store.ts';
import { link, type Person } from '../../support/people.ts';
import type { ModelCarrier } from './carriers.ts';

/** What a person says for themself: nobody else's record competes with it. */
const OWN = ['me', 'card', 'pledge', 'pen'] as const satisfies readonly Kind[];

/** What is asked again on every device is looked at once: a story has ten devices and the same records. */
const looked = new Map<string, boolean>();
const sure: SureSoon = (signature, message, publicKey) => {
	const name = [signature, publicKey, message].map((part) => Buffer.from(part).toString('latin1')).join('');
	if (looked.size > 50_000) looked.clear();
	let known = looked.get(name);
	if (known === undefined) looked.set(name, (known = verify(signature, message, publicKey)));
	return Promise.resolve(known);
};

/** One person's device in a story: its disk, its copy of the document, its clock, and what it has promised. */
export class ModelDevice {
	readonly who: Person;
	readonly carrier: ModelCarrier;
	readonly store = new MemoryRecordStore();
	ledger!: OpenLedger;
	/** How far its clock is off, milliseconds. */
	off = 0;
	/** Gone for good, with all that was on it. */
	lost = false;
	highestEpoch = 0;
	/** Newest version of each of its own slots that was written to disk, and that was called shared. */
	readonly saved = new Map<string, number>();
	readonly shared = new Map<string, number>();
	readonly #clock: Clock;
	readonly #time: ManualClock;
	#lives = 0;
	#newest = new Map<string, { slot: string; version: number }>();

	constructor(who: Person, carrier: ModelCarrier, clock: ManualClock) {
		this.who = who;
		this.carrier = carrier;
		this.#time = clock;
		this.#clock = { now: steady(() => clock.now() + this.off), after: (ms, run) => clock.after(ms, run) };
	}

	set full(full: boolean) {
		this.store.full = full;
		this.carrier.full = full;
	}

	get full(): boolean {
		return this.store.full;
	}

	async open(): Promise<void> {
		const opening = openLedger({
			link,
			own: [this.who.key],
			carrier: this.carrier,
			acknowledgements: this.carrier.acknowledgements,
			store: this.store,
			clock: this.#clock,
			random: seededRandom(this.who.name.length * 1000 + ++this.#lives),
			sure
		});
		// Opening gives way to others now and then, which takes a clock that goes on.
		let open = false;
		void opening.then(() => (open = true));
		while (!open) await this.#time.pass(20);
		this.ledger = await opening;
		this.highestEpoch = this.ledger.state().epoch;
	}

	/** Dies at any moment, with what was not on disk; `kept`: whether the document is there again. */
	async crash(kept: boolean): Promise<void> {
		this.ledger.close();
		this.carrier.restart(kept);
		await this.open();
	}

	async write<K extends Kind>(kind: K, id: string, body: Bodies[K], signer = this.who.signer): Promise<void> {
		await this.ledger.write(kind, id, body, signer);
		if (!OWN.some((own) => own === kind)) return;
		const newest = this.#own()
			.filter((record) => record.kind === kind && record.id === id)
			.sort((one, other) => one.version - other.version || (one.slot < other.slot ? -1 : 1))
			.at(-1);
		if (!newest) throw new Error(`${this.who.name} has not what was written.`);
		this.saved.set(newest.slot, newest.version);
		this.#newest.set(`${kind} ${id}`, newest);
	}

	/** Notes what it calls shared now. */
	look(): void {
		for (const [key, { slot, version }] of this.#newest) {
			const [kind, id] = key.split(' ') as [Kind, string];
			if (this.ledger.delivery(kind, id) === 'shared') this.shared.set(slot, version);
		}
	}

	/** Whether its person was removed, as far as this device knows. */
	get removed(): boolean {
		return this.ledger.state().moderation.removed.has(this.who.id);
	}

	/** Version of every slot that it holds. */
	versions(): Map<string, number> {
		return new Map(this.ledger.carried(KINDS).map(([slot, bytes]) => [slot, recordOf(bytes).version]));
	}

	#own() {
		return this.ledger
			.carried(OWN)
			.map(([, bytes]) => recordOf(bytes))
			.filter(({ author }) => author === this.who.key);
	}
}
