import type { Certainty } from '../statistics/certainty.ts';
import type { MatchedPair, ScoredAnswer, ScoredSheet } from './matched.ts';

/** What everybody got for one slot in one wave, by their place in the list of pairs. */
export interface Column {
	/** In [0, 1]; 0 where the slot was not asked. */
	scores: number[];
	/** Id of the item; null where the slot was not asked. */
	items: (string | null)[];
	/** The wrong things picked. */
	wrong: (readonly string[])[];
	/** How sure people were of an answer; null where there is no answer, or where that was not asked or not said. */
	sure: (Certainty | null)[];
	/** Whether there is an answer. */
	answered: boolean[];
	/** Whether everybody was asked. */
	whole: boolean;
}

/** What everybody got for one slot. */
export interface SlotAnswers {
	before: Column;
	after: Column;
}

/** The answers to a slot, by its id; nobody was asked one that is not of the quiz. */
export type Answers = (slot: string) => SlotAnswers;

const known = new WeakMap<readonly MatchedPair[], { slots: readonly string[]; answers: Answers }>();
const NOTHING: readonly string[] = [];

/**
 * The answers of some matched people, slot by slot. Every figure goes over a slot's answers; to read each sheet once
 * for all figures, and not once for each, is most of the time that the results of a company take. Neither list may
 * change afterwards.
 */
export function answersOf(pairs: readonly MatchedPair[], slots: readonly string[]): Answers {
	const found = known.get(pairs);
	if (found && slots.every((slot) => found.slots.includes(slot))) return found.answers;
	const answers = readSheets(pairs, slots);
	known.set(pairs, { slots, answers });
	return answers;
}

function readSheets(pairs: readonly MatchedPair[], slots: readonly string[]): Answers {
	const columns = slots.map((): SlotAnswers => ({ before: empty(), after: empty() }));
	for (const { before, after } of pairs) {
		readSheet(before, 'before', slots, columns);
		readSheet(after, 'after', slots, columns);
	}
	const bySlot = new Map(slots.map((slot, index) => [slot, columns[index]]));
	return (slot) => bySlot.get(slot) ?? { before: empty(), after: empty() };
}

const empty = (): Column => ({ scores: [], items: [], wrong: [], sure: [], answered: [], whole: true });

function readSheet(
	{ scores }: ScoredSheet,
	wave: 'before' | 'after',
	slots: readonly string[],
	columns: readonly SlotAnswers[]
): void {
	for (let index = 0; index < slots.length; index++) {
		const column = columns[index]?.[wave];
		if (column) add(column, scores.get(slots[index] ?? ''));
	}
}

function add(column: Column, answer: ScoredAnswer | undefined): void {
	const answered = answer !== undefined && answer.answered !== false;
	column.scores.push(answer ? answer.score : 0);
	column.items.push(answer ? answer.item : null);
	column.wrong.push(answer?.wrong ?? NOTHING);
	column.sure.push(answered ? (answer.certainty ?? null) : null);
	column.answered.push(answered);
	if (!answer) column.whole = false;
}
