import { needsRole } from '../core/records/authority.ts';
import type { Bodies } from '../core/records/bodies.ts';
import { RECORD_LIMITS } from '../core/records/limits.ts';
import { shortHash } from '../crypto/hash.ts';
import { grantsOf, isAuthorised, type Grants } from './grants.ts';
import { compare, isCert, type AnyRecord, type SignedRecord } from './record.ts';

type CertBody = Bodies['cert'];

/**
 * The epoch that a new cert grants. A facilitator's cert for a device that is not the facilitator is a takeover: one
 * more than any before, so that the device that had it adds nothing any more. Every other cert is of today's epoch.
 */
export function epochOfCert(device: string, body: CertBody, grants: Grants): number {
	const takesOver =
		body.role === 'facilitator' && !body.revoked && grants.roles.get(device) !== 'facilitator';
	return takesOver ? grants.epoch + 1 : Math.max(1, grants.epoch);
}

/** An honest device never comes near; a record up there would keep everybody else from writing the slot again. */
const PLAUSIBLE_VERSION = RECORD_LIMITS.version / 2;

/**
 * Short hashes of the held records that a new cert would take the right from, and that shall stay: what was said
 * before a takeover, or by a device whose role ends now. One cert takes the first `RECORD_LIMITS.accepts` of them.
 */
export function acceptsFor(
	device: string,
	body: CertBody,
	held: readonly AnyRecord[],
	grants: Grants
): string[] {
	const certs = held.filter(isCert);
	const after = grantsOf([
		...certs.filter((cert) => cert.id !== device),
		draft(device, body, epochOfCert(device, body, grants))
	]);
	return held
		.filter((record) => record.known && needsRole(record.kind) && record.version < PLAUSIBLE_VERSION)
		.filter((record) => isAuthorised(record, grants) && !isAuthorised(record, after))
		.sort((a, b) => compare(b, a))
		.map((record) => shortHash(record.hash));
}

/** Short hashes of all that somebody has said so far: what stays when they are removed. */
export const staysOf = (key: string, held: readonly AnyRecord[]): string[] =>
	held
		.filter((record) => record.author === key)
		.sort((a, b) => compare(b, a))
		.map((record) => shortHash(record.hash))
		.slice(0, RECORD_LIMITS.accepts);

/** The cert as it will count; nothing of it but device, epoch and body matters to what it grants. */
const draft = (device: string, body: CertBody, epoch: number): SignedRecord<'cert'> => ({
	known: true,
	kind: 'cert',
	id: device,
	epoch,
	body: { ...body, accepts: [] },
	version: RECORD_LIMITS.version,
	slot: '',
	author: '',
	by: '',
	hash: '',
	bytes: new Uint8Array()
});
