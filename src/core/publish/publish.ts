import { groupMeans, askedTwice, commonSlots, personScore } from './pairedScores.ts';
import { openAudit } from './audit.ts';
import { shownFigure } from './figure.ts';
import type { MatchedPair } from './matched.ts';
import type { PublishedFigure, PublishedResults } from './results.ts';

export interface PublishInput {
	pairs: readonly MatchedPair[];
	/** People with only one of the two waves. */
	unmatched: number;
	slots: readonly { id: string; priority: string | null }[];
	priorities: readonly string[];
	/** A person of any other department counts as of none. */
	departments: readonly string[];
	/** Least number of matched people of a group that is shown, 3 to 10; what lies outside is brought inside. */
	minimum: number;
}

/**
 * The one way from scores to anything that is shown, projected or exported. Figures are admitted in the order
 * total, priorities, departments, slots; one that would let a group under the minimum be worked out from those
 * before it is left out. Departments are tried from the largest to the smallest, so that what has to be given up
 * is the smallest.
 */
export function publishResults(input: PublishInput): PublishedResults {
	const { pairs, slots } = input;
	const minimum = Math.min(10, Math.max(3, Math.round(input.minimum)));
	const audit = openAudit(minimum);
	const common = new Set(
		commonSlots(
			pairs,
			slots.map((slot) => slot.id)
		)
	);

	const figure = (members: readonly number[], over: readonly string[]): PublishedFigure => {
		if (over.length === 0) return { shown: false, reason: 'few' };
		const verdict = audit.admit(members);
		if (verdict !== 'shown') return { shown: false, reason: verdict };
		return shownFigure(
			groupMeans(
				members.flatMap((index) => pairs[index] ?? []),
				over
			)
		);
	};
	const having = (wanted: (pair: MatchedPair) => boolean) =>
		pairs.flatMap((pair, index) => (wanted(pair) ? [index] : []));

	const everybody = having(() => true);
	const total = figure(everybody, [...common]);
	const priorities = input.priorities.map((id) => ({
		id,
		figure: figure(
			everybody,
			slots.filter((slot) => slot.priority === id && common.has(slot.id)).map((slot) => slot.id)
		)
	}));
	const departments = largestFirst(
		input.departments.map((id) => ({ id, members: having((pair) => pair.department === id) })),
		input.departments,
		({ id, members }) => ({ id, figure: figure(members, [...common]) })
	);
	const bySlot = largestFirst(
		slots.map(({ id }) => ({ id, members: having((pair) => askedTwice(pair, id)) })),
		slots.map(({ id }) => id),
		({ id, members }) => ({ id, figure: figure(members, [id]) })
	);
	return {
		minimum,
		matched: pairs.length < minimum ? null : pairs.length,
		unmatched: pairs.length < minimum || isFew(input.unmatched, minimum) ? null : input.unmatched,
		total,
		...gains(pairs, [...common], total),
		priorities,
		departments,
		slots: bySlot
	};
}

const isFew = (people: number, minimum: number): boolean => people > 0 && people < minimum;

/** Looks at the groups from the largest to the smallest, and gives the figures back in the order asked for. */
function largestFirst<Named extends { id: string; members: readonly number[] }>(
	groups: readonly Named[],
	order: readonly string[],
	look: (group: Named) => { id: string; figure: PublishedFigure }
): { id: string; figure: PublishedFigure }[] {
	const sorted = [...groups].sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1));
	const found = new Map(sorted.map((group) => [group.id, look(group)]));
	return order.flatMap((id) => found.get(id) ?? []);
}

/** Hake (1998): of the group, and the mean over the people whose before was under 100 %. Three decimals. */
function gains(pairs: readonly MatchedPair[], slots: readonly string[], total: PublishedFigure) {
	if (!total.shown || total.bound) return { groupGain: null, meanGain: null };
	const { before, after } = groupMeans(pairs, slots);
	const single = pairs
		.map((pair) => personScore(pair, slots))
		.filter((score) => score.before < 1)
		.map((score) => (score.after - score.before) / (1 - score.before));
	const round = (value: number) => Math.round(value * 1000) / 1000;
	return {
		groupGain: before < 1 ? round((after - before) / (1 - before)) : null,
		meanGain: single.length ? round(single.reduce((sum, gain) => sum + gain, 0) / single.length) : null
	};
}
