import { RESULT_PICTURES, type ResultPicture } from '../stage/pictures.ts';
import type { PublishedResults, StatisticValues } from './results.ts';

/**
 * The pictures of these results that have something to show, in the room's order. The total is always among them: where
 * nothing may be seen, it says so.
 */
export const picturesOf = (results: PublishedResults): ResultPicture[] =>
	RESULT_PICTURES.filter((picture) => hasPicture(results, picture));

/** Whether anybody was wrong and sure of it: without, there is nothing to see. */
export const anySure = (values: StatisticValues['certainty'] | null): boolean =>
	[values?.before, values?.after].some((wave) => wave && wave.confidentlyWrong > 0);

const hasPicture = (results: PublishedResults, picture: ResultPicture): boolean => {
	switch (picture) {
		case 'total':
			return true;
		case 'priorities':
		case 'departments':
		case 'slots':
			return results[picture].some(({ figure }) => figure.shown);
		case 'sure':
			return (results.statistics ?? []).some((one) => one.name === 'certainty' && anySure(one.values));
		case 'distribution':
			return (results.distribution ?? []).length > 1;
	}
};
