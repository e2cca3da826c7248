import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { DistributionBin } from '../../core/publish/results.ts';
import { crowdsOf, type CrowdField } from './crowd.ts';

const x = (value: number) => 100 + value * 8;

describe('the crowd', () => {
	const field: CrowdField = {
		x,
		height: 200,
		ground: { before: 250, after: 500 },
		gutter: 6,
		pitch: { most: 40, least: 8 }
	};
	const anyBins = fc
		.tuple(
			fc.uniqueArray(
				fc.integer({ min: 1, max: 9 }).map((tenth) => tenth * 10),
				{ maxLength: 9 }
			),
			fc.array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 })), {
				minLength: 10,
				maxLength: 10
			})
		)
		.map(([cuts, counts]): DistributionBin[] => {
			const edges = [0, ...cuts.sort((a, b) => a - b), 100];
			return edges.slice(1).map((to, index) => ({
				from: edges[index] ?? 0,
				to,
				before: counts[index]?.[0] ?? 0,
				after: counts[index]?.[1] ?? 0
			}));
		});

	it('has a ball for every person, or for every few of them', () => {
		fc.assert(
			fc.property(anyBins, (bins) => {
				const crowds = crowdsOf(bins, field);
				for (const wave of ['before', 'after'] as const) {
					crowds[wave].heaps.forEach((heap, index) => {
						expect(heap.people).toBe(bins[index]?.[wave]);
						expect(heap.balls.length).toBe(
							heap.people === 0 ? 0 : Math.max(1, Math.round(heap.people / crowds.each))
						);
					});
				}
			})
		);
	});

	it('keeps every ball in its bin, over its ground, under the ceiling, and apart from the others', () => {
		fc.assert(
			fc.property(anyBins, (bins) => {
				const { pitch, before, after } = crowdsOf(bins, field);
				for (const { wave, heaps } of [before, after]) {
					for (const { from, to, balls } of heaps) {
						const places = new Set(balls.map(({ cx, cy }) => `${cx.toFixed(3)} ${cy.toFixed(3)}`));
						expect(places.size).toBe(balls.length);
						const floor = field.ground[wave];
						const astray = balls.filter(
							({ cx, cy }) =>
								cx - pitch / 2 < x(from) - 1e-6 ||
								cx + pitch / 2 > x(to) + 1e-6 ||
								cy >= floor ||
								cy - pitch / 2 < floor - field.height - 1e-6
						);
						expect(astray).toEqual([]);
					}
				}
			}),
			{ numRuns: 40 }
		);
	});
});
