import type { Ask, AskState, AskTurn } from './ask.ts';
import { begin, proceed } from './machine.ts';

/**
 * Every ask that a set of turns makes, by its id and in the order of the ids. A first turn is an ask of its own, so
 * that authors never compete for one. Where several turns answer the same one, what counts is a path of turns that the
 * state machine allows, chosen by what it led to and by nothing else: so every device chooses alike, in whatever order,
 * and however often, the turns arrived.
 */
export const asksOf = (turns: Iterable<AskTurn>): Map<string, Ask> => {
	const byHash = new Map([...turns].map((turn) => [turn.hash, turn]));
	const answers = new Map<string, AskTurn[]>();
	const asks: Ask[] = [];
	for (const turn of byHash.values()) {
		if (turn.previous === null) {
			const begun = begin(turn);
			if (begun.ok) asks.push(begun.value);
		} else {
			const others = answers.get(turn.previous);
			if (others) others.push(turn);
			else answers.set(turn.previous, [turn]);
		}
	}
	const best = asks.map((ask) => furthest(ask, answers)).sort((a, b) => (a.id < b.id ? -1 : 1));
	return new Map(best.map((ask) => [ask.id, ask]));
};

/** The best of all paths that go on from a first turn. Ends, because every step adds a turn and none is used twice. */
const furthest = (first: Ask, answers: ReadonlyMap<string, readonly AskTurn[]>): Ask => {
	let best = first;
	const paths = [first];
	for (let path = paths.pop(); path; path = paths.pop()) {
		if (isBetter(path, best)) best = path;
		for (const turn of answers.get(lastHash(path)) ?? []) {
			const next = proceed(path, turn);
			if (next.ok) paths.push(next.value);
		}
	}
	return best;
};

/**
 * What both have signed stands, whatever either of them would rather have said instead; the asker's word that takes
 * an ask back stands against all but that. Everything else can be answered, so that the longer path wins.
 */
const RANK: Partial<Record<AskState, number>> = { agreed: 2, withdrawn: 1 };

const isBetter = (path: Ask, best: Ask): boolean => {
	const rank = (RANK[path.state] ?? 0) - (RANK[best.state] ?? 0);
	if (rank !== 0) return rank > 0;
	if (path.turns.length !== best.turns.length) return path.turns.length > best.turns.length;
	return lastHash(path) < lastHash(best);
};

const lastHash = (ask: Ask): string => ask.turns.at(-1)?.hash ?? '';
