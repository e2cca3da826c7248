import type { SlotAnalysis } from './analyse.ts';
import { entry, six } from './entry.ts';
import { isFew } from './minimum.ts';
import type { PublishedStatistic, StatisticSubject } from './results.ts';
import { TELLING } from './telling.ts';
import { sureness } from './total-statistics.ts';

/** Level at which Holm's corrected p counts as significant. */
const LEVEL = 0.05;

/**
 * What may be told of a slot whose figure is shown. Of fewer than ten people nothing: p-values of so few have only a
 * handful of possible values, and each names the table.
 */
export function slotStatistics(slot: SlotAnalysis, minimum: number): PublishedStatistic[] {
	const n = slot.people.length;
	if (n < TELLING || !slot.mcnemar.defined) return [];
	const of: StatisticSubject = { kind: 'slot', id: slot.id };
	const { p, holm } = slot.mcnemar;
	const { both, lost, won, neither } = slot.table;
	// With the two means that are shown, the p-value gives the four cells: each must be of nobody or of enough.
	const told = [both, lost, won, neither].some((cell) => isFew(cell, minimum))
		? {}
		: { p: six(p), holm: six(holm) };
	return [entry('mcnemar', of, n, { significant: holm < LEVEL, ...told }), ...sureness(of, n, slot.sureness)];
}
