import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { certaintyScore, confidentlyWrong, type Certainty } from './certainty.ts';
import { correctedPointBiserial, upperLower } from './discrimination.ts';
import type { Estimate } from './estimate.ts';
import { facility } from './facility.ts';
import { groupGain, meanIndividualGain, type Pair } from './gain.ts';
import { holm } from './holm.ts';
import { fourfold, mcnemar } from './mcnemar.ts';
import { mean, sum } from './moments.ts';
import { normalisedChange } from './normalised-change.ts';
import { pairedT } from './paired-t.ts';
import { cronbachAlpha, kr20 } from './reliability.ts';
import { wilcoxon } from './wilcoxon.ts';
import { mostChosenWrong } from './wrong-answers.ts';

/** Written by tests/support/r/statistics.R. A row of letters is a person, a letter a score, `.` not asked. */
interface Fixture {
	scores: Record<string, number>;
	quizzes: QuizSet[];
	pairs: { name: string; before: number[]; after: number[]; people: PeopleFigures }[];
}
type Values = Record<string, number | boolean> | null;
interface PeopleFigures {
	n: number;
	groupGain: number | null;
	meanGain: Values;
	change: Values;
	t: Values;
	wilcoxon: Values;
}
interface ItemFigures {
	n: number[];
	facility: (number | null)[];
	pointBiserial: (number | null)[];
	upperLower: (number | null)[];
	alpha: Values;
	kr20: Values;
}
interface QuizSet {
	name: string;
	before: string[];
	after: string[];
	sure: string;
	picks: string;
	people: PeopleFigures;
	slots: { n: number[]; lost: number[]; won: number[]; p: (number | null)[]; holm: (number | null)[] };
	itemsBefore: ItemFigures;
	itemsAfter: ItemFigures;
	certainty: { n: number; score: number | null; wrong: number | null };
	mostWrong: { answers: string[]; people: number };
}

const fixture = JSON.parse(
	readFileSync(new URL('../../../tests/fixtures/statistics/r.json', import.meta.url), 'utf8')
) as Fixture;

const TOLERANCE = 1e-9;
let compared = 0;

/** Within 1e-9 of R, relative to figures larger than 1. */
function expectClose(name: string, ours: number | null | undefined, theirs: number | null | undefined) {
	compared++;
	if (theirs === null || theirs === undefined) return expect(ours ?? null, name).toBeNull();
	expect(ours, name).toBeTypeOf('number');
	const distance = Math.abs((ours ?? NaN) - theirs) / Math.max(1, Math.abs(theirs));
	expect(distance, `${name}: ${ours} and R says ${theirs}`).toBeLessThanOrEqual(TOLERANCE);
}

function expectEstimate(name: string, ours: Estimate<object>, theirs: Values) {
	expect(ours.defined, `${name} is defined`).toBe(theirs !== null);
	if (!theirs || !ours.defined) return;
	const values = new Map<string, unknown>(Object.entries(ours));
	for (const [key, value] of Object.entries(theirs)) {
		const mine = values.get(key);
		if (typeof value === 'number')
			expectClose(`${name}.${key}`, typeof mine === 'number' ? mine : NaN, value);
		else expect(mine, `${name}.${key}`).toBe(value);
	}
}

const valueOf = (estimate: Estimate): number | null => (estimate.defined ? estimate.value : null);
const single = (value: number | null): Values => (value === null ? null : { value });

function comparePeople(name: string, pairs: Pair[], r: PeopleFigures) {
	expect(pairs, name).toHaveLength(r.n);
	expectEstimate('group gain', groupGain(pairs), single(r.groupGain));
	expectEstimate('mean gain', meanIndividualGain(pairs), r.meanGain);
	expectEstimate('normalised change', normalisedChange(pairs), r.change);
	expectEstimate('paired t', pairedT(pairs), r.t);
	expectEstimate('Wilcoxon', wilcoxon(pairs), r.wilcoxon);
}

const SURE: Record<string, Certainty> = { l: 'low', m: 'mid', h: 'high' };
const decode = (rows: string[]) =>
	rows.map((row) => [...row].map((letter) => (letter === '.' ? null : (fixture.scores[letter] ?? NaN))));

function compareItems(name: string, scores: (number | null)[][], r: ItemFigures) {
	r.n.forEach((n, item) => {
		const people = scores.flatMap((row) => {
			const score = row[item];
			return score === null || score === undefined
				? []
				: [{ item: score, total: sum(row.map((other) => other ?? 0)) }];
		});
		expect(people, name).toHaveLength(n);
		expectClose(`${name} facility ${item}`, valueOf(facility(people.map((p) => p.item))), r.facility[item]);
		expectClose(
			`${name} point-biserial ${item}`,
			valueOf(correctedPointBiserial(people)),
			r.pointBiserial[item]
		);
		expectClose(`${name} upper-lower ${item}`, valueOf(upperLower(people)), r.upperLower[item]);
	});
	expectEstimate(`${name} alpha`, cronbachAlpha(scores), r.alpha);
	expectEstimate(`${name} KR-20`, kr20(scores), r.kr20);
}

describe('every statistic agrees with R to 1e-9', () => {
	it('on at least 200 data sets', () => {
		expect(fixture.quizzes.length + fixture.pairs.length).toBeGreaterThanOrEqual(200);
	});

	it.each(fixture.pairs)('$name', ({ name, before, after, people }) => {
		comparePeople(
			name,
			before.map((score, index) => ({ before: score, after: after[index] ?? NaN })),
			people
		);
	});

	it.each(fixture.quizzes)('$name', (set) => {
		const before = decode(set.before);
		const after = decode(set.after);
		const slotPairs = set.slots.n.map((_, slot) =>
			before.flatMap((row, person) => {
				const [first, second] = [row[slot], after[person]?.[slot]];
				return typeof first === 'number' && typeof second === 'number'
					? [{ before: first, after: second }]
					: [];
			})
		);
		const people = before.flatMap((row, person) => {
			const asked = row.flatMap((first, slot) => {
				const second = after[person]?.[slot];
				return first !== null && typeof second === 'number' ? [{ first, second }] : [];
			});
			if (asked.length === 0) return [];
			return [
				{ before: mean(asked.map((slot) => slot.first)), after: mean(asked.map((slot) => slot.second)) }
			];
		});
		comparePeople(set.name, people, set.people);

		const tests = slotPairs.map((pairs, slot) => {
			const table = fourfold(pairs);
			expect(pairs).toHaveLength(set.slots.n[slot] ?? -1);
			expect(table).toMatchObject({ lost: set.slots.lost[slot], won: set.slots.won[slot] });
			const test = mcnemar(table);
			expectClose(`mid-p ${slot}`, test.defined ? test.p : null, set.slots.p[slot]);
			return test.defined ? test.p : null;
		});
		holm(tests).forEach((p, slot) => expectClose(`Holm ${slot}`, p, set.slots.holm[slot]));

		compareItems('before', before, set.itemsBefore);
		compareItems('after', after, set.itemsAfter);

		const answers = [...set.sure].flatMap((letter, person) => {
			const [certainty, score] = [SURE[letter], before[person]?.[0]];
			return certainty && typeof score === 'number' ? [{ certainty, score }] : [];
		});
		expect(answers).toHaveLength(set.certainty.n);
		expectClose('certainty', valueOf(certaintyScore(answers)), set.certainty.score);
		expectClose('confidently wrong', valueOf(confidentlyWrong(answers)), set.certainty.wrong);

		const wrong = mostChosenWrong([...set.picks].map((pick) => (pick === '-' ? [] : [pick])));
		expect(wrong).toEqual(set.mostWrong.answers.map((answer) => ({ answer, people: set.mostWrong.people })));
	});

	it('on many thousand figures', () => {
		expect(compared).toBeGreaterThan(10_000);
	});
});
