import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distribution } from './distribution.ts';
import { fitRecord } from './fit-record.ts';
import { statisticOf } from './lookup.ts';
import { matchPairs, type ScoredAnswer, type ScoredSheet } from './matched.ts';
import { publishResults } from './publish.ts';

type Answer = number | [score: number, certainty: 'low' | 'mid' | 'high', wrong?: string];

/** A workshop of counterbalanced people: `answers(person, wave)` gives one entry for each slot. */
function workshop(
	people: number,
	slots: number,
	answers: (person: number, wave: 0 | 1, slot: number) => Answer
) {
	const sheet = (person: number, wave: 0 | 1): ScoredSheet => {
		const form = (person + wave) % 2 ? 'B' : 'A';
		const scores = Array.from({ length: slots }, (_, slot): [string, ScoredAnswer] => {
			const given = answers(person, wave, slot);
			const [score, certainty, wrong] = typeof given === 'number' ? [given] : given;
			return [
				`s${slot}`,
				{
					item: `s${slot}${form}`,
					score,
					...(certainty && { certainty }),
					...(wrong && { wrong: [wrong] })
				}
			];
		});
		const department = person % 3 ? 'north' : 'south';
		return {
			pseudonym: `p${person}`,
			wave: wave ? 'after' : 'before',
			form,
			department,
			scores: new Map(scores)
		};
	};
	const everybody = Array.from({ length: people }, (_, person) => person);
	return publishResults({
		...matchPairs(
			everybody.map((person) => sheet(person, 0)),
			everybody.map((person) => sheet(person, 1))
		),
		slots: Array.from({ length: slots }, (_, slot) => ({
			id: `s${slot}`,
			priority: slot % 2 ? 'odd' : 'even'
		})),
		priorities: ['odd', 'even'],
		departments: ['north', 'south'],
		minimum: 5
	});
}

const slot = (id: string) => ({ kind: 'slot', id }) as const;
const item = (id: string, wave: string) => ({ kind: 'item', id, wave }) as const;

describe('published statistics', () => {
	it('hold the tests of the total, in percentage points', () => {
		// 12 people rise from 0 to 1/4, 2/4 or 3/4: a mean rise of 50 points.
		const results = workshop(12, 4, (person, wave, slot) => (wave && slot <= person % 3 ? 1 : 0));
		const t = statisticOf(results, 'paired-t');
		expect(t).toMatchObject({ n: 12, values: { df: 11, difference: 50 } });
		expect(t?.values?.t).toBeCloseTo(8.12404, 4);
		expect(statisticOf(results, 'wilcoxon')?.values).toMatchObject({ v: 78, exact: false });
		expect(results.groupGain).toBe(0.5);
		expect(statisticOf(results, 'mean-individual-gain')).toMatchObject({
			n: 12,
			values: { value: 0.5, leftOut: 0 }
		});
	});

	it('give no mean of individual gains that leaves one to four people out', () => {
		const results = workshop(20, 4, (person, wave, slot) => (wave || person < 2 || slot === 0 ? 1 : 0));
		expect(results.total.shown).toBe(true);
		expect(results.meanGain).toBeNull();
		expect(statisticOf(results, 'mean-individual-gain')).toMatchObject({ values: null, reason: 'exposes' });
		const enough = workshop(20, 4, (person, wave, slot) => (wave || person < 6 || slot === 0 ? 1 : 0));
		expect(statisticOf(enough, 'mean-individual-gain')).toMatchObject({
			n: 14,
			values: { value: 1, leftOut: 6 }
		});
	});

	it('tell the p-value of a slot only where it gives no small cell away', () => {
		// s0: 8 lost it, 20 won it, 12 never had it. s1: one lost it.
		const results = workshop(40, 2, (person, wave, slot) =>
			slot === 0 ? (person < 8 ? 1 - wave : person < 28 ? wave : 0) : person === 0 ? 1 - wave : wave
		);
		const told = statisticOf(results, 'mcnemar', slot('s0'))?.values;
		expect(told).toMatchObject({ significant: true });
		expect(told?.p).toBeCloseTo(0.02412, 4);
		expect(statisticOf(results, 'mcnemar', slot('s1'))?.values).toEqual({ significant: true });
	});

	it('say how many were confidently wrong', () => {
		const results = workshop(20, 2, (person, wave, slot) =>
			wave ? [1, 'high'] : slot === 0 && person < 10 ? [0, 'high', '2'] : [1, 'low']
		);
		expect(statisticOf(results, 'certainty')?.values).toEqual({
			before: { points: -0.75, confidentlyWrong: 25 },
			after: { points: 3, confidentlyWrong: 0 }
		});
		expect(statisticOf(results, 'certainty', slot('s0'))?.values?.before?.confidentlyWrong).toBe(50);
		const unasked = workshop(20, 2, (_, wave) => wave);
		expect(statisticOf(unasked, 'certainty')).toBeNull();
	});

	it('judge items by thirty people or more, and name a wrong answer that enough people chose', () => {
		const answers = (person: number, _: 0 | 1, slot: number): Answer =>
			(person >> slot) % 2 ? 1 : [0, 'low', slot === 0 ? 'b' : person % 4 ? 'a' : 'c'];
		const results = workshop(80, 4, answers);
		expect(statisticOf(results, 'item-quality', item('s1A', 'before'))).toMatchObject({
			n: 40,
			values: { facility: 50 }
		});
		expect(statisticOf(results, 'reliability', { kind: 'form', id: 'B', wave: 'after' })?.n).toBe(40);
		expect(statisticOf(results, 'item-quality', item('s0A', 'before'))?.values?.mostChosenWrong).toEqual({
			answers: ['b'],
			share: 100
		});
		expect(statisticOf(workshop(58, 4, answers), 'item-quality', item('s1A', 'before'))).toBeNull();
	});

	it('say nothing of fewer than ten people who were all right', () => {
		const results = workshop(8, 3, (_, wave) => wave);
		expect(results.total).toMatchObject({ bound: { before: 'under20', after: 'over80' } });
		expect(results.groupGain).toBeNull();
		expect(results.statistics?.every((one) => one.values === null && one.n === null)).toBe(true);
		expect(results.distribution).toEqual([]);
	});

	it('fit into their record even for the largest quiz, with everything asked', () => {
		const results = workshop(200, 60, (person, wave, slot) => [
			(person * slot + wave) % 2,
			'mid',
			'a wrong wording'
		]);
		const size = (one: object) => JSON.stringify(one).length;
		expect(size(results)).toBeLessThan(60 * 1024);
		expect(results.statistics?.filter(({ name }) => name === 'mcnemar')).toHaveLength(60);
		const small = fitRecord(results, 20_000);
		expect(size(small)).toBeLessThanOrEqual(20_000);
		expect(small.slots).toEqual(results.slots);
	});
});

describe('distribution', () => {
	const score = fc.integer({ min: 0, max: 12 }).map((points) => points / 12);
	it('has bins of nobody or of enough people, and counts everybody once in each wave', () => {
		fc.assert(
			fc.property(
				fc.array(fc.record({ before: score, after: score }), { maxLength: 120 }),
				fc.integer({ min: 3, max: 10 }),
				(people, minimum) => {
					const bins = distribution(people, minimum);
					for (const { before, after } of bins)
						for (const count of [before, after]) expect(count === 0 || count >= minimum).toBe(true);
					if (bins.length === 0) return;
					expect(bins[0]?.from).toBe(0);
					expect(bins.at(-1)?.to).toBe(100);
					bins.forEach((bin, index) => expect(bin.from).toBe(bins[index - 1]?.to ?? 0));
					expect(bins.reduce((sum, bin) => sum + bin.before, 0)).toBe(people.length);
					expect(bins.reduce((sum, bin) => sum + bin.after, 0)).toBe(people.length);
				}
			)
		);
	});

	it('is none where all are in one bin before and after: two equal rows of balls would say that nothing has changed', () => {
		// One is in another bin, which is too small, so that all are in one above a bin of nobody.
		const people = Array.from({ length: 12 }, (_, at) => ({ before: at === 0 ? 0.25 : 0.5, after: 0.9 }));
		expect(distribution(people, 5)).not.toEqual([]);
		const mixed = people.map((one, at) => ({ before: at < 3 ? 0.25 : 0.5, after: 0.5 }));
		expect(distribution(mixed, 5)).toEqual([]);
	});
});
