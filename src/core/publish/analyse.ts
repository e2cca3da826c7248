import type { Form } from '../quiz/items.ts';
import { certaintyScore, confidentlyWrong, type SureAnswer } from '../statistics/certainty.ts';
import { correctedPointBiserial, upperLower, type ItemAndTotal } from '../statistics/discrimination.ts';
import { known, unknown, type Estimate } from '../statistics/estimate.ts';
import { facility } from '../statistics/facility.ts';
import { groupGain, meanIndividualGain, type Pair } from '../statistics/gain.ts';
import { holm } from '../statistics/holm.ts';
import { fourfold, isSolved, mcnemar, type Fourfold } from '../statistics/mcnemar.ts';
import { mean, sum } from '../statistics/moments.ts';
import { normalisedChange } from '../statistics/normalised-change.ts';
import { pairedT, type PairedT } from '../statistics/paired-t.ts';
import { cronbachAlpha, kr20 } from '../statistics/reliability.ts';
import { wilcoxon, type Wilcoxon } from '../statistics/wilcoxon.ts';
import { mostChosenWrong, type WrongAnswer } from '../statistics/wrong-answers.ts';
import type { Subject, Subjects } from './groups.ts';
import { answersOf, type Answers, type Column, type SlotAnswers } from './answers.ts';
import type { MatchedPair } from './matched.ts';
import { scoresOf, type ScoresOf } from './paired-scores.ts';

export type PairedWave = 'before' | 'after';
const WAVES: readonly PairedWave[] = ['before', 'after'];

/** What people's certainty was worth in one wave; absent where nobody was asked for it. */
export interface Sureness {
	/** Mean points, -6 to 3. */
	score: Estimate;
	/** Share of answers in [0, 1]. */
	confidentlyWrong: Estimate;
}
export type SurenessByWave = Partial<Record<PairedWave, Sureness>>;

/** Figures of one group over some slots; scores in [0, 1]. */
export interface GroupAnalysis {
	id: string;
	people: readonly number[];
	groupGain: Estimate;
}

export interface PriorityAnalysis extends GroupAnalysis {
	sureness: SurenessByWave;
}

export interface TotalAnalysis extends PriorityAnalysis {
	/** Each person's score, in the order of `people`. */
	scores: readonly Pair[];
	meanIndividualGain: Estimate<{ value: number; leftOut: number }>;
	normalisedChange: Estimate<{ value: number; leftOut: number }>;
	pairedT: Estimate<PairedT>;
	wilcoxon: Estimate<Wilcoxon>;
}

export interface SlotAnalysis {
	id: string;
	people: readonly number[];
	table: Fourfold;
	/** Mid-p, and Holm's correction over all slots. */
	mcnemar: Estimate<{ p: number; holm: number }>;
	sureness: SurenessByWave;
}

/** One item in one wave: the people whose form it was on. */
export interface ItemAnalysis {
	id: string;
	wave: PairedWave;
	people: readonly number[];
	facility: Estimate;
	pointBiserial: Estimate;
	upperLower: Estimate;
	mostChosenWrong: WrongAnswer[];
	/** People who named something wrong, and none of the most chosen. */
	otherwiseWrong: number;
	/** People who have not solved it, and named none of the most chosen: those before, and who answered nothing. */
	otherwiseUnsolved: number;
}

/** One form in one wave. */
export interface FormAnalysis {
	id: Form;
	wave: PairedWave;
	people: readonly number[];
	alpha: Estimate;
	kr20: Estimate;
}

/** Every statistic of a quiz, unsuppressed: for `publishResults`, and never for a screen or a file. */
export interface Analysis {
	total: TotalAnalysis;
	priorities: PriorityAnalysis[];
	departments: GroupAnalysis[];
	slots: SlotAnalysis[];
	items: ItemAnalysis[];
	forms: FormAnalysis[];
}

/** Computes every statistic of the matched people; `scores` are theirs, where somebody has looked them up already. */
export function analyse(
	pairs: readonly MatchedPair[],
	subjects: Subjects<Subject>,
	scores: ScoresOf = scoresOf(pairs)
): Analysis {
	const ids = subjects.slots.map(({ id }) => id);
	const answers = answersOf(pairs, ids);
	const waves = WAVES.filter((wave) =>
		ids.some((id) => answers(id)[wave].sure.some((certainty) => certainty !== null))
	);
	const slots = slotsOf(answers, subjects.slots, waves, scores);
	const sureness = (subject: Subject) =>
		together(
			slots.filter(({ id }) => subject.slots.includes(id)).map((slot) => slot.sureness),
			waves
		);
	const group = ({ id, people, slots }: Subject): GroupAnalysis => ({
		id,
		people,
		groupGain: groupGain(ofGroup(scores, people, slots))
	});
	return {
		total: { ...totalOf(subjects.total, scores), sureness: sureness(subjects.total) },
		priorities: subjects.priorities.map((subject) => ({ ...group(subject), sureness: sureness(subject) })),
		departments: subjects.departments.map(group),
		slots,
		items: WAVES.flatMap((wave) => itemsOf(answers, ids, subjects.total.people, wave)),
		forms: WAVES.flatMap((wave) => formsOf(pairs, answers, ids, wave))
	};
}

function totalOf({ id, people, slots }: Subject, scoresOf: ScoresOf): Omit<TotalAnalysis, 'sureness'> {
	const scores = ofGroup(scoresOf, people, slots);
	return {
		id,
		people,
		scores,
		groupGain: groupGain(scores),
		meanIndividualGain: meanIndividualGain(scores),
		normalisedChange: normalisedChange(scores),
		pairedT: pairedT(scores),
		wilcoxon: wilcoxon(scores)
	};
}

const ofGroup = (scores: ScoresOf, people: readonly number[], slots: readonly string[]): Pair[] =>
	slots.length === 0 ? [] : scores(people, slots);

function slotsOf(
	answers: Answers,
	subjects: readonly Subject[],
	waves: readonly PairedWave[],
	scores: ScoresOf
): SlotAnalysis[] {
	const slots = subjects.map(({ id, people, slots }) => {
		const table = fourfold(scores(people, slots));
		return { id, people, table, test: mcnemar(table), sureness: surenessOf(answers(id), people, waves) };
	});
	const corrected = holm(slots.map(({ test }) => (test.defined ? test.p : null)));
	return slots.map(({ test, ...slot }, index) => ({
		...slot,
		mcnemar: test.defined ? known(test.n, { p: test.p, holm: corrected[index] ?? 1 }) : test
	}));
}

/** What one person got for one item, and for the whole sheet with it. */
interface Asked extends ItemAndTotal {
	person: number;
	wrong: readonly string[];
}

const NOTHING: readonly string[] = [];

/** The items of one wave; two that stand in one slot are one after the other. */
function itemsOf(
	answers: Answers,
	slots: readonly string[],
	everybody: readonly number[],
	wave: PairedWave
): ItemAnalysis[] {
	const columns = slots.map((slot) => answers(slot)[wave]);
	const totals = everybody.map(() => 0);
	for (const column of columns)
		for (const person of everybody) totals[person] = (totals[person] ?? 0) + (column.scores[person] ?? 0);
	return columns.flatMap((column) => {
		const items = new Map<string, Asked[]>();
		for (const person of everybody) {
			const id = column.items[person];
			if (typeof id !== 'string') continue;
			const one = {
				person,
				item: column.scores[person] ?? 0,
				total: totals[person] ?? 0,
				wrong: column.wrong[person] ?? NOTHING
			};
			const asked = items.get(id);
			if (asked) asked.push(one);
			else items.set(id, [one]);
		}
		return [...items].map(([id, asked]) => itemOf(id, wave, asked));
	});
}

function itemOf(id: string, wave: PairedWave, asked: readonly Asked[]): ItemAnalysis {
	const first = mostChosenWrong(asked.map(({ wrong }) => wrong));
	const named = first.map(({ answer }) => answer);
	let [otherwiseWrong, otherwiseUnsolved] = [0, 0];
	for (const { item, wrong } of asked) {
		if (isSolved(item) || hasOne(wrong, named)) continue;
		otherwiseUnsolved++;
		if (wrong.length > 0) otherwiseWrong++;
	}
	return {
		id,
		wave,
		people: asked.map(({ person }) => person),
		facility: facility(asked.map(({ item }) => item)),
		pointBiserial: correctedPointBiserial(asked),
		upperLower: upperLower(asked),
		mostChosenWrong: first,
		otherwiseWrong,
		otherwiseUnsolved
	};
}

function hasOne(wrong: readonly string[], named: readonly string[]): boolean {
	for (const one of wrong) if (named.includes(one)) return true;
	return false;
}

function formsOf(
	pairs: readonly MatchedPair[],
	answers: Answers,
	slots: readonly string[],
	wave: PairedWave
): FormAnalysis[] {
	const forms: readonly Form[] = ['A', 'B'];
	return forms.map((id) => {
		const people = pairs.flatMap((pair, person) => (pair[wave].form === id ? [person] : []));
		const asked = slots
			.map((slot) => answers(slot)[wave])
			.filter((column) => people.some((person) => column.items[person]));
		const matrix = people.map((person) =>
			asked.map((column) => (column.items[person] ? (column.scores[person] ?? 0) : null))
		);
		return { id, wave, people, alpha: cronbachAlpha(matrix), kr20: kr20(matrix) };
	});
}

/**
 * Everybody who was asked counts, so that these figures are of the same people as the scores and add nothing to
 * subtract: an answer without a certainty counts as of low certainty (wrong 0, right 1), no answer as 0 points.
 */
function surenessOf(
	slot: SlotAnswers,
	people: readonly number[],
	waves: readonly PairedWave[]
): SurenessByWave {
	return Object.fromEntries(
		waves.map((wave) => {
			const answers = people.map((person) => sureAnswer(slot[wave], person));
			return [wave, { score: certaintyScore(answers), confidentlyWrong: confidentlyWrong(answers) }];
		})
	);
}

/** Of several slots that the same people were asked: the mean over the slots is the mean over the answers. */
function together(slots: readonly SurenessByWave[], waves: readonly PairedWave[]): SurenessByWave {
	const over = (estimates: readonly (Estimate | undefined)[]): Estimate => {
		const defined = estimates.flatMap((one) => (one?.defined ? [one] : []));
		return defined.length === 0
			? unknown(0, 'no-data')
			: known(sum(defined.map(({ n }) => n)), { value: mean(defined.map(({ value }) => value)) });
	};
	return Object.fromEntries(
		waves.map((wave) => [
			wave,
			{
				score: over(slots.map((slot) => slot[wave]?.score)),
				confidentlyWrong: over(slots.map((slot) => slot[wave]?.confidentlyWrong))
			}
		])
	);
}

const NO_ANSWER: SureAnswer = { score: 0, certainty: 'low' };

function sureAnswer({ scores, sure, answered }: Column, person: number): SureAnswer {
	if (!answered[person]) return NO_ANSWER;
	return { score: scores[person] ?? 0, certainty: sure[person] ?? 'low' };
}
