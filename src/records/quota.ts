import { FOREIGN_RULE, KIND_RULES } from './kinds.ts';
import type { AnyRecord } from './record.ts';

/** Which records share one quota: an author's of one kind; all of an author's that only a newer app knows. */
export const quotaGroup = (record: AnyRecord): string =>
	`${record.author}/${record.known ? record.kind : '?'}`;

export const quotaOf = (record: AnyRecord): number =>
	record.known ? KIND_RULES[record.kind].quota : FOREIGN_RULE.quota;

/**
 * Drops what is beyond an author's quota. The first slots by name stay, not the first to arrive: so every device
 * keeps the same ones of an author who floods. Takes one record a slot.
 */
export function withinQuota<R extends AnyRecord>(records: Iterable<R>): R[] {
	const groups = new Map<string, R[]>();
	for (const record of records) {
		const group = groups.get(quotaGroup(record));
		if (group) group.push(record);
		else groups.set(quotaGroup(record), [record]);
	}
	return [...groups.values()].flatMap((group) => {
		const quota = group[0] ? quotaOf(group[0]) : 0;
		return group.length <= quota ? group : group.sort(bySlot).slice(0, quota);
	});
}

/** An order that does not depend on arrival. */
export const bySlot = (a: AnyRecord, b: AnyRecord): number =>
	a.slot < b.slot ? -1 : a.slot > b.slot ? 1 : 0;
