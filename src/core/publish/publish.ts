import { openAudit, type Audit } from './audit.ts';
import { hideComplements } from './complement.ts';
import { shownFigure, type Means } from './figure.ts';
import { fitRecord } from './fit-record.ts';
import { judge, subjectsOf, type Blueprint, type Judged, type Subjects, type Verdict } from './groups.ts';
import type { MatchedPair } from './matched.ts';
import type { Group } from './isolates.ts';
import { groupMeans, scoresOf } from './paired-scores.ts';
import type { Published, PublishedFigure, PublishedResults } from './results.ts';
import { allowedMinimum, isFew } from './minimum.ts';
import { publishStatistics } from './statistics.ts';
import { SCORES } from './telling.ts';

export interface PublishInput extends Blueprint {
	pairs: readonly MatchedPair[];
	/** People with only one of the two waves. */
	unmatched: number;
	/** Least number of matched people of a group that is shown, 3 to 10; what lies outside is brought inside. */
	minimum: number;
}

/**
 * The one way from scores to anything that is shown, projected or exported. Figures are admitted in the order
 * total, priorities, departments, slots, items; one that would let a group under the minimum be worked out from
 * those before it is left out.
 */
export function publishResults(input: PublishInput): PublishedResults {
	const results = publishOrdered(inOrder(input), openAudit(allowedMinimum(input.minimum)));
	return {
		...results,
		priorities: asListed(results.priorities, input.priorities),
		departments: asListed(results.departments, input.departments),
		slots: asListed(
			results.slots,
			input.slots.map(({ id }) => id)
		)
	};
}

/**
 * Every group of people that the results of this input tell something of, for who publishes beside them. People are
 * numbered in the order of their pseudonyms.
 */
export function groupsTold(input: PublishInput): Group[] {
	const told = new Set<Group>();
	const audit = openAudit(allowedMinimum(input.minimum));
	publishOrdered(inOrder(input), {
		...audit,
		admit(group) {
			const verdict = audit.admit(group);
			if (verdict === 'shown') told.add(group);
			return verdict;
		}
	});
	return [...told];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * One order for the same people, slots and groups, however they were handed in: which of two equal figures is left
 * out, and the last bit of a sum, must not depend on who came first.
 */
const inOrder = (input: PublishInput): PublishInput => ({
	...input,
	pairs: [...input.pairs].sort((a, b) => byText(a.pseudonym, b.pseudonym)),
	slots: [...input.slots].sort((a, b) => byText(a.id, b.id)),
	priorities: [...input.priorities].sort(byText),
	departments: [...input.departments].sort(byText)
});

/** The figures in the order in which the program lists what they are about. */
const asListed = <T extends { id: string }>(figures: readonly T[], ids: readonly string[]): T[] =>
	ids.flatMap((id) => figures.find((figure) => figure.id === id) ?? []);

function publishOrdered(input: PublishInput, audit: Audit): PublishedResults {
	const { pairs } = input;
	const minimum = allowedMinimum(input.minimum);
	const scores = scoresOf(pairs);
	const means = remembered((people, slots) => groupMeans(scores(people, slots)));
	const subjects = hideComplements(
		judge(subjectsOf(pairs, input), audit),
		(people, slots) => {
			const { before, after } = means(people, slots);
			return [before, after];
		},
		SCORES
	);
	const figure = ({ verdict, people, slots }: Judged): PublishedFigure =>
		verdict === 'shown' ? shownFigure(means(people, slots)) : { shown: false, reason: verdict };
	const publish = (subject: Judged): Published<PublishedFigure> => ({
		id: subject.id,
		figure: figure(subject)
	});

	const verdictOf = (subject: Judged): Verdict => {
		const shown = figure(subject);
		return shown.shown ? (shown.bound ? 'exposes' : 'shown') : shown.reason;
	};
	const total = figure(subjects.total);
	const departments = subjects.departments.map(publish);
	const others = othersOf(subjects, departments);
	const few = pairs.length < minimum;
	return fitRecord({
		minimum,
		matched: few ? null : pairs.length,
		unmatched: few || isFew(input.unmatched, minimum) ? null : input.unmatched,
		...onPaper(pairs, minimum),
		total,
		priorities: subjects.priorities.map(publish),
		departments,
		slots: subjects.slots.map(publish),
		...(others && { others: { departments: others.departments, figure: figure(others) } }),
		...publishStatistics({ pairs, scores }, subjects, verdictOf, audit, minimum)
	});
}

/** How many of the matched people are there by paper; left out where nobody is, or where the number would tell of them. */
function onPaper(pairs: readonly MatchedPair[], minimum: number): Pick<PublishedResults, 'paper'> {
	const paper = pairs.filter(({ before, after }) => before.proxy || after.proxy).length;
	return paper < minimum || isFew(pairs.length - paper, minimum) ? {} : { paper };
}

/**
 * What the shown departments leave of the total. It can be worked out anyway, and the audit has made sure that it
 * is of nobody or of enough people; but beside a department that is told as a bound it would give that one away.
 */
function othersOf(
	subjects: Subjects,
	departments: readonly Published<PublishedFigure>[]
): (Judged & { departments: string[] }) | null {
	const shown = departments.filter(({ figure }) => figure.shown);
	if (subjects.total.verdict !== 'shown' || shown.length === 0) return null;
	if (shown.some(({ figure }) => figure.shown && figure.bound)) return null;
	const isShown = new Set(shown.map(({ id }) => id));
	const listed = new Set(
		subjects.departments.filter(({ id }) => isShown.has(id)).flatMap((department) => department.people)
	);
	const people = subjects.total.people.filter((person) => !listed.has(person));
	if (people.length === 0) return null;
	return {
		id: 'others',
		people,
		slots: subjects.total.slots,
		verdict: 'shown',
		departments: departments.filter(({ figure }) => !figure.shown).map(({ id }) => id)
	};
}

type MeansOf = (people: readonly number[], slots: readonly string[]) => Means;

/** Computes the means of a subject once; a subject is known by its very lists. */
function remembered(compute: MeansOf): MeansOf {
	const known = new WeakMap<readonly number[], WeakMap<readonly string[], Means>>();
	return (people, slots) => {
		const bySlots = known.get(people) ?? new WeakMap<readonly string[], Means>();
		const means = bySlots.get(slots) ?? compute(people, slots);
		known.set(people, bySlots.set(slots, means));
		return means;
	};
}
