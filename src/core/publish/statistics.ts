import { analyse, type GroupAnalysis } from './analyse.ts';
import type { Audit } from './audit.ts';
import { distribution } from './distribution.ts';
import { entry, three } from './entry.ts';
import type { Judged, Subjects, Verdict } from './groups.ts';
import { formStatistics, itemStatistics } from './item-statistics.ts';
import type { MatchedPair } from './matched.ts';
import type { ScoresOf } from './paired-scores.ts';
import type { PublishedResults, PublishedStatistic } from './results.ts';
import { slotStatistics } from './slot-statistics.ts';
import { individualGains, sureness, totalStatistics } from './total-statistics.ts';
import { TELLING } from './telling.ts';

/**
 * The part of the analysis that may be seen: statistics of subjects whose figure is shown, then those of other
 * groups (a form's people, the people who could still gain) as far as the audit admits them.
 *
 * @param verdictOf  of a subject's figure as published; `exposes` where it is told as a bound only
 */
export function publishStatistics(
	{ pairs, scores }: { pairs: readonly MatchedPair[]; scores: ScoresOf },
	subjects: Subjects,
	verdictOf: (subject: Judged) => Verdict,
	audit: Audit,
	minimum: number
): Pick<PublishedResults, 'groupGain' | 'meanGain' | 'statistics' | 'distribution'> {
	const analysis = analyse(pairs, subjects, scores);
	const verdict = verdictOf(subjects.total);
	const shown = <One>(judged: readonly Judged[], analysed: readonly One[]): One[] =>
		analysed.filter((_, index) => judged[index] && verdictOf(judged[index]) === 'shown');

	// The gain of a group follows from its two means. Certainty is not told by department, because what the shown
	// departments leave of the total could be telling.
	const gainOf = (
		kind: 'priority' | 'department',
		{ id, people, groupGain }: GroupAnalysis
	): PublishedStatistic[] =>
		groupGain.defined
			? [entry('group-gain', { kind, id }, people.length, { value: three(groupGain.value) })]
			: [];
	const first: PublishedStatistic[] = [
		...totalStatistics(analysis.total, verdict),
		...shown(subjects.priorities, analysis.priorities).flatMap((one) => [
			...gainOf('priority', one),
			...(pairs.length < TELLING
				? []
				: sureness({ kind: 'priority', id: one.id }, one.people.length, one.sureness))
		]),
		...shown(subjects.departments, analysis.departments).flatMap((one) => gainOf('department', one)),
		...shown(subjects.slots, analysis.slots).flatMap((slot) => slotStatistics(slot, minimum))
	];
	const [meanGain, change] = individualGains(analysis.total, verdict, audit);
	const groupGain =
		verdict === 'shown' && analysis.total.groupGain.defined ? analysis.total.groupGain.value : null;
	return {
		groupGain: groupGain === null ? null : three(groupGain),
		meanGain: meanGain.values ? three(meanGain.values.value) : null,
		statistics: [
			...first,
			meanGain,
			change,
			...analysis.items.flatMap((item) => itemStatistics(item, audit, minimum)),
			...analysis.forms.flatMap((form) => formStatistics(form, audit))
		],
		distribution: verdict === 'shown' ? distribution(analysis.total.scores, minimum) : []
	};
}
