import type { Judged, Subject, Subjects } from './groups.ts';
import type { MatchedPair } from './matched.ts';
import { groupMeans, scoresOf } from './paired-scores.ts';
import type { Published, PublishedChange, PublishedChanges } from './results.ts';
import { CHANGES, isTelling } from './telling.ts';

type ChangeOf = (people: readonly number[], slots: readonly string[]) => number;

/** The mean change of some of these pairs over some slots, in [-1, 1]. */
export const meanChange = (pairs: readonly MatchedPair[]): ChangeOf => {
	const scores = scoresOf(pairs);
	return (people, slots) => {
		const { before, after } = groupMeans(scores(people, slots));
		return after - before;
	};
};

/**
 * The changes of judged subjects as they may be seen.
 *
 * @param tells whether beside what is known already the change of this subject would tell of each of a few people
 */
export function asChanges(
	subjects: Subjects,
	changeOf: ChangeOf,
	tells: (subject: Subject, level: keyof Subjects) => boolean = () => false
): PublishedChanges {
	const figure = (subject: Judged, level: keyof Subjects): PublishedChange => {
		if (subject.verdict !== 'shown') return { shown: false, reason: subject.verdict };
		const { people, slots } = subject;
		const change = changeOf(people, slots);
		if (isTelling(people.length, change, CHANGES) || tells(subject, level))
			return { shown: false, reason: 'exposes' };
		return { shown: true, n: people.length, change: Math.round(change * 1000) / 10 };
	};
	const publish = (level: 'priorities' | 'departments' | 'slots'): Published<PublishedChange>[] =>
		subjects[level].map((subject) => ({ id: subject.id, figure: figure(subject, level) }));
	return {
		total: figure(subjects.total, 'total'),
		priorities: publish('priorities'),
		departments: publish('departments'),
		slots: publish('slots')
	};
}
