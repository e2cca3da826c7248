import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedPointBiserial, qualityOf, upperLower } from './discrimination.ts';
import { gainClass, groupGain, meanIndividualGain } from './gain.ts';
import { holm } from './holm.ts';
import { mcnemar } from './mcnemar.ts';
import { normalisedChange } from './normalised-change.ts';
import { pairedT } from './paired-t.ts';
import { cronbachAlpha, kr20 } from './reliability.ts';
import { wilcoxon } from './wilcoxon.ts';

const score = fc.constantFrom(0, 1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4, 1);
const pairs = fc.array(fc.record({ before: score, after: score }), { maxLength: 40 });

/** The same people in two orders. */
const shuffled = <T>(list: fc.Arbitrary<T[]>) =>
	list.chain((people) =>
		fc.tuple(
			fc.constant(people),
			fc.shuffledSubarray(people, { minLength: people.length, maxLength: people.length })
		)
	);

function expectSame(one: object, other: object) {
	const [a, b] = [
		new Map<string, unknown>(Object.entries(one)),
		new Map<string, unknown>(Object.entries(other))
	];
	expect([...a.keys()]).toEqual([...b.keys()]);
	for (const [key, value] of a) {
		if (typeof value === 'number') expect(b.get(key)).toBeCloseTo(value, 9);
		else expect(b.get(key)).toEqual(value);
	}
}

describe('statistics', () => {
	it('do not depend on the order of people', () => {
		fc.assert(
			fc.property(shuffled(pairs), ([people, others]) => {
				for (const statistic of [groupGain, meanIndividualGain, normalisedChange, pairedT, wilcoxon])
					expectSame(statistic(people), statistic(others));
			})
		);
		const sheets = fc.array(fc.record({ item: score, total: fc.integer({ min: 0, max: 8 }) }), {
			maxLength: 40
		});
		fc.assert(
			fc.property(shuffled(sheets), ([people, others]) => {
				expectSame(correctedPointBiserial(people), correctedPointBiserial(others));
				expectSame(upperLower(people), upperLower(others));
			})
		);
		const rows = fc.array(fc.tuple(score, score, score), { maxLength: 30 });
		fc.assert(
			fc.property(shuffled(rows), ([people, others]) => {
				expectSame(cronbachAlpha(people), cronbachAlpha(others));
				expectSame(kr20(people), kr20(others));
			})
		);
	});

	it('change sign when before and after change places', () => {
		fc.assert(
			fc.property(pairs, (people) => {
				const back = people.map(({ before, after }) => ({ before: after, after: before }));
				const [there, again] = [pairedT(people), pairedT(back)];
				if (there.defined && again.defined) {
					expect(again.t).toBeCloseTo(-there.t, 9);
					expect(again.p).toBeCloseTo(there.p, 12);
				}
				const [rank, reverse] = [wilcoxon(people), wilcoxon(back)];
				if (rank.defined && reverse.defined) expect(reverse.p).toBeCloseTo(rank.p, 12);
			})
		);
	});

	it('give p-values between 0 and 1, and Holm never a smaller one', () => {
		const count = fc.integer({ min: 0, max: 400 });
		fc.assert(
			fc.property(fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 20 }), (slots) => {
				const p = slots.map(([lost, won]) => {
					const test = mcnemar({ both: 1, lost, won, neither: 0 });
					return test.defined ? test.p : null;
				});
				holm(p).forEach((adjusted, index) => {
					expect(adjusted).toBeGreaterThanOrEqual(p[index] ?? 0);
					expect(adjusted).toBeLessThanOrEqual(1);
				});
			})
		);
	});

	it('say why they have no value', () => {
		const flat = (n: number, before: number, after: number) =>
			Array.from({ length: n }, () => ({ before, after }));
		expect(groupGain([])).toEqual({ defined: false, n: 0, reason: 'no-data' });
		expect(groupGain(flat(5, 1, 1))).toEqual({ defined: false, n: 5, reason: 'ceiling' });
		expect(meanIndividualGain(flat(5, 1, 0))).toMatchObject({ reason: 'ceiling' });
		expect(normalisedChange(flat(5, 1, 1))).toMatchObject({ reason: 'no-change' });
		expect(pairedT(flat(1, 0, 1))).toMatchObject({ reason: 'too-few' });
		expect(pairedT(flat(5, 0, 0.5))).toMatchObject({ reason: 'constant' });
		expect(pairedT(flat(5, 0.5, 0.5))).toMatchObject({ reason: 'no-change' });
		expect(wilcoxon(flat(5, 0.5, 0.5))).toMatchObject({ reason: 'no-change' });
		expect(wilcoxon([])).toMatchObject({ reason: 'no-data' });
		expect(kr20([[1], [0]])).toMatchObject({ reason: 'too-few-items' });
		expect(
			cronbachAlpha([
				[1, 0],
				[0, 1]
			])
		).toMatchObject({ reason: 'constant' });
	});

	it('sort gains and discriminations into their classes, limits included', () => {
		expect([0.29, 0.3, 0.1 + 0.2, 0.7, 0.71, -1].map(gainClass)).toEqual([
			'low',
			'medium',
			'medium',
			'medium',
			'high',
			'low'
		]);
		expect([-0.1, 0, 0.2, 0.3, 0.5].map(qualityOf)).toEqual([
			'wrong-key',
			'poor',
			'weak',
			'adequate',
			'very-good'
		]);
	});
});
