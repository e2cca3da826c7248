import { needsRole, RIGHTS } from '../core/records/authority.ts';
import type { WorkshopState } from '../core/workshop/state.ts';
import { stateOf } from './fold/fold.ts';
import { grantsOf, isAuthorised, NO_GRANTS, type Grants } from './grants.ts';
import { Pending } from './pending.ts';
import { bySlot, quotaGroup, quotaOf } from './quota.ts';
import { read, type Place } from './read.ts';
import { compare, isRuling, type AnyRecord } from './record.ts';
import type { RefusalCode } from './refusal.ts';
import { signatureHolds } from './wire.ts';

/** Most that a device holds of one room. */
export const HOLDING_LIMITS = {
	/** A thousand people, their devices, and room for those who come back as somebody else. */
	authors: 5000,
	bytes: 64 * 1024 * 1024,
	/** Of kinds that only a newer app knows. */
	foreignBytes: 4 * 1024 * 1024
} as const;

/** What became of an offered record. */
export type Outcome =
	/** Held now. When it is a cert, `release` has more to judge, and others may be held no longer. */
	| { kind: 'held'; record: AnyRecord }
	| { kind: 'known' }
	/** Waits for a cert. */
	| { kind: 'pending' }
	| { kind: 'refused'; code: RefusalCode };

const refused = (code: RefusalCode): Outcome => ({ kind: 'refused', code });

export interface OfferOptions {
	/** The slot it was found under. */
	slot?: string;
	/** Verified before, by this device: the signature is not checked again. */
	verified?: boolean;
}

/**
 * The verified records that this device holds: the newest of each slot, all of them authorised. Bounded in every
 * direction. What is held depends on which records were offered, not on their order, as long as those that were
 * refused are offered again once the certs are known: see `fold`, which it agrees with.
 */
export class Holdings {
	readonly place: Place;
	#held = new Map<string, AnyRecord>();
	/** Slots by quota group. */
	#groups = new Map<string, Set<string>>();
	#authors = new Map<string, number>();
	#pending = new Pending();
	/** Were pending, and may be written since the last cert; their signatures are still to be checked. */
	#allowed: AnyRecord[] = [];
	#grants = NO_GRANTS;
	#bytes = 0;
	#foreignBytes = 0;

	constructor(place: Place) {
		this.place = place;
	}

	get grants(): Grants {
		return this.#grants;
	}

	get size(): number {
		return this.#held.size;
	}

	get(slot: string): AnyRecord | undefined {
		return this.#held.get(slot);
	}

	values(): AnyRecord[] {
		return [...this.#held.values()];
	}

	/** As `fold` of all that is held, of which each is known to count. */
	state(): WorkshopState {
		const records = this.values().filter((record) => record.known);
		return stateOf({ grants: this.#grants, records: records.sort(bySlot) });
	}

	/** Judges bytes from anywhere. Never throws, and changes nothing unless it says `held` or `pending`. */
	offer(bytes: Uint8Array, { slot, verified = false }: OfferOptions = {}): Outcome {
		const looked = this.look(bytes, slot);
		return looked.kind === 'lacks-signature' ? this.resume(looked.record, verified) : looked;
	}

	/** As `offer`, up to the signature: what lacks nothing but that is to be given to `resume`. */
	look(bytes: Uint8Array, slot?: string): Outcome | { kind: 'lacks-signature'; record: AnyRecord } {
		const present = slot === undefined ? undefined : this.#held.get(slot);
		if (present && sameBytes(present.bytes, bytes)) return { kind: 'known' };
		const result = read(bytes, this.place, slot);
		if (!result.ok) return refused(result.problems[0] ?? 'header');
		const record = result.value;
		if (!isAuthorised(record, this.#grants)) return this.#await(record);
		return this.#early(record) ?? { kind: 'lacks-signature', record };
	}

	/** Judges a record that `look` let through, however long ago: all that may have changed since is asked again. */
	resume(record: AnyRecord, verified: boolean): Outcome {
		return isAuthorised(record, this.#grants) ? this.#judge(record, verified) : this.#await(record);
	}

	/** Judges one of the records that a cert has set free; null when there is none left. One at a time, as it is dear. */
	release(): Outcome | null {
		const record = this.#allowed.shift();
		return record ? this.resume(record, false) : null;
	}

	/** Why these bytes would be refused; null when they would be held. The signature is not checked. */
	refusal(bytes: Uint8Array): RefusalCode | null {
		const result = read(bytes, this.place);
		if (!result.ok) return result.problems[0] ?? 'header';
		return isAuthorised(result.value, this.#grants) ? this.#place(result.value).refusal : 'authority';
	}

	/** Drops a held record: what was kept turned out to be damaged. */
	drop(slot: string): void {
		const record = this.#held.get(slot);
		if (!record) return;
		this.#remove(record);
		if (isRuling(record)) this.#regrant();
	}

	/** Until a cert comes. */
	#await(record: AnyRecord): Outcome {
		return this.#pending.add(copyOf(record)) ? { kind: 'pending' } : refused('authority');
	}

	/** What is to be said of a record that may be written before its signature is looked at; null for nothing. */
	#early(record: AnyRecord): Outcome | null {
		const held = this.#held.get(record.slot);
		if (held && compare(record, held) === 0) return { kind: 'known' };
		const { refusal } = this.#place(record);
		return refusal ? refused(refusal) : null;
	}

	/** Order, quota, signature: what is left for a record that may be written. */
	#judge(record: AnyRecord, verified: boolean): Outcome {
		const early = this.#early(record);
		if (early) return early;
		const held = this.#held.get(record.slot);
		const { beyond } = this.#place(record);
		if (!verified && !signatureHolds(record.bytes, this.place.workshop)) return refused('signature');
		if (beyond) this.#remove(beyond);
		if (held) this.#remove(held);
		const added = copyOf(record);
		this.#add(added);
		if (isRuling(added)) this.#regrant();
		return { kind: 'held', record: added };
	}

	/** Whether there is a place for a record, and which one has to go for it. */
	#place(record: AnyRecord): { refusal: RefusalCode | null; beyond?: AnyRecord } {
		const held = this.#held.get(record.slot);
		if (held && compare(record, held) < 0) return { refusal: 'order' };
		const beyond = held ? undefined : this.#beyondQuota(record);
		if (beyond === record) return { refusal: 'quota' };
		return this.#isFull(record) ? { refusal: 'full' } : { refusal: null, beyond };
	}

	/** Bounds what anybody can make a device hold. Those who have a role, or the root key, are not held up by a crowd. */
	#isFull(record: AnyRecord): boolean {
		if (record.known && (needsRole(record.kind) || RIGHTS[record.kind] === 'root')) return false;
		if (!record.known && this.#foreignBytes + record.bytes.length > HOLDING_LIMITS.foreignBytes) return true;
		if (this.#bytes + record.bytes.length > HOLDING_LIMITS.bytes) return true;
		return !this.#authors.has(record.author) && this.#authors.size >= HOLDING_LIMITS.authors;
	}

	/** Which record goes when this one comes: none, the author's last by name, or this one itself. */
	#beyondQuota(record: AnyRecord): AnyRecord | undefined {
		const slots = this.#groups.get(quotaGroup(record));
		if (!slots || slots.size < quotaOf(record)) return undefined;
		const group = [...slots].flatMap((slot) => this.#held.get(slot) ?? []);
		return [...group, record].sort(bySlot).at(-1);
	}

	/** Other certs and bans: what they take the right from joins the waiting, and what they allow may come in. */
	#regrant(): void {
		this.#grants = grantsOf(this.values());
		for (const record of this.values()) {
			if (isAuthorised(record, this.#grants)) continue;
			this.#remove(record);
			this.#pending.add(record);
		}
		this.#allowed.push(...this.#pending.take((waiting) => isAuthorised(waiting, this.#grants)));
	}

	#add(record: AnyRecord): void {
		this.#held.set(record.slot, record);
		this.#weigh(record, 1);
		this.#authors.set(record.author, (this.#authors.get(record.author) ?? 0) + 1);
		const group = this.#groups.get(quotaGroup(record));
		if (group) group.add(record.slot);
		else this.#groups.set(quotaGroup(record), new Set([record.slot]));
	}

	#remove(record: AnyRecord): void {
		this.#held.delete(record.slot);
		this.#weigh(record, -1);
		const left = (this.#authors.get(record.author) ?? 0) - 1;
		if (left > 0) this.#authors.set(record.author, left);
		else this.#authors.delete(record.author);
		const group = this.#groups.get(quotaGroup(record));
		group?.delete(record.slot);
		if (group?.size === 0) this.#groups.delete(quotaGroup(record));
	}

	#weigh(record: AnyRecord, sign: 1 | -1): void {
		this.#bytes += sign * record.bytes.length;
		if (!record.known) this.#foreignBytes += sign * record.bytes.length;
	}
}

/** Bytes from a peer are often a view into a whole message, which would stay in memory with it. */
const copyOf = <R extends AnyRecord>(record: R): R => ({ ...record, bytes: record.bytes.slice() });

/** Whether two arrays hold the same bytes. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
