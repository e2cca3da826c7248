import { expect, test } from 'vitest';
import { isElsewhere } from './move.ts';

const here = (turn: number, device = 'b') => ({ turn, device, due: false });

test('who never changed phones is here', () => {
	expect(isElsewhere(undefined, undefined)).toBe(false);
	expect(isElsewhere(undefined, here(1))).toBe(false);
});

test('the phone that a person began with is left by the first move', () => {
	expect(isElsewhere({ turn: 1, device: 'b' }, undefined)).toBe(true);
});

test('the newest phone is theirs, also before it has heard of its own move', () => {
	expect(isElsewhere({ turn: 1, device: 'b' }, here(1))).toBe(false);
	expect(isElsewhere({ turn: 1, device: 'b' }, here(2, 'c'))).toBe(false);
});

test('of two phones that were opened with one code the one whose word counts is theirs', () => {
	expect(isElsewhere({ turn: 1, device: 'c' }, here(1, 'b'))).toBe(true);
});

test('who comes back to an earlier phone has left the later one', () => {
	expect(isElsewhere({ turn: 2, device: 'a' }, here(1))).toBe(true);
	expect(isElsewhere({ turn: 2, device: 'a' }, here(2, 'a'))).toBe(false);
});
