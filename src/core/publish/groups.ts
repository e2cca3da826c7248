import type { Audit } from './audit.ts';
import type { MatchedPair } from './matched.ts';
import { askedTwice, commonSlots } from './paired-scores.ts';

/** What there is to publish figures of. */
export interface Blueprint {
	slots: readonly { id: string; priority: string | null }[];
	priorities: readonly string[];
	/** A person of any other department counts as of none. */
	departments: readonly string[];
}

/** A figure to be: the mean of these people (indices of the matched pairs) over these slots. */
export interface Subject {
	id: string;
	people: readonly number[];
	slots: readonly string[];
}

/** Whether a subject's figure may be seen, and why not. */
export type Verdict = 'shown' | 'few' | 'exposes';
export type Judged = Subject & { verdict: Verdict };

/** Every subject of the published results, in the order of the blueprint. */
export interface Subjects<One = Judged> {
	total: One;
	priorities: One[];
	departments: One[];
	slots: One[];
}

/** Who and what each figure is of. */
export function subjectsOf(pairs: readonly MatchedPair[], blueprint: Blueprint): Subjects<Subject> {
	const common = commonSlots(
		pairs,
		blueprint.slots.map((slot) => slot.id)
	);
	const isCommon = new Set(common);
	const everybody = pairs.map((_, index) => index);
	const having = (wanted: (pair: MatchedPair) => boolean) =>
		pairs.flatMap((pair, index) => (wanted(pair) ? [index] : []));
	return {
		total: { id: 'total', people: everybody, slots: common },
		priorities: blueprint.priorities.map((id) => ({
			id,
			people: everybody,
			slots: blueprint.slots.flatMap((slot) =>
				slot.priority === id && isCommon.has(slot.id) ? [slot.id] : []
			)
		})),
		departments: blueprint.departments.map((id) => ({
			id,
			people: having((pair) => pair.department === id),
			slots: common
		})),
		slots: blueprint.slots.map(({ id }) => ({
			id,
			people: isCommon.has(id) ? everybody : having((pair) => askedTwice(pair, id)),
			slots: [id]
		}))
	};
}

/**
 * Judges the subjects in the order total, priorities, departments, slots, so that what would expose a remainder is
 * left out of the later one. Within departments and slots the largest come first: what has to be given up is small.
 */
export function judge(subjects: Subjects<Subject>, audit: Audit): Subjects {
	const look = (subject: Subject): Judged => ({
		...subject,
		verdict: subject.slots.length === 0 ? 'few' : audit.admit(subject.people)
	});
	return {
		total: look(subjects.total),
		priorities: subjects.priorities.map(look),
		departments: largestFirst(subjects.departments, look),
		slots: largestFirst(subjects.slots, look)
	};
}

/** Looks at the largest first and gives the answers back in the order asked. */
function largestFirst(subjects: readonly Subject[], look: (subject: Subject) => Judged): Judged[] {
	const sorted = [...subjects].sort((a, b) => b.people.length - a.people.length || (a.id < b.id ? -1 : 1));
	const judged = new Map(sorted.map((subject) => [subject, look(subject)]));
	return subjects.flatMap((subject) => judged.get(subject) ?? []);
}
