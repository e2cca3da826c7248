import * as v from 'valibot';
import { RIGHTS, needsRole } from '../core/records/authority.ts';
import type { Bodies } from '../core/records/bodies.ts';
import type { Kind } from '../core/records/kinds.ts';
import { BODY_SCHEMAS } from '../core/records/schemas.ts';
import { fail, ok, type Result } from '../core/result/result.ts';
import { sha256Hex } from '../crypto/hash.ts';
import { participantIdOf } from '../crypto/identity.ts';
import { fingerprintOf } from '../crypto/root.ts';
import { decode, type Envelope } from './decode.ts';
import { withoutUnknown } from './grown.ts';
import { FOREIGN_RULE, isKind, KIND_RULES, plainId } from './kinds.ts';
import type { AnyRecord, ForeignRecord, KnownRecord } from './record.ts';
import type { RefusalCode } from './refusal.ts';
import { payloadOf, publicKeyOf } from './wire.ts';

/** Whose records are read, and in which room: the ballot takes sheets alone, and the plenary everything else. */
export interface Place {
	workshop: string;
	/** Of the root key. */
	fingerprint: string;
	room: 'plenary' | 'ballot';
	/** The one wave of a ballot. */
	wave?: string;
}

/**
 * Bytes to a record by every check that needs no other record, the signature excepted: size, version, UTF-8, header,
 * workshop, place, the kind's size, schema, and what of authority shows in the record alone. `lies` is the slot it
 * was found under, where it was found under one. Never throws.
 */
export function read(bytes: Uint8Array, place: Place, lies?: string): Result<AnyRecord, RefusalCode> {
	const decoded = decode(bytes);
	if (!decoded.ok) return decoded;
	const envelope = decoded.value;
	if (envelope.workshop !== place.workshop) return fail('workshop');
	const by = participantIdOf(publicKeyOf(bytes));
	const slot = `${envelope.kind}/${by}/${envelope.id}`;
	if (lies !== undefined && lies !== slot) return fail('slot');
	const { kind } = envelope;
	if ((place.room === 'ballot') !== (kind === 'sheet')) return fail('room');
	if (place.room === 'ballot' && envelope.id !== place.wave) return fail('room');
	return isKind(kind) ? readKnown(kind, envelope, { slot, by }, place) : readForeign(envelope, { slot, by });
}

type Whence = Pick<AnyRecord, 'slot' | 'by'>;

function readKnown<K extends Kind>(
	kind: K,
	envelope: Envelope,
	whence: Whence,
	place: Place
): Result<KnownRecord, RefusalCode> {
	const { author, epoch, version, bytes } = envelope;
	if (payloadOf(bytes).length > KIND_RULES[kind].maxBytes) return fail('kind-size');
	const body = bodyOf(kind, envelope.body);
	const id = body && plainId(kind, envelope.id, body);
	if (id === null) return fail('schema');
	if (!mayEverWrite(kind, envelope, place)) return fail('authority');
	const record = {
		known: true,
		kind,
		...whence,
		id,
		author,
		epoch,
		version,
		hash: sha256Hex(bytes),
		bytes,
		body
	};
	// Kind and body belong together by `bodyOf`, which the type of a union can't follow.
	return ok(record as unknown as KnownRecord);
}

/** What the schema lets through: a copy, so that no key that it skipped (`__proto__`) stays behind. */
function bodyOf<K extends Kind>(kind: K, body: unknown): Bodies[K] | null {
	const checked = v.safeParse(BODY_SCHEMAS[kind], body);
	return checked.success ? checked.output : withoutUnknown(kind, BODY_SCHEMAS[kind], body);
}

/** What of authority needs no cert: the root key by its fingerprint; whoever needs no role has epoch 0. */
function mayEverWrite(kind: Kind, { epoch, bytes }: Envelope, place: Place): boolean {
	if (RIGHTS[kind] === 'root') return epoch > 0 && fingerprintOf(publicKeyOf(bytes)) === place.fingerprint;
	return needsRole(kind) ? epoch > 0 : epoch === 0;
}

function readForeign(
	{ kind, id, author, epoch, version, bytes }: Envelope,
	whence: Whence
): Result<ForeignRecord, RefusalCode> {
	if (payloadOf(bytes).length > FOREIGN_RULE.maxBytes) return fail('kind-size');
	return ok({ known: false, kind, ...whence, id, author, epoch, version, hash: sha256Hex(bytes), bytes });
}
