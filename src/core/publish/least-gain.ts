import type { ShownFigure } from './results.ts';

/** The stretch that a bound leaves open, in percent. */
const STRETCH = { under20: [0, 20], over80: [80, 100] } as const;

const stretchOf = (
	{ bound, ...figure }: ShownFigure,
	wave: 'before' | 'after'
): readonly [number, number] => {
	const known = bound?.[wave];
	// As the wall rounds it: what stands there as the same gain is the same gain.
	return known ? STRETCH[known] : [Math.round(figure[wave]), Math.round(figure[wave])];
};

/**
 * What was gained for certain: the least gain, in percentage points, that the published figures leave possible. From
 * 41 % to 63 % it is 22; from under 20 % to 61 % it is 41; of what was over 80 % in both waves it is -20, because it may
 * have fallen from 100 % to 80 %.
 */
export const leastGain = (figure: ShownFigure): number =>
	stretchOf(figure, 'after')[0] - stretchOf(figure, 'before')[1];

/** Orders figures by what was gained for certain, the most first; equal ones keep the order in which they came. */
export const byLeastGain = (one: ShownFigure, other: ShownFigure): number =>
	leastGain(other) - leastGain(one);
