import { LEAD_QUESTIONS, type LeadAnswer, type LeadQuestion } from './lead.ts';
import type { BoardContent, StopEntry, Wig } from './pledge.ts';
import { strengthOf, type Strength } from './support.ts';

/** One thing that is different between two versions of a department's answer. */
export type Change =
	| { kind: 'wigAdded' | 'wigRemoved'; wig: string; text: string }
	| { kind: 'wigChanged'; wig: string; field: WigField; before: string; after: string }
	| { kind: 'leadAdded' | 'leadRemoved'; wig: string; lead: string; text: string }
	| { kind: 'leadChanged'; wig: string; lead: string; before: string; after: string }
	| {
			kind: 'leadAnswered';
			wig: string;
			lead: string;
			text: string;
			question: LeadQuestion;
			before: LeadAnswer | null;
			after: LeadAnswer | null;
	  }
	| { kind: 'supportAdded' | 'supportRemoved'; wig: string; priority: string; strength: Strength }
	| { kind: 'supportChanged'; wig: string; priority: string; before: Strength; after: Strength }
	| { kind: 'stopAdded' | 'stopRemoved'; stop: string; text: string }
	| { kind: 'stopChanged'; stop: string; field: StopField; before: string; after: string };

const WIG_FIELDS = ['statement', 'from', 'to', 'unit', 'by', 'lag'] as const satisfies (keyof Wig)[];
const STOP_FIELDS = ['what', 'who', 'from'] as const satisfies (keyof StopEntry)[];
export type WigField = (typeof WIG_FIELDS)[number];
export type StopField = (typeof STOP_FIELDS)[number];

/**
 * What became different from one version to the next, in reading order: WIGs (fields, leads, priorities), then stops.
 * Entries are the same when their ids are; a mere change of order is no difference.
 */
export const differenceOf = (before: BoardContent, after: BoardContent): Change[] => [
	...compare(before.wigs, after.wigs, {
		added: (wig) => [{ kind: 'wigAdded', wig: wig.id, text: wig.statement }],
		removed: (wig) => [{ kind: 'wigRemoved', wig: wig.id, text: wig.statement }],
		both: wigChanges
	}),
	...compare(before.stops, after.stops, {
		added: (stop) => [{ kind: 'stopAdded', stop: stop.id, text: stop.what }],
		removed: (stop) => [{ kind: 'stopRemoved', stop: stop.id, text: stop.what }],
		both: (a, b) =>
			STOP_FIELDS.filter((field) => a[field] !== b[field]).map((field) => ({
				kind: 'stopChanged',
				stop: b.id,
				field,
				before: a[field],
				after: b[field]
			}))
	})
];

/** Goes through what is there now, then through what is gone. */
const compare = <T extends { id: string }>(
	before: readonly T[],
	after: readonly T[],
	tell: { added: (now: T) => Change[]; removed: (then: T) => Change[]; both: (then: T, now: T) => Change[] }
): Change[] => {
	const then = new Map(before.map((entry) => [entry.id, entry]));
	const now = new Set(after.map(({ id }) => id));
	return [
		...after.flatMap((entry) => {
			const old = then.get(entry.id);
			return old ? tell.both(old, entry) : tell.added(entry);
		}),
		...before.filter(({ id }) => !now.has(id)).flatMap(tell.removed)
	];
};

const wigChanges = (a: Wig, b: Wig): Change[] => [
	...WIG_FIELDS.filter((field) => a[field] !== b[field]).map((field): Change => ({
		kind: 'wigChanged',
		wig: b.id,
		field,
		before: a[field],
		after: b[field]
	})),
	...compare(a.leads, b.leads, {
		added: (lead) => [{ kind: 'leadAdded', wig: b.id, lead: lead.id, text: lead.text }],
		removed: (lead) => [{ kind: 'leadRemoved', wig: b.id, lead: lead.id, text: lead.text }],
		both: (then, now) => [
			...(then.text === now.text
				? []
				: [{ kind: 'leadChanged', wig: b.id, lead: now.id, before: then.text, after: now.text } as const]),
			...LEAD_QUESTIONS.filter((question) => then[question] !== now[question]).map((question): Change => ({
				kind: 'leadAnswered',
				wig: b.id,
				lead: now.id,
				text: now.text,
				question,
				before: then[question] ?? null,
				after: now[question] ?? null
			}))
		]
	}),
	...b.supports.flatMap(({ priority, strength }): Change[] => {
		const before = strengthOf(a.supports, priority);
		if (before === strength) return [];
		return before === 0
			? [{ kind: 'supportAdded', wig: b.id, priority, strength }]
			: [{ kind: 'supportChanged', wig: b.id, priority, before, after: strength }];
	}),
	...a.supports
		.filter(({ priority }) => strengthOf(b.supports, priority) === 0)
		.map(({ priority, strength }): Change => ({ kind: 'supportRemoved', wig: b.id, priority, strength }))
];
