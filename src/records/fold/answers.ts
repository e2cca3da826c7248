import type { Catch } from '../../core/pledge/pledge.ts';
import { compare, type SignedRecord } from '../record.ts';

/** Leadership's words by hash of the pledge: the newest of each leader on each pledge. */
export function catchesOf(records: readonly SignedRecord<'catch'>[]): Map<string, Catch[]> {
	const newest = new Map<string, SignedRecord<'catch'>>();
	for (const record of records) {
		const key = `${record.body.pledge}/${record.by}`;
		const other = newest.get(key);
		if (!other || compare(record, other) > 0) newest.set(key, record);
	}
	const catches = new Map<string, Catch[]>();
	for (const { by, body } of newest.values()) {
		catches.set(body.pledge, [...(catches.get(body.pledge) ?? []), { ...body, author: by }]);
	}
	return catches;
}

/** Receipted sheets (short hashes) by wave. */
export function receiptsOf(records: Iterable<SignedRecord<'receipt'>>): Map<string, Set<string>> {
	const receipts = new Map<string, Set<string>>();
	for (const { body } of records) {
		const sheets = receipts.get(body.wave) ?? new Set();
		for (const sheet of body.sheets) sheets.add(sheet);
		receipts.set(body.wave, sheets);
	}
	return receipts;
}
