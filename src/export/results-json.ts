import type {
	Published,
	PublishedChanges,
	PublishedLaterWave,
	PublishedResults,
	PublishedStatistic,
	StatisticSubject
} from '../core/publish/results.ts';
import type { ResultNames } from './names.ts';
import { answersInWords } from './statistic-measures.ts';

/** Format and version of `results.json`; a field that is added leaves the version, one that changes raises it. */
export const RESULTS_FORMAT = 'catchball/results';
export const RESULTS_VERSION = 1;

/** Whose results they are. */
export interface ResultsHead {
	title: string;
	company: string;
}

const named = <Figure extends object>(
	groups: readonly Published<Figure>[],
	names: ReadonlyMap<string, string>
) => groups.map(({ id, figure }) => ({ id, name: names.get(id) ?? id, ...figure }));

const nameOf = (of: StatisticSubject, names: ResultNames): string | null => {
	switch (of.kind) {
		case 'priority':
			return names.priorities.get(of.id) ?? null;
		case 'department':
			return names.departments.get(of.id) ?? null;
		case 'slot':
			return names.slots.get(of.id) ?? null;
		case 'item':
			return names.items.get(of.id)?.question ?? null;
		case 'total':
		case 'form':
			return null;
	}
};

/** With the name of what it is of, and wrong answers in words beside their numbers. */
const readable = (one: PublishedStatistic, names: ResultNames) => {
	const name = nameOf(one.of, names);
	const of = name === null ? one.of : { ...one.of, name };
	if (one.name !== 'item-quality' || one.of.kind !== 'item' || !one.values?.mostChosenWrong)
		return { ...one, of };
	const { mostChosenWrong } = one.values;
	const texts = answersInWords(mostChosenWrong.answers, one.of.id, names);
	return { ...one, of, values: { ...one.values, mostChosenWrong: { ...mostChosenWrong, texts } } };
};

const changes = ({ total, priorities, departments, slots }: PublishedChanges, names: ResultNames) => ({
	total,
	priorities: named(priorities, names.priorities),
	departments: named(departments, names.departments),
	slots: named(slots, names.slots)
});

const laterWave = (
	{ wave, minimum, matched, sinceAfter, ...sinceBefore }: PublishedLaterWave,
	names: ResultNames
) => ({
	wave,
	minimum,
	matched,
	sinceBefore: changes(sinceBefore, names),
	...(sinceAfter && { sinceAfter: changes(sinceAfter, names) })
});

/**
 * Everything that may be published, exactly as it was published, for other programs to read: see FORMATS.md.
 */
export const resultsJson = (
	results: PublishedResults,
	later: readonly PublishedLaterWave[],
	names: ResultNames,
	{ title, company }: ResultsHead
): string => {
	const { priorities, departments, slots, statistics, ...rest } = results;
	const file = {
		format: RESULTS_FORMAT,
		version: RESULTS_VERSION,
		title,
		company,
		...rest,
		priorities: named(priorities, names.priorities),
		departments: named(departments, names.departments),
		slots: named(slots, names.slots),
		...(statistics && { statistics: statistics.map((one) => readable(one, names)) }),
		later: later.map((wave) => laterWave(wave, names))
	};
	return JSON.stringify(file, null, '\t') + '\n';
};
