import { describe, expect, it } from 'vitest';
import { arcOver, pathOf, pointOn } from './arc.ts';

describe('the arc', () => {
	const arc = arcOver({ x: 0, y: 10 }, { x: 10, y: 10 }, 5);

	it('starts, peaks and ends where it should', () => {
		expect(pointOn(arc, 0)).toEqual({ x: 0, y: 10 });
		expect(pointOn(arc, 0.5)).toEqual({ x: 5, y: 5 });
		expect(pointOn(arc, 1)).toEqual({ x: 10, y: 10 });
	});

	it('is cut where the ball is', () => {
		expect(pathOf(arc)).toBe('M0 10Q5 0 10 10');
		expect(pathOf(arc, 0.5)).toBe('M0 10Q2.5 5 5 5');
	});
});
