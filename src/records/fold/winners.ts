import { grantsOf, isAuthorised, type Grants } from '../grants.ts';
import { bySlot, withinQuota } from '../quota.ts';
import { compare, type AnyRecord, type KnownRecord } from '../record.ts';

/** The records that count, each the newest of its slot and sorted by slot, with what the certs among them grant. */
export interface Winners {
	grants: Grants;
	records: KnownRecord[];
}

/** Picks from any set of verified records, in any order, those that count. */
export function winnersOf(records: readonly AnyRecord[]): Winners {
	const grants = grantsOf(records);
	const newest = new Map<string, AnyRecord>();
	for (const record of records) {
		if (!isAuthorised(record, grants)) continue;
		const other = newest.get(record.slot);
		if (!other || compare(record, other) > 0) newest.set(record.slot, record);
	}
	const kept = withinQuota(newest.values()).filter((record) => record.known);
	return { grants, records: kept.sort(bySlot) };
}
