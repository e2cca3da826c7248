import { needsRole, RIGHTS, roleMayWrite } from '../core/records/authority.ts';
import type { CertRole } from '../core/records/kinds.ts';
import { shortHash } from '../crypto/hash.ts';
import { participantIdOf } from '../crypto/identity.ts';
import { compare, isBan, isCert, type AnyRecord, type SignedRecord } from './record.ts';

/** Who may do what, as all certs together say. */
export interface Grants {
	/** Highest epoch of any cert; 0 before the first. */
	epoch: number;
	/** Hex X25519 key of the facilitator. */
	sealTo: string | null;
	/** By hex public key of the device. */
	roles: ReadonlyMap<string, CertRole>;
	/** Short hashes of records that stay although their author could not write them now. */
	accepts: ReadonlySet<string>;
	/** By hex public key of somebody who was removed: short hashes of those of their records that stay. */
	removed: ReadonlyMap<string, ReadonlySet<string>>;
}

export const NO_GRANTS: Grants = {
	epoch: 0,
	sealTo: null,
	roles: new Map(),
	accepts: new Set(),
	removed: new Map()
};

/**
 * What certs grant and bans take, in any order. Only bans that a role of these certs allows count; of each person the
 * newest. Whoever holds a role can't be removed: the role has to be taken back first, which only the root key can.
 */
export function grantsOf(records: readonly AnyRecord[]): Grants {
	const grants = grantsOfCerts(records.filter(isCert));
	const newest = new Map<string, SignedRecord<'ban'>>();
	for (const ban of records.filter(isBan)) {
		const other = newest.get(ban.id);
		if (participantIdOf(ban.body.key) !== ban.id || !isAuthorised(ban, grants)) continue;
		if (!other || compare(ban, other) > 0) newest.set(ban.id, ban);
	}
	const removed = new Map<string, ReadonlySet<string>>();
	for (const { body } of newest.values())
		if (body.removed && !grants.roles.has(body.key)) removed.set(body.key, new Set(body.accepts));
	return { ...grants, removed };
}

/**
 * What the certs grant, in any order. Of each device the newest counts. The highest epoch is the workshop's, and certs
 * of a lower one give no role. It never falls, whatever becomes of the device that took over: were it revoked or given
 * another role, the one before it would be back in office.
 */
function grantsOfCerts(certs: readonly SignedRecord<'cert'>[]): Grants {
	const newest = new Map<string, SignedRecord<'cert'>>();
	for (const cert of certs) {
		const other = newest.get(cert.id);
		if (!other || compare(cert, other) > 0) newest.set(cert.id, cert);
	}
	const all = [...newest.values()];
	const epoch = Math.max(0, ...all.map((cert) => cert.epoch));
	const current = all.filter((cert) => cert.epoch === epoch).sort(compare);
	const valid = current.filter((cert) => !cert.body.revoked);
	return {
		epoch,
		sealTo:
			valid.findLast((cert) => cert.body.role === 'facilitator' && cert.body.sealTo !== '')?.body.sealTo ??
			null,
		roles: new Map(valid.map((cert) => [cert.id, cert.body.role])),
		accepts: new Set(current.flatMap((cert) => cert.body.accepts)),
		removed: new Map()
	};
}

/** Whether a record may count. Kinds that take no cert were judged when they were read. */
export function isAuthorised(record: AnyRecord, grants: Grants): boolean {
	if (!record.known || !needsRole(record.kind)) return mayStay(record, grants);
	if (record.epoch === grants.epoch && roleMayWrite(grants.roles.get(record.author) ?? null, record.kind))
		return true;
	return record.epoch <= grants.epoch && grants.accepts.has(shortHash(record.hash));
}

/** Of somebody who was removed only what the ban names counts. */
function mayStay(record: AnyRecord, { removed }: Grants): boolean {
	const accepts = removed.get(record.author);
	if (!accepts || (record.known && RIGHTS[record.kind] === 'root')) return true;
	return accepts.has(shortHash(record.hash));
}
