import { needsRole, RIGHTS } from '../core/records/authority.ts';
import type { Bodies } from '../core/records/bodies.ts';
import type { Kind } from '../core/records/kinds.ts';
import { RECORD_LIMITS } from '../core/records/limits.ts';
import type { Unsubscribe } from '../core/ports/carrier.ts';
import type { Delivery } from '../core/ports/connection.ts';
import type { Signer, WorkshopLink } from '../core/ports/keys.ts';
import type { Ledger, Refusals } from '../core/ports/ledger.ts';
import type { WorkshopState } from '../core/workshop/state.ts';
import { toHex } from '../crypto/encoding.ts';
import { sha256Hex } from '../crypto/hash.ts';
import { participantIdOf } from '../crypto/identity.ts';
import { coalesce } from './coalesce.ts';
import { KIND_RULES, wireId } from './kinds.ts';
import { Listeners } from './listeners.ts';
import { compare, type AnyRecord } from './record.ts';
import { RecordError } from './record-error.ts';
import { keyOf, RecordRoom, type RoomPorts } from './room.ts';
import { acceptsFor, epochOfCert, staysOf } from './succession.ts';
import { encode } from './wire.ts';

/** How long changes are gathered before screens hear of them: one frame, in milliseconds. */
const FRAME = 16;

/** Who somebody is, and with which phone: a pause stops none of that. */
const STAYS_OPEN: ReadonlySet<Kind> = new Set<Kind>(['me', 'claim', 'move', 'parcel']);

export interface LedgerOptions extends RoomPorts {
	link: WorkshopLink;
	/** Hex public keys of this device: whose records it answers for after a restart. */
	own?: readonly string[];
}

/** Opens the records of one workshop on this device. Settles with all that was kept; rejects when the store can't be read. */
export async function openLedger(options: LedgerOptions): Promise<OpenLedger> {
	const ledger = new RecordLedger(options);
	await ledger.open();
	return ledger;
}

/** A ledger with what only the wiring needs: no screen reads these. */
export interface OpenLedger extends Ledger {
	/** The bytes of the record that counts for this kind and id; null when there is none. A hub shows its cert so. */
	bytes(kind: Kind, id: string): Uint8Array | null;
	/** Its body: a device that takes over reads the vault so. */
	body<K extends Kind>(kind: K, id: string): Bodies[K] | null;
	/** Whether something has come that is still to be judged: what it says is not in the state yet. */
	busy(): boolean;
	/** All held records of some kinds, as they lie in a carrier. */
	carried(kinds: readonly Kind[]): [slot: string, bytes: Uint8Array][];
	/** Judges records that lay in another carrier as if they lay in this one. */
	hear(entries: [slot: string, bytes: Uint8Array][]): void;
	/**
	 * Makes `device` the facilitator of a new epoch: everything that counts on this device goes on to count, leaders and
	 * co-facilitators keep their roles, and the facilitator before is one no more. Does nothing when it leads already.
	 */
	takeOver(device: Signer, root: Signer, sealTo: string): Promise<void>;
}

class RecordLedger implements OpenLedger {
	readonly #workshop: string;
	readonly #room: RecordRoom;
	readonly #listeners = new Listeners<[WorkshopState]>();
	readonly #publish: { request: () => void; stop: () => void };
	#state: WorkshopState;
	/** Highest version that this device has used, by what it competes for. */
	#versions = new Map<string, number>();

	constructor({ link, own = [], ...ports }: LedgerOptions) {
		this.#workshop = link.workshop;
		this.#room = new RecordRoom({
			...ports,
			own,
			place: { workshop: link.workshop, fingerprint: link.fingerprint, room: 'plenary' },
			keeps: () => true,
			owns: (slot) => !slot.startsWith('sheet/'),
			crowd: () => this.#state.participants.size
		});
		this.#state = this.#room.holdings.state();
		this.#publish = coalesce(ports.clock, FRAME, () => this.#refresh());
	}

	async open(): Promise<void> {
		await this.#room.open();
		this.#state = this.#room.holdings.state();
		this.#room.changed.add(() => this.#publish.request());
		this.#room.delivered.add(() => this.#listeners.call(this.#state));
	}

	state(): WorkshopState {
		return this.#state;
	}

	subscribe(listener: (state: WorkshopState) => void): Unsubscribe {
		return this.#listeners.add(listener);
	}

	async write<K extends Kind>(kind: K, id: string, body: Bodies[K], signer: Signer): Promise<string> {
		if (this.#isPaused(kind, signer)) throw new RecordError('paused');
		const filled = this.#fill(kind, id, body);
		const onWire = wireId(kind, id, filled);
		const slot = `${kind}/${participantIdOf(signer.publicKey)}/${onWire}`;
		const header = {
			workshop: this.#workshop,
			kind,
			id: onWire,
			epoch: this.#epoch(kind, id, filled, signer),
			version: this.#nextVersion(kind, id, slot)
		};
		const bytes = encode(header, filled, signer);
		const refusal = this.#room.holdings.refusal(bytes);
		if (refusal) throw new RecordError(refusal);
		try {
			await this.#room.add({ slot, bytes, author: toHex(signer.publicKey) }, keyOf({ kind, id }));
		} catch (cause) {
			throw new RecordError('not-saved', { cause });
		}
		this.#refresh();
		return sha256Hex(bytes);
	}

	delivery(kind: Kind, id: string): Delivery | undefined {
		return this.#room.deliveries.of(keyOf({ kind, id }));
	}

	unshared(): { kind: string; id: string }[] {
		return this.#room.deliveries.waiting().map((key) => {
			const [kind = '', id = ''] = key.split('/');
			return { kind, id };
		});
	}

	refusals(): Refusals {
		return this.#room.tally.counts();
	}

	bytes(kind: Kind, id: string): Uint8Array | null {
		return this.#newest(kind, id)?.bytes ?? null;
	}

	body<K extends Kind>(kind: K, id: string): Bodies[K] | null {
		const newest = this.#newest(kind, id);
		// The kind of a known record says which body it has, which the type of a union can't follow.
		return newest?.known ? (newest.body as Bodies[K]) : null;
	}

	busy(): boolean {
		return this.#room.busy;
	}

	carried(kinds: readonly Kind[]): [slot: string, bytes: Uint8Array][] {
		const wanted = new Set<string>(kinds);
		const held = this.#room.holdings.values().filter(({ kind }) => wanted.has(kind));
		return held.map(({ slot, bytes }) => [slot, bytes]);
	}

	hear(entries: [slot: string, bytes: Uint8Array][]): void {
		this.#room.hear(entries);
	}

	async takeOver(device: Signer, root: Signer, sealTo: string): Promise<void> {
		const { holdings } = this.#room;
		const key = toHex(device.publicKey);
		const before = holdings.grants.roles;
		if (before.get(key) === 'facilitator') return;
		const body = { role: 'facilitator', revoked: false, sealTo, accepts: [] } as const;
		const accepts = acceptsFor(key, { ...body, accepts: [] }, holdings.values(), holdings.grants);
		const most = RECORD_LIMITS.accepts;
		const share = (at: number) => accepts.slice(at * most, (at + 1) * most);
		await this.write('cert', key, { ...body, accepts: share(0) }, root);
		// Later shares lie in the certs of the others, whatever role these give: all of one epoch count together.
		let at = 1;
		for (const [other, role] of before) {
			if (other === key) continue;
			const revoked = role === 'facilitator';
			if (revoked && share(at).length === 0) continue;
			await this.write('cert', other, { role, revoked, sealTo: '', accepts: share(at++) }, root);
		}
	}

	close(): void {
		this.#publish.stop();
		this.#listeners.clear();
		this.#room.close();
	}

	#all(kind: Kind, id: string): AnyRecord[] {
		return this.#room.holdings.values().filter((record) => record.kind === kind && record.id === id);
	}

	#newest(kind: Kind, id: string): AnyRecord | undefined {
		return this.#all(kind, id).sort(compare).at(-1);
	}

	#refresh(): void {
		this.#publish.stop();
		this.#state = this.#room.holdings.state();
		this.#listeners.call(this.#state);
	}

	/**
	 * Whether the facilitator has paused what people without a role say; who they are goes on. Held to by whoever writes:
	 * no clock decides anything, so nobody could say of a record whether it came after the pause.
	 */
	#isPaused(kind: Kind, signer: Signer): boolean {
		if (RIGHTS[kind] !== 'participant' || STAYS_OPEN.has(kind)) return false;
		const { moderation, roles } = this.#state;
		return moderation.paused && !roles.has(toHex(signer.publicKey));
	}

	/** A cert that accepts nothing keeps what it would otherwise take the right from; a ban, what was written before it. */
	#fill<K extends Kind>(kind: K, id: string, body: Bodies[K]): Bodies[K] {
		const { holdings } = this.#room;
		if (kind === 'ban' && 'keep' in body && body.removed && body.keep)
			return { ...body, accepts: staysOf(body.key, holdings.values()) };
		if (kind !== 'cert' || !('role' in body) || body.accepts.length > 0) return body;
		const accepts = acceptsFor(id, body, holdings.values(), holdings.grants);
		return { ...body, accepts: accepts.slice(0, RECORD_LIMITS.accepts) };
	}

	#epoch<K extends Kind>(kind: K, id: string, body: Bodies[K], signer: Signer): number {
		const { grants } = this.#room.holdings;
		if (kind === 'cert' && 'role' in body) return epochOfCert(id, body, grants);
		if (RIGHTS[kind] === 'root') return Math.max(1, grants.epoch);
		if (!needsRole(kind)) return 0;
		if (!grants.roles.has(toHex(signer.publicKey))) throw new RecordError('authority');
		return grants.epoch;
	}

	/** One more than the highest seen, and than any that is still being saved. */
	#nextVersion(kind: Kind, id: string, slot: string): number {
		const { holdings } = this.#room;
		const shared = KIND_RULES[kind].slot === 'all';
		const key = shared ? keyOf({ kind, id }) : slot;
		const rivals = shared
			? holdings.values().filter((record) => record.kind === kind && record.id === id)
			: [holdings.get(slot)];
		const version =
			1 + Math.max(this.#versions.get(key) ?? 0, ...rivals.map((record) => record?.version ?? 0));
		this.#versions.set(key, version);
		return version;
	}
}
