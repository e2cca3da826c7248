import type { Published, PublishedFigure, PublishedResults } from '../core/publish/results.ts';
import type { ResultNames } from './names.ts';

/** Format and version of `results.json`; a field that is added leaves the version, one that changes raises it. */
export const RESULTS_FORMAT = 'catchball/results';
export const RESULTS_VERSION = 1;

/** Whose results they are. */
export interface ResultsHead {
	title: string;
	company: string;
}

const named = (groups: readonly Published<PublishedFigure>[], names: ReadonlyMap<string, string>) =>
	groups.map(({ id, figure }) => ({ id, name: names.get(id) ?? id, ...figure }));

/**
 * Everything that may be published, exactly as it was published, for other programs to read: see this folder's README.
 */
export const resultsJson = (
	results: PublishedResults,
	names: ResultNames,
	{ title, company }: ResultsHead
): string => {
	const { priorities, departments, slots, ...rest } = results;
	const file = {
		format: RESULTS_FORMAT,
		version: RESULTS_VERSION,
		title,
		company,
		...rest,
		priorities: named(priorities, names.priorities),
		departments: named(departments, names.departments),
		slots: named(slots, names.slots)
	};
	return JSON.stringify(file, null, '\t') + '\n';
};
