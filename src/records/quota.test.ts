import { expect, it } from 'vitest';
import { KINDS } from '../core/records/kinds.ts';
import { FOREIGN_RULE, isKind, KIND_RULES } from './kinds.ts';
import { bySlot, withinQuota } from './quota.ts';
import type { AnyRecord } from './record.ts';

const of = (author: string, kind: string, id: string): AnyRecord =>
	({ known: isKind(kind), kind, author, slot: `${kind}/${author}/${id}` }) as AnyRecord;

it.each([...KINDS, 'kind-of-tomorrow'])(
	'one author has no more of %s than its quota, the first by name',
	(kind) => {
		const quota = isKind(kind) ? KIND_RULES[kind].quota : FOREIGN_RULE.quota;
		const flood = Array.from({ length: quota + 5 }, (_, at) =>
			of('mallory', kind, String(at).padStart(6, '0'))
		);
		const others = [of('ben', kind, '0'), of('mallory', kind === 'me' ? 'card' : 'me', '0')];
		const stay = withinQuota([...flood.toReversed(), ...others]);
		expect(stay.filter((record) => others.includes(record))).toHaveLength(2);
		expect(stay.filter((record) => flood.includes(record)).sort(bySlot)).toEqual(flood.slice(0, quota));
	}
);

it('kinds that only a newer app knows share one quota', () => {
	const many = Array.from({ length: 3 * FOREIGN_RULE.quota }, (_, at) =>
		of('mallory', `new-${at % 7}`, `${at}`)
	);
	expect(withinQuota(many)).toHaveLength(FOREIGN_RULE.quota);
});
