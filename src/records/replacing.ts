import { needsRole } from '../core/records/authority.ts';
import { decode } from './decode.ts';
import { isAuthorised } from './grants.ts';
import { sameBytes, type Holdings } from './holdings.ts';
import { isKind } from './kinds.ts';
import { read } from './read.ts';
import type { AnyRecord } from './record.ts';
import { signatureHolds } from './wire.ts';

/** Whether a slot holds a kind that takes a cert. */
export function keepsRole(slot: string): boolean {
	const kind = slot.slice(0, slot.indexOf('/'));
	return isKind(kind) && needsRole(kind);
}

/**
 * Whether a held record may be put over what lies in its slot of the carrier. Not over the same; and not over what
 * the author has signed since and this device only can't judge yet: a newer app's body, or a cert still on its way.
 */
export function mayReplace(there: Uint8Array | undefined, held: AnyRecord, holdings: Holdings): boolean {
	if (!there) return true;
	if (sameBytes(there, held.bytes)) return false;
	const decoded = decode(there);
	if (!decoded.ok || decoded.value.author !== held.author) return true;
	const { kind, id, epoch, version } = decoded.value;
	if (`${kind}/${held.by}/${id}` !== held.slot) return true;
	if (epoch < held.epoch || (epoch === held.epoch && version < held.version)) return true;
	const record = read(there, holdings.place, held.slot);
	if (record.ok && !isAuthorised(record.value, holdings.grants) && epoch <= holdings.grants.epoch)
		return true;
	if (record.ok && epoch === held.epoch && version === held.version && record.value.hash < held.hash)
		return true;
	return !signatureHolds(there, holdings.place.workshop);
}
