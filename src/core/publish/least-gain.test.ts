import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { shownFigure } from './figure.ts';
import { byLeastGain, leastGain } from './least-gain.ts';
import type { ShownFigure } from './results.ts';

const exact = (before: number, after: number): ShownFigure => ({ shown: true, n: 12, before, after });
const LIMIT = { under20: 20, over80: 80 };
/** Of few people, of whom is only said that they were under or over a limit. */
const bounded = (before: keyof typeof LIMIT, after: keyof typeof LIMIT): ShownFigure => ({
	shown: true,
	n: 6,
	before: LIMIT[before],
	after: LIMIT[after],
	bound: { before, after }
});
const high = bounded('over80', 'over80');
const low = bounded('under20', 'under20');
const risen = bounded('under20', 'over80');

test.each<[string, ShownFigure, number]>([
	['both exact', exact(41, 63), 22],
	['a fall', exact(63, 58), -5],
	['as the wall rounds them', exact(40.4, 70.6), 31],
	['under 20 % before', { ...exact(20, 61), bound: { before: 'under20' } }, 41],
	['over 80 % before', { ...exact(80, 61), bound: { before: 'over80' } }, -39],
	['under 20 % after', { ...exact(33, 20), bound: { after: 'under20' } }, -33],
	['over 80 % after', { ...exact(50, 80), bound: { after: 'over80' } }, 30],
	['from under 20 % to over 80 %', risen, 60],
	['over 80 % twice', high, -20],
	['under 20 % twice', low, -20]
])('what was gained for certain: %s', (_, figure, gain) => {
	expect(leastGain(figure)).toBe(gain);
});

describe('the order of what was learned', () => {
	it('never begins with what may have been known before while another is known to have risen', () => {
		const figures = [
			high,
			low,
			exact(40, 45),
			risen,
			{ ...exact(20, 61), bound: { before: 'under20' as const } }
		];
		expect([...figures].sort(byLeastGain)).toEqual([risen, figures[4], exact(40, 45), high, low]);
	});

	it('leaves equal ones where they stood', () => {
		const figures = [low, exact(50, 30), high, exact(20, 0)];
		expect([...figures].sort(byLeastGain)).toEqual(figures);
	});

	it('promises no more than there is: the true gain is never smaller, whoever was there', () => {
		const mean = fc.oneof(
			fc.constantFrom(0, 1),
			fc.integer({ min: 0, max: 24 }).map((value) => value / 24)
		);
		fc.assert(
			fc.property(fc.integer({ min: 3, max: 20 }), mean, mean, (n, before, after) => {
				// Both figures are rounded to a whole percent on the wall.
				expect(leastGain(shownFigure({ n, before, after }))).toBeLessThanOrEqual(
					100 * (after - before) + 1.1
				);
			})
		);
	});
});
