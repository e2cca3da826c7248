import { openAudit, type Audit } from './audit.ts';
import { asChanges, meanChange } from './changes.ts';
import { hideComplements } from './complement.ts';
import { judge, subjectsOf, type Blueprint, type Subject, type Subjects } from './groups.ts';
import type { Group } from './isolates.ts';
import type { MatchedPair } from './matched.ts';
import { allowedMinimum } from './minimum.ts';
import { groupsTold } from './publish.ts';
import type { PublishedChanges, PublishedLaterWave, PublishedResults } from './results.ts';
import { CHANGES, isTelling } from './telling.ts';

/** What has been published when a later wave is counted, and of whom. */
export interface Known {
	day: { pairs: readonly MatchedPair[]; results: PublishedResults };
	/** Later waves that were counted before: their people with the second wave and the later one. */
	earlier: readonly { pairs: readonly MatchedPair[]; published: PublishedLaterWave }[];
}

/**
 * The change of a later wave since the end of the day. Beside the change since before it tells, by subtraction, what
 * those who came back learned on the day; beside the results of the day that would tell it of those who stayed out, and
 * beside those of another later wave of who came to one of them only. So a group has to pass two audits:
 *
 * - that of this wave, because each change holds a score of it: a combination of figures in which scores of this wave are
 *   left is carried by the people whose scores they are;
 * - one over all groups that the day and the changes since its end have told of, because a combination in which no score
 *   of a later wave is left is one of theirs.
 *
 * @param audit that of this wave, which holds the groups of its changes since before
 */
export function changesSinceAfter(
	blueprint: Blueprint & { minimum: number; pairs: readonly MatchedPair[] },
	{ pairs, known }: { pairs: readonly MatchedPair[]; known: Known },
	audit: Audit
): PublishedChanges {
	const standing = standingAudit(blueprint, known);
	const both: Audit = {
		...audit,
		admit(group) {
			const verdict = standing.admit(group.map((person) => standing.number(pairs[person])));
			return verdict === 'shown' ? audit.admit(group) : verdict;
		}
	};
	const since = meanChange(pairs);
	const sinceBefore = meanChange(blueprint.pairs);
	const learned = (people: Group, slots: readonly string[]) =>
		sinceBefore(people, slots) - since(people, slots);
	const out = stayedOut(blueprint, pairs, known.day.pairs);
	const subjects = hideComplements(
		judge(subjectsOf(pairs, blueprint), both),
		(people, slots) => [since(people, slots), learned(people, slots)],
		CHANGES
	);
	return asChanges(
		subjects,
		since,
		(subject, level) =>
			isTelling(subject.people.length, learned(subject.people, subject.slots), CHANGES) || out(level, subject)
	);
}

/** An audit that has seen what is known already, and numbers people alike for all of it. */
function standingAudit(
	blueprint: Blueprint & { minimum: number },
	{ day, earlier }: Known
): Audit & { number(person: MatchedPair | undefined): number } {
	const order = [...day.pairs].sort((a, b) => (a.pseudonym < b.pseudonym ? -1 : 1));
	const numbers = new Map(order.map(({ pseudonym }, index) => [pseudonym, index]));
	const number = (person: MatchedPair | undefined): number => {
		const pseudonym = person?.pseudonym ?? '';
		const known = numbers.get(pseudonym) ?? numbers.size;
		numbers.set(pseudonym, known);
		return known;
	};
	const audit = openAudit(allowedMinimum(blueprint.minimum));
	const { results } = day;
	for (const group of groupsTold({
		pairs: day.pairs,
		unmatched: 0,
		slots: blueprint.slots,
		priorities: results.priorities.map(({ id }) => id),
		departments: results.departments.map(({ id }) => id),
		minimum: results.minimum
	}))
		audit.take(group);
	for (const { pairs, published } of earlier)
		for (const group of changesTold(pairs, published, blueprint))
			audit.take(group.map((person) => number(pairs[person])));
	return { ...audit, number };
}

/** The groups of which an earlier later wave has told a change since the end of the day. */
function changesTold(
	pairs: readonly MatchedPair[],
	{ sinceAfter }: PublishedLaterWave,
	{ slots }: Blueprint
): Group[] {
	if (!sinceAfter) return [];
	const subjects = subjectsOf(pairs, {
		slots,
		priorities: sinceAfter.priorities.map(({ id }) => id),
		departments: sinceAfter.departments.map(({ id }) => id)
	});
	const of = (level: 'priorities' | 'departments' | 'slots'): Group[] =>
		subjects[level].flatMap(({ id, people }) =>
			sinceAfter[level].some((told) => told.id === id && told.figure.shown) ? [people] : []
		);
	const total = sinceAfter.total.shown ? [subjects.total.people] : [];
	return [...total, ...of('priorities'), ...of('departments'), ...of('slots')];
}

/**
 * Whether it would be told what each of the few people of a subject learned on the day who stayed out of the later wave:
 * that is the difference between a figure of the day and what the two changes tell together.
 */
function stayedOut(
	blueprint: Blueprint,
	pairs: readonly MatchedPair[],
	day: readonly MatchedPair[]
): (level: keyof Subjects, subject: Subject) => boolean {
	const then = subjectsOf(day, blueprint);
	const came = new Set(pairs.map(({ pseudonym }) => pseudonym));
	const learned = meanChange(day);
	return (level, { id, slots }) => {
		const all = [then[level]].flat().find((subject) => subject.id === id);
		const out = all?.people.filter((person) => !came.has(day[person]?.pseudonym ?? '')) ?? [];
		return out.length > 0 && isTelling(out.length, learned(out, slots), CHANGES);
	};
}
