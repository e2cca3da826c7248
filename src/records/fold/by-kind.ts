import type { Bodies } from '../../core/records/bodies.ts';
import type { Kind } from '../../core/records/kinds.ts';
import { compare, type KnownRecord, type SignedRecord } from '../record.ts';

/** Winners sorted into their kinds. */
export type ByKind = { [K in Kind]: SignedRecord<K>[] };

export function byKind(records: Iterable<KnownRecord>): ByKind {
	const kinds: ByKind = {
		cert: [],
		vault: [],
		program: [],
		strategy: [],
		quiz: [],
		stage: [],
		receipt: [],
		reveal: [],
		results: [],
		later: [],
		broadcast: [],
		generation: [],
		moderate: [],
		ban: [],
		rekey: [],
		code: [],
		catch: [],
		me: [],
		claim: [],
		move: [],
		parcel: [],
		pen: [],
		free: [],
		tables: [],
		seat: [],
		pledge: [],
		ask: [],
		reply: [],
		card: [],
		answer: [],
		sheet: []
	};
	// A record and the list of its kind agree, which the type of a union can't follow.
	for (const record of records) (kinds[record.kind] as KnownRecord[]).push(record);
	return kinds;
}

/** The highest record of each id, for kinds that several devices speak for. */
export function newestById<K extends Kind>(
	records: readonly SignedRecord<K>[]
): Map<string, SignedRecord<K>> {
	const newest = new Map<string, SignedRecord<K>>();
	for (const record of records) {
		const other = newest.get(record.id);
		if (!other || compare(record, other) > 0) newest.set(record.id, record);
	}
	return newest;
}

/** The body of the one record of a kind that has only the id `main`. */
export const mainBody = <K extends Kind>(records: readonly SignedRecord<K>[]): Bodies[K] | null =>
	newestById(records).get('main')?.body ?? null;
