import { expect, test } from 'vitest';
import { steady } from './steady.ts';

test('time goes on from where it was when the clock is set back, and jumps when it is set forward', () => {
	let wall = 1000;
	const now = steady(() => wall);
	const at = (time: number) => {
		wall = time;
		return now();
	};
	expect(at(1500)).toBe(1500);
	expect(at(200)).toBe(1500);
	expect(at(300)).toBe(1600);
	expect(at(5000)).toBe(6300);
	expect(at(100)).toBe(6300);
});
