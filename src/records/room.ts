import type { Carrier, Unsubscribe } from '../core/ports/carrier.ts';
import type { Clock, Random } from '../core/ports/environment.ts';
import type { Acknowledgements } from '../core/ports/room.ts';
import type { KeptRecord, RecordStore } from '../core/ports/storage.ts';
import type { SureSoon } from '../crypto/native-verify.ts';
import { Checks } from './checks.ts';
import { Deliveries } from './deliveries.ts';
import { Healing } from './healing.ts';
import { Holdings, sameBytes, type Outcome } from './holdings.ts';
import { Listeners } from './listeners.ts';
import { keepsRole, mayReplace } from './replacing.ts';
import type { Place } from './read.ts';
import { isBan, isCert, type AnyRecord } from './record.ts';
import { Tally } from './refusal.ts';
import { Saver } from './saver.ts';
import { eachInSlices, Slices } from './slices.ts';
import { signatureHolds } from './wire.ts';

/** What a room of records is built on. */
export interface RoomPorts {
	carrier: Carrier;
	store: RecordStore;
	acknowledgements: Acknowledgements;
	clock: Clock;
	random: Random;
	/** The browser's own check of signatures; null or absent where it has none. */
	sure?: SureSoon | null;
}

export interface RoomOptions extends RoomPorts {
	place: Place;
	/** Hex public keys whose records are this device's own. */
	own: readonly string[];
	/** Which held records are kept in the store. */
	keeps: (record: AnyRecord) => boolean;
	/** Which rows of the store belong here. */
	owns: (slot: string) => boolean;
	/** How many devices there are, for the delay of healing. */
	crowd: () => number;
}

/**
 * Verified records between a carrier that nobody trusts and this device's store: takes in what others put there, keeps
 * what holds, and mends what was lost. What the records mean is the business of ledger and ballot.
 */
export class RecordRoom {
	readonly holdings: Holdings;
	readonly tally = new Tally();
	readonly deliveries: Deliveries;
	/** Called when other records are held than before. */
	readonly changed = new Listeners<[]>();
	/** Called when something of this device's own has become shared. */
	readonly delivered = new Listeners<[]>();
	readonly #options: RoomOptions;
	readonly #own: Set<string>;
	readonly #saver: Saver;
	readonly #healing: Healing;
	readonly #slices: Slices;
	readonly #checks: Checks | null;
	/** Slots of the carrier that are to be looked at. */
	#queue = new Set<string>();
	/** Held records that came from the store, whose signatures are still to be checked. */
	#unchecked = new Set<string>();
	/** Those of them that are being checked. */
	#checking = new Set<string>();
	#isChanged = false;
	#stops: Unsubscribe[] = [];
	#closed = false;

	constructor(options: RoomOptions) {
		const { place, store, clock, random, acknowledgements } = options;
		this.#options = options;
		this.#own = new Set(options.own);
		this.holdings = new Holdings(place);
		this.deliveries = new Deliveries(
			acknowledgements,
			(slot) => {
				const there = options.carrier.get(slot);
				const held = this.holdings.get(slot);
				return there !== undefined && held !== undefined && sameBytes(there, held.bytes);
			},
			(key) => this.#keepShared(key)
		);
		this.#saver = new Saver(store, place.workshop, clock);
		this.#slices = new Slices(
			clock,
			() => this.#step(),
			() => this.#afterSlice()
		);
		this.#checks = options.sure
			? new Checks(options.sure, place.workshop, () => !this.#closed && this.#slices.start())
			: null;
		this.#healing = new Healing(clock, random, {
			missing: (slot) => this.#missing(slot),
			isOwn: (slot) => this.#own.has(this.holdings.get(slot)?.author ?? ''),
			crowd: options.crowd,
			put: (entries) => this.#putBack(entries)
		});
	}

	/** Settles when all that was kept is held; what the carrier has comes in after that, in slices. */
	async open(): Promise<void> {
		const { store, carrier, acknowledgements, place, owns } = this.#options;
		const rows = (await store.load(place.workshop)).filter(({ slot }) => owns(slot));
		await eachInSlices(
			this.#options.clock,
			certsFirst(rows, (row) => row.slot),
			(row) => this.#takeKept(row)
		);
		for (const slot of this.#unchecked) this.#queue.add(slot);
		for (const [slot] of certsFirst(carrier.entries(), ([key]) => key)) this.#queue.add(slot);
		this.#stops.push(
			carrier.onChange((slots) => this.#look(slots)),
			acknowledgements.onChange(() => this.deliveries.look() && this.delivered.call())
		);
		this.#slices.start();
	}

	/** This device verified it before it kept it; the disk's own faults are looked for later. */
	#takeKept({ slot, bytes, shared }: KeptRecord): void {
		const outcome = this.holdings.offer(bytes, { slot, verified: true });
		if (outcome.kind === 'refused') this.tally.add(outcome.code);
		if (outcome.kind !== 'held') return;
		this.#unchecked.add(slot);
		if (!this.isOwn(outcome.record)) return;
		if (shared) this.deliveries.wasShared(keyOf(outcome.record), slot);
		else this.deliveries.saved(keyOf(outcome.record), slot);
	}

	/** Whether something that lies in the carrier is still to be judged. */
	get busy(): boolean {
		return this.#slices.running || this.#checks?.busy === true;
	}

	isOwn(record: AnyRecord): boolean {
		return this.#own.has(record.author);
	}

	/**
	 * Saves, holds and spreads a record that this device has just signed. Rejects, and has changed nothing, when it
	 * can't be saved.
	 */
	async add(record: Pick<AnyRecord, 'slot' | 'bytes' | 'author'>, key: string): Promise<void> {
		this.#own.add(record.author);
		const undo = this.deliveries.saving(key, record.slot);
		try {
			await this.#saver.save(record.slot, record.bytes);
		} catch (error) {
			undo();
			throw error;
		}
		this.deliveries.saved(key, record.slot);
		if (this.#closed) return;
		const outcome = this.holdings.offer(record.bytes, { verified: true });
		if (outcome.kind === 'held') this.#onHeld(outcome.record, false);
		this.#options.carrier.put([[record.slot, record.bytes]]);
		// What is still on its way is looked at when it has come.
		if (!this.#options.carrier.underWay(record.slot)) this.deliveries.inDocument(key, record.slot);
		this.#slices.start();
		this.#isChanged = false;
		this.changed.call();
	}

	/** Judges what lay in another carrier: what counts is kept here, and put into this one. */
	hear(entries: [slot: string, bytes: Uint8Array][]): void {
		for (const [slot, bytes] of certsFirst(entries, ([key]) => key))
			this.#took(slot, this.holdings.offer(bytes, { slot }));
		this.#slices.start();
	}

	close(): void {
		this.#closed = true;
		this.#stops.forEach((stop) => stop());
		this.#slices.stop();
		this.#healing.close();
		this.#saver.close();
		this.changed.clear();
		this.delivered.clear();
	}

	#look(slots: Iterable<string>): void {
		for (const slot of slots) this.#queue.add(slot);
		this.#slices.start();
	}

	/** One thing to do, cheapest kind first; false when nothing is left. */
	#step(): boolean {
		const released = this.holdings.release();
		if (released) {
			if (released.kind === 'held') {
				this.#onHeld(released.record, true);
				// Meanwhile others may have put back what counted without it.
				this.#queue.add(released.record.slot);
			}
			if (released.kind === 'refused') this.tally.add(released.code);
			return true;
		}
		const checked = this.#checks?.next();
		if (checked) {
			const { record, kept, sure } = checked;
			if (kept) this.#checkKept(record, sure);
			else this.#took(record.slot, this.holdings.resume(record, sure));
			return true;
		}
		for (const slot of this.#queue) {
			this.#queue.delete(slot);
			this.#takeIn(slot);
			return true;
		}
		for (const slot of this.#unchecked) {
			this.#unchecked.delete(slot);
			const record = this.holdings.get(slot);
			if (!record) return true;
			if (this.#checks) {
				this.#checking.add(slot);
				this.#checks.add({ record, kept: true });
			} else this.#checkKept(record, false);
			return true;
		}
		return false;
	}

	#takeIn(slot: string): void {
		const bytes = this.#options.carrier.get(slot);
		const looked = bytes && this.holdings.look(bytes, slot);
		if (looked?.kind !== 'lacks-signature') this.#took(slot, looked);
		// Certs are few, and others wait for them.
		else if (this.#checks && !isCert(looked.record)) this.#checks.add({ record: looked.record, kept: false });
		else this.#took(slot, this.holdings.resume(looked.record, false));
	}

	/** What lay in a slot has been judged; undefined when nothing lay there. */
	#took(slot: string, outcome: Outcome | undefined): void {
		if (outcome?.kind === 'held') this.#onHeld(outcome.record, true);
		if (outcome?.kind === 'refused') this.tally.add(outcome.code);
		if (outcome?.kind === 'pending') this.tally.add('authority');
		const bytes = this.#options.carrier.get(slot);
		const held = this.holdings.get(slot);
		if (!held) return;
		if (bytes && this.isOwn(held) && sameBytes(bytes, held.bytes))
			this.deliveries.inDocument(keyOf(held), slot);
		this.#healing.check(slot);
	}

	#onHeld(record: AnyRecord, keep: boolean): void {
		this.#isChanged = true;
		this.#unchecked.delete(record.slot);
		// Written by this person on another device, or lost here.
		if (keep && this.isOwn(record)) this.deliveries.saved(keyOf(record), record.slot);
		if (keep && this.#options.keeps(record)) this.#saver.keep({ slot: record.slot, bytes: record.bytes });
		if (isBan(record)) {
			// Who is let back in has their newest again; it still lies in the carrier.
			for (const [slot] of this.#options.carrier.entries())
				if (slot.includes(`/${record.id}/`)) this.#queue.add(slot);
		}
		if (!isCert(record)) return;
		// What found no place among the waiting still lies in the carrier.
		for (const [slot] of this.#options.carrier.entries()) {
			if (keepsRole(slot) && !this.holdings.get(slot)) this.#queue.add(slot);
		}
	}

	/** The disk may have damaged it. */
	#checkKept(record: AnyRecord, sure: boolean): void {
		const { slot } = record;
		this.#checking.delete(slot);
		// A newer one that came meanwhile was checked when it came.
		if (this.holdings.get(slot) !== record) return;
		if (sure || signatureHolds(record.bytes, this.holdings.place.workshop)) return this.#healing.check(slot);
		this.tally.add('signature');
		this.holdings.drop(slot);
		this.#isChanged = true;
		this.#queue.add(slot);
	}

	/** Others may be out of reach at the next start, and hold it all the same; with it, earlier turns of it. */
	#keepShared(key: string): void {
		for (const record of this.holdings.values())
			if (this.isOwn(record) && keyOf(record) === key && this.#options.keeps(record))
				this.#saver.keep({ slot: record.slot, bytes: record.bytes, shared: true });
	}

	#afterSlice(): void {
		if (!this.#isChanged) return;
		this.#isChanged = false;
		this.changed.call();
	}

	#putBack(entries: [slot: string, bytes: Uint8Array][]): void {
		this.#options.carrier.put(entries);
		for (const [slot] of entries) {
			const held = this.holdings.get(slot);
			const isThere = !this.#options.carrier.underWay(slot);
			if (held && isThere && this.isOwn(held)) this.deliveries.inDocument(keyOf(held), slot);
		}
	}

	#missing(slot: string): Uint8Array | null {
		const held = this.holdings.get(slot);
		if (this.#unchecked.has(slot) || this.#checking.has(slot) || this.#options.carrier.underWay(slot))
			return null;
		const there = this.#options.carrier.get(slot);
		return held && mayReplace(there, held, this.holdings) ? held.bytes : null;
	}
}

/** What a delivery is asked by. */
export const keyOf = ({ kind, id }: Pick<AnyRecord, 'kind' | 'id'>): string => `${kind}/${id}`;

/** Certs before all else, so that what they allow needs not wait. */
const certsFirst = <T>(all: T[], slotOf: (one: T) => string): T[] => {
	const isCert = (one: T) => slotOf(one).startsWith('cert/');
	return [...all.filter(isCert), ...all.filter((one) => !isCert(one))];
};
