import type { Estimate } from '../statistics/estimate.ts';
import type { FormAnalysis, ItemAnalysis } from './analyse.ts';
import type { Audit } from './audit.ts';
import { entry, three } from './entry.ts';
import { percent } from './figure.ts';
import { isFew } from './minimum.ts';
import type { PublishedStatistic, StatisticValues } from './results.ts';

/** Fewer people say too little of an item to judge it by. */
const LEAST = 30;
/** More wrong answers than this in the first place say nothing. */
const MOST_TIED = 3;

const valueOf = (estimate: Estimate): number | null => (estimate.defined ? three(estimate.value) : null);

/** Quality of an item in one wave, if enough people had it and the audit admits them beside what is shown. */
export function itemStatistics(item: ItemAnalysis, audit: Audit, minimum: number): PublishedStatistic[] {
	const n = item.people.length;
	if (n < LEAST || !item.facility.defined || audit.admit(item.people) !== 'shown') return [];
	return [
		entry('item-quality', { kind: 'item', id: item.id, wave: item.wave }, n, {
			facility: percent(item.facility.value),
			pointBiserial: valueOf(item.pointBiserial),
			upperLower: valueOf(item.upperLower),
			mostChosenWrong: mostChosenWrong(item, minimum)
		})
	];
}

/**
 * Told only if enough people chose it, and nobody or enough people chose something else that was wrong; and so for those
 * who are left when who was right, as the facility tells, is taken away as well.
 */
function mostChosenWrong(
	{ mostChosenWrong: first, otherwiseWrong, otherwiseUnsolved, people }: ItemAnalysis,
	minimum: number
): StatisticValues['item-quality']['mostChosenWrong'] {
	const chosen = first[0]?.people ?? 0;
	if (chosen < minimum || first.length > MOST_TIED) return null;
	if (isFew(otherwiseWrong, minimum) || isFew(otherwiseUnsolved, minimum)) return null;
	return { answers: first.map(({ answer }) => answer), share: percent(chosen / people.length) };
}

/** Reliability of a form in one wave, on the same terms. */
export function formStatistics(form: FormAnalysis, audit: Audit): PublishedStatistic[] {
	const n = form.people.length;
	if (n < LEAST || audit.admit(form.people) !== 'shown') return [];
	return [
		entry('reliability', { kind: 'form', id: form.id, wave: form.wave }, n, {
			alpha: valueOf(form.alpha),
			kr20: valueOf(form.kr20)
		})
	];
}
