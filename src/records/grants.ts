import { needsRole, roleMayWrite } from '../core/records/authority.ts';
import type { CertRole } from '../core/records/kinds.ts';
import { shortHash } from '../crypto/hash.ts';
import { compare, type AnyRecord, type SignedRecord } from './record.ts';

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
}

export const NO_GRANTS: Grants = { epoch: 0, sealTo: null, roles: new Map(), accepts: new Set() };

/**
 * What the certs grant, in any order. Of each device the newest counts. The highest epoch is the workshop's, and certs
 * of a lower one give no role. It never falls, whatever becomes of the device that took over: were it revoked or given
 * another role, the one before it would be back in office.
 */
export function grantsOf(certs: Iterable<SignedRecord<'cert'>>): Grants {
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
		accepts: new Set(current.flatMap((cert) => cert.body.accepts))
	};
}

/** Whether a record may count. Kinds that take no cert were judged when they were read. */
export function isAuthorised(record: AnyRecord, grants: Grants): boolean {
	if (!record.known || !needsRole(record.kind)) return true;
	if (record.epoch === grants.epoch && roleMayWrite(grants.roles.get(record.author) ?? null, record.kind))
		return true;
	return record.epoch <= grants.epoch && grants.accepts.has(shortHash(record.hash));
}
