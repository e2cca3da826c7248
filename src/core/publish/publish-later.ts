import { openAudit } from './audit.ts';
import { hideComplements } from './complement.ts';
import { judge, subjectsOf, type Blueprint, type Judged } from './groups.ts';
import type { MatchedPair } from './matched.ts';
import { allowedMinimum } from './minimum.ts';
import { groupMeans } from './paired-scores.ts';
import type { Published, PublishedChange, PublishedLaterWave } from './results.ts';
import { CHANGES, isTelling } from './telling.ts';

export interface LaterInput extends Blueprint {
	/** Name of the later wave. */
	wave: string;
	/** People with the first wave and the later one, which stands in `after`. */
	pairs: readonly MatchedPair[];
	minimum: number;
}

/**
 * What a later wave may add. The people who come back are never all of those who were there, so a second before
 * figure, over them alone, would give away who stayed out by subtraction from the first. The mean change does not:
 * each change holds a score of the later wave, which no earlier figure has, so that later figures can only be
 * combined among themselves, and those pass an audit of their own.
 */
export function publishLaterWave(input: LaterInput): PublishedLaterWave {
	const { pairs, wave } = input;
	const minimum = allowedMinimum(input.minimum);
	const change = (people: readonly number[], slots: readonly string[]): number => {
		const { before, after } = groupMeans(
			people.flatMap((person) => pairs[person] ?? []),
			slots
		);
		return after - before;
	};
	const subjects = hideComplements(
		judge(subjectsOf(pairs, input), openAudit(minimum)),
		(people, slots) => [change(people, slots)],
		CHANGES
	);
	const figure = ({ verdict, people, slots }: Judged): PublishedChange => {
		if (verdict !== 'shown') return { shown: false, reason: verdict };
		const mean = change(people, slots);
		if (isTelling(people.length, mean, CHANGES)) return { shown: false, reason: 'exposes' };
		return { shown: true, n: people.length, change: Math.round(mean * 1000) / 10 };
	};
	const publish = (subject: Judged): Published<PublishedChange> => ({
		id: subject.id,
		figure: figure(subject)
	});
	return {
		wave,
		minimum,
		matched: pairs.length < minimum ? null : pairs.length,
		total: figure(subjects.total),
		priorities: subjects.priorities.map(publish),
		departments: subjects.departments.map(publish),
		slots: subjects.slots.map(publish)
	};
}
