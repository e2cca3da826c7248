import type { Estimate } from '../statistics/estimate.ts';
import type { Pair } from '../statistics/gain.ts';
import type { TotalAnalysis, SurenessByWave } from './analyse.ts';
import type { Audit } from './audit.ts';
import { entry, estimated, six, three, withheld } from './entry.ts';
import { percent } from './figure.ts';
import type { Verdict } from './groups.ts';
import type { PublishedStatistic, StatisticNamed, StatisticSubject, SurenessValues } from './results.ts';
import { isTelling, SCORES, type Scale } from './telling.ts';

const TOTAL: StatisticSubject = { kind: 'total' };
const POINTS: Scale = [-6, 3];

/** What may be told of everybody together. `verdict` is that of the total's figure. */
export function totalStatistics(total: TotalAnalysis, verdict: Verdict): PublishedStatistic[] {
	if (verdict !== 'shown')
		return [
			withheld('group-gain', TOTAL, verdict),
			withheld('paired-t', TOTAL, verdict),
			withheld('wilcoxon', TOTAL, verdict)
		];
	return [
		estimated('group-gain', TOTAL, total.groupGain, ({ value }) => ({ value: six(value) })),
		estimated('paired-t', TOTAL, total.pairedT, ({ t, df, p, difference, low, high, dz }) => ({
			t: six(t),
			df,
			p: six(p),
			difference: six(100 * difference),
			low: six(100 * low),
			high: six(100 * high),
			dz: six(dz)
		})),
		estimated('wilcoxon', TOTAL, total.wilcoxon, ({ v, p, exact }) => ({ v, p: six(p), exact })),
		...sureness(TOTAL, total.people.length, total.sureness)
	];
}

/**
 * The two means of individual figures. Each leaves some people out, and so is a figure of a smaller group beside
 * the total: the audit decides, after everything that matters more has been admitted.
 */
export function individualGains(
	total: TotalAnalysis,
	verdict: Verdict,
	audit: Audit
): [StatisticNamed<'mean-individual-gain'>, StatisticNamed<'normalised-change'>] {
	const stays = ({ before, after }: Pair) => before === after && (before === 0 || before === 1);
	const admit = (counts: (score: Pair) => boolean): Verdict =>
		verdict === 'shown'
			? audit.admit(total.people.filter((_, index) => counts(total.scores[index] ?? { before: 1, after: 1 })))
			: verdict;
	const of = <Name extends 'mean-individual-gain' | 'normalised-change'>(
		name: Name,
		estimate: Estimate<{ value: number; leftOut: number }>,
		judged: Verdict
	): StatisticNamed<Name> =>
		judged === 'shown'
			? estimated(name, TOTAL, estimate, ({ value, leftOut }) => ({ value: six(value), leftOut }))
			: withheld(name, TOTAL, judged);
	return [
		of(
			'mean-individual-gain',
			total.meanIndividualGain,
			admit(({ before }) => before < 1)
		),
		of(
			'normalised-change',
			total.normalisedChange,
			admit((score) => !stays(score))
		)
	];
}

/** Certainty of a group whose figure is shown; a wave in which it would tell of everyone is left out. */
export function sureness(of: StatisticSubject, n: number, byWave: SurenessByWave): PublishedStatistic[] {
	const values: { before?: SurenessValues; after?: SurenessValues } = {};
	for (const wave of ['before', 'after'] as const) {
		const found = byWave[wave];
		if (!found?.score.defined || !found.confidentlyWrong.defined) continue;
		const [points, share] = [found.score.value, found.confidentlyWrong.value];
		if (isTelling(n, points, POINTS) || isTelling(n, share, SCORES)) continue;
		values[wave] = { points: three(points), confidentlyWrong: percent(share) };
	}
	return values.before || values.after ? [entry('certainty', of, n, values)] : [];
}
