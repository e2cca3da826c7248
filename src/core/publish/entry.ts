import type { Estimate } from '../statistics/estimate.ts';
import type {
	StatisticName,
	StatisticNamed,
	StatisticSubject,
	StatisticValues,
	Withheld
} from './results.ts';
import { TELLING } from './telling.ts';

/** Six significant digits: more would only help who calculates backwards. */
export const six = (value: number): number => Number(value.toPrecision(6));

/** Three decimals, as gains and the figures of items are read. */
export const three = (value: number): number => Math.round(value * 1000) / 1000;

/** A statistic with its values. */
export const entry = <Name extends StatisticName>(
	name: Name,
	of: StatisticSubject,
	n: number,
	values: StatisticValues[Name]
): StatisticNamed<Name> => ({ name, of, n, values });

/** A statistic that was computed and must not be seen. */
export const withheld = <Name extends StatisticName>(
	name: Name,
	of: StatisticSubject,
	reason: Withheld
): StatisticNamed<Name> => ({ name, of, n: null, values: null, reason });

/**
 * A statistic of everybody, from its estimate. That it has no value tells something of each person too ("nobody
 * changed"), so that of fewer than ten people this is not told either.
 */
export function estimated<Name extends StatisticName, Values extends object>(
	name: Name,
	of: StatisticSubject,
	estimate: Estimate<Values>,
	values: (values: Values) => StatisticValues[Name]
): StatisticNamed<Name> {
	if (estimate.defined) return entry(name, of, estimate.n, values(estimate));
	if (estimate.n < TELLING) return withheld(name, of, 'exposes');
	return { name, of, n: estimate.n, values: null, reason: estimate.reason };
}
