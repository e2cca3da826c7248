import { expect, test } from 'vitest';
import fc from 'fast-check';
import { spreadOut } from './layout.ts';
import { MATRIX_LIMITS, onScale, quadrantOf, SCALE, summaryOf, wordOf, type ScaleWord } from './matrix.ts';

const judged = (...all: [urgent: number, important: number][]) => ({
	judgements: all.map(([urgent, important], at) => ({ participant: `p${at}`, urgent, important }))
});

test('known figures: mean and standard deviation of these people', () => {
	expect(summaryOf(judged())).toBeNull();
	expect(summaryOf(judged([33, 100]))).toEqual({
		people: 1,
		urgent: { mean: 33, spread: 0 },
		important: { mean: 100, spread: 0 },
		quadrant: 'plan',
		agreement: 'one'
	});
	// 2, 4, 4, 4, 5, 5, 7, 9: mean 5, standard deviation 2, as every textbook has it.
	const eight = [2, 4, 4, 4, 5, 5, 7, 9].map((value): [number, number] => [value, 0]);
	expect(summaryOf(judged(...eight))).toMatchObject({ urgent: { mean: 5, spread: 2 }, quadrant: 'stop' });
	expect(summaryOf(judged([0, 0], [100, 0]))).toMatchObject({
		urgent: { mean: 50, spread: 50 },
		quadrant: 'friction',
		agreement: 'split'
	});
	expect(summaryOf(judged([0, 67], [33, 67]))?.agreement).toBe('agree');
});

test('the corners are the quadrants, and the middle stops nothing', () => {
	expect(quadrantOf({ urgent: 100, important: 100 })).toBe('now');
	expect(quadrantOf({ urgent: 0, important: 100 })).toBe('plan');
	expect(quadrantOf({ urgent: 100, important: 0 })).toBe('friction');
	expect(quadrantOf({ urgent: 0, important: 0 })).toBe('stop');
	expect(quadrantOf({ urgent: 50, important: 50 })).toBe('now');
});

test('the order of the people does not matter, and the mean lies between them', () => {
	const one = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));
	fc.assert(
		fc.property(fc.array(one, { minLength: 1, maxLength: 20 }), (all) => {
			const summary = summaryOf(judged(...all))!;
			const turned = summaryOf(judged(...[...all].reverse()))!;
			expect(summary.urgent.mean).toBeCloseTo(turned.urgent.mean, 9);
			expect(summary.important.spread).toBeCloseTo(turned.important.spread, 9);
			const values = all.map(([urgent]) => urgent);
			expect(summary.urgent.mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
			expect(summary.urgent.mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
			expect(summary.urgent.spread).toBeLessThanOrEqual(50 + 1e-9);
		})
	);
});

test.each(Object.entries(SCALE))('%s is said by its own number', (word, value) => {
	expect(wordOf(value)).toBe(word as ScaleWord);
	expect(wordOf(onScale(value + 3.4))).toBe(word as ScaleWord);
	expect(wordOf(onScale(value - 3.4))).toBe(word as ScaleWord);
});

test('cards are moved apart, stay on the field, and lie alike whatever the order', () => {
	const size = { width: 12, height: 8 };
	const place = fc.record({
		x: fc.integer({ min: 0, max: 100 }),
		y: fc.integer({ min: 0, max: 100 })
	});
	fc.assert(
		fc.property(fc.array(place, { maxLength: 12 }), (places) => {
			const cards = places.map((at, n) => ({ id: `c${n}`, ...at }));
			const laid = spreadOut(cards, size);
			expect(spreadOut([...cards].reverse(), size)).toEqual(laid);
			for (const { x, y } of laid) {
				expect(x).toBeGreaterThanOrEqual(6);
				expect(x).toBeLessThanOrEqual(94);
				expect(y).toBeGreaterThanOrEqual(4);
				expect(y).toBeLessThanOrEqual(96);
			}
		})
	);
	const heap = Array.from({ length: 8 }, (_, at) => ({ id: `c${at}`, x: 50, y: 50 }));
	const laid = spreadOut(heap, size);
	for (const [at, one] of laid.entries())
		for (const other of laid.slice(at + 1)) {
			const apart =
				Math.abs(one.x - other.x) >= size.width - 0.5 || Math.abs(one.y - other.y) >= size.height - 0.5;
			expect(apart, `${one.id} covers ${other.id}`).toBe(true);
		}
	const lone = [{ id: 'a', x: 20, y: 30 }];
	expect(spreadOut(lone, size)).toEqual(lone);
	expect(MATRIX_LIMITS.cards).toBeLessThanOrEqual(40);
});
