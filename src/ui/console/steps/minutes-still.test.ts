import { expect, test } from 'vitest';
import { minutesStill } from './minutes-still.ts';

const MINUTE = 60_000;

test('a board is not called still before five whole minutes', () => {
	expect(minutesStill(0, 0)).toBe(0);
	expect(minutesStill(0, 5 * MINUTE - 1)).toBe(0);
	expect(minutesStill(0, 5 * MINUTE)).toBe(5);
	expect(minutesStill(MINUTE, 8.5 * MINUTE)).toBe(7);
});

test('a clock that was set back says nothing', () => {
	expect(minutesStill(10 * MINUTE, 0)).toBe(0);
});
