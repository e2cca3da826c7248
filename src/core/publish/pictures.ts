import { RESULT_PICTURES, type ResultPicture } from '../stage/pictures.ts';
import type { PublishedResults } from './results.ts';

/**
 * The pictures of these results that have something to show, in the room's order. The total is always among them: where
 * nothing may be seen, it says so.
 */
export const picturesOf = (results: PublishedResults): ResultPicture[] =>
	RESULT_PICTURES.filter((picture) => hasPicture(results, picture));

const hasPicture = (results: PublishedResults, picture: ResultPicture): boolean => {
	switch (picture) {
		case 'total':
			return true;
		case 'priorities':
		case 'departments':
		case 'slots':
			return results[picture].some(({ figure }) => figure.shown);
		case 'sure':
			return (results.statistics ?? []).some(({ name, values }) => name === 'certainty' && values !== null);
		case 'distribution':
			return (results.distribution ?? []).length > 1;
	}
};
