import type { Ballot, SealedSheet } from '../core/ports/ballot.ts';
import type { Unsubscribe } from '../core/ports/carrier.ts';
import type { Delivery } from '../core/ports/connection.ts';
import type { Signer, WorkshopLink } from '../core/ports/keys.ts';
import { fromBase64, toBase64, toHex } from '../crypto/encoding.ts';
import { sha256Hex, shortHash } from '../crypto/hash.ts';
import { participantIdOf } from '../crypto/identity.ts';
import { coalesce } from './coalesce.ts';
import { bySlot } from './quota.ts';
import type { AnyRecord, SignedRecord } from './record.ts';
import { Listeners } from './listeners.ts';
import { RecordError } from './record-error.ts';
import { keyOf, RecordRoom, type RoomPorts } from './room.ts';
import { encode } from './wire.ts';

/** How long new sheets are gathered before anybody hears of them, in milliseconds. */
const FRAME = 16;

export interface BallotOptions extends RoomPorts {
	link: WorkshopLink;
	wave: string;
	/** Hex public key of this person's pseudonym. */
	own?: readonly string[];
	/** The facilitator's device keeps everybody's sheets, a phone only its own. */
	keep?: 'own' | 'all';
}

/** Opens the sealed sheets of one wave. Settles with all that was kept; rejects when the store can't be read. */
export async function openBallot(options: BallotOptions): Promise<Ballot> {
	const ballot = new RecordBallot(options);
	await ballot.open();
	return ballot;
}

class RecordBallot implements Ballot {
	readonly #workshop: string;
	readonly #wave: string;
	readonly #room: RecordRoom;
	readonly #listeners = new Listeners<[]>();
	readonly #publish: { request: () => void; stop: () => void };
	#version = 0;

	constructor({ link, wave, own = [], keep = 'own', ...ports }: BallotOptions) {
		this.#workshop = link.workshop;
		this.#wave = wave;
		this.#room = new RecordRoom({
			...ports,
			own,
			place: { workshop: link.workshop, fingerprint: link.fingerprint, room: 'ballot', wave },
			keeps: (record) => keep === 'all' || this.#room.isOwn(record),
			owns: (slot) => slot.startsWith('sheet/') && slot.endsWith(`/${wave}`),
			crowd: () => this.#room.holdings.size
		});
		this.#publish = coalesce(ports.clock, FRAME, () => this.#listeners.call());
	}

	async open(): Promise<void> {
		await this.#room.open();
		this.#room.changed.add(() => this.#publish.request());
		this.#room.delivered.add(() => this.#listeners.call());
	}

	sheets(): SealedSheet[] {
		return this.#room.holdings.values().filter(isSheet).sort(bySlot).map(sealedSheet);
	}

	subscribe(listener: () => void): Unsubscribe {
		return this.#listeners.add(listener);
	}

	async submit(sealed: Uint8Array, pseudonym: Signer): Promise<string> {
		const slot = `sheet/${participantIdOf(pseudonym.publicKey)}/${this.#wave}`;
		this.#version = 1 + Math.max(this.#version, this.#room.holdings.get(slot)?.version ?? 0);
		const header = {
			workshop: this.#workshop,
			kind: 'sheet',
			id: this.#wave,
			epoch: 0,
			version: this.#version
		};
		const bytes = encode(header, { sealed: toBase64(sealed) }, pseudonym);
		const refusal = this.#room.holdings.refusal(bytes);
		if (refusal) throw new RecordError(refusal);
		try {
			await this.#room.add({ slot, bytes, author: toHex(pseudonym.publicKey) }, this.#key);
		} catch (cause) {
			throw new RecordError('not-saved', { cause });
		}
		return shortHash(sha256Hex(bytes));
	}

	delivery(): Delivery | undefined {
		return this.#room.deliveries.of(this.#key);
	}

	close(): void {
		this.#publish.stop();
		this.#listeners.clear();
		this.#room.close();
	}

	get #key(): string {
		return keyOf({ kind: 'sheet', id: this.#wave });
	}
}

const isSheet = (record: AnyRecord): record is SignedRecord<'sheet'> =>
	record.known && record.kind === 'sheet';

/** Taken apart once: a thousand of them are asked for at every change. */
const takenApart = new WeakMap<SignedRecord<'sheet'>, SealedSheet>();

function sealedSheet(record: SignedRecord<'sheet'>): SealedSheet {
	const known = takenApart.get(record);
	if (known) return known;
	const { hash, author, version, body } = record;
	// The schema let it through as base64; what is not quite that opens to nothing.
	const sealed = fromBase64(body.sealed) ?? new Uint8Array();
	const sheet = { hash: shortHash(hash), pseudonym: author, version, sealed };
	takenApart.set(record, sheet);
	return sheet;
}
