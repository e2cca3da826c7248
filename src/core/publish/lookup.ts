import type { PublishedResults, StatisticName, StatisticNamed, StatisticSubject } from './results.ts';

const sameSubject = (a: StatisticSubject, b: StatisticSubject): boolean =>
	a.kind === b.kind &&
	('id' in a ? a.id : '') === ('id' in b ? b.id : '') &&
	('wave' in a ? a.wave : '') === ('wave' in b ? b.wave : '');

/** The statistic of that name and subject, or null where it was not computed or may not be seen at all. */
export function statisticOf<Name extends StatisticName>(
	results: PublishedResults,
	name: Name,
	of: StatisticSubject = { kind: 'total' }
): StatisticNamed<Name> | null {
	const isWanted = (one: { name: StatisticName }): one is StatisticNamed<Name> => one.name === name;
	for (const one of results.statistics ?? []) if (isWanted(one) && sameSubject(one.of, of)) return one;
	return null;
}
