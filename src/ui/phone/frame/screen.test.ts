import { expect, test } from 'vitest';
import { screenOf } from './screen.ts';

test('a phone that has heard nothing yet looks for the room', () => {
	expect(screenOf(false, false, null)).toBe('searching');
});

test('Ben is known from yesterday, but the room is not there yet', () => {
	expect(screenOf(false, true, null)).toBe('searching');
});

test('Cem comes late: he joins first, whatever the room is doing', () => {
	expect(screenOf(true, false, 'departments')).toBe('join');
});

test('whoever has joined is where the room is', () => {
	expect(screenOf(true, true, 'shareout')).toBe('shareout');
});

test('a room that has no stage yet is a lobby', () => {
	expect(screenOf(true, true, null)).toBe('lobby');
});
