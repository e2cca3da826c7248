import { expect, test } from 'vitest';
import { step } from './step.ts';

test('one after the other, and round the end', () => {
	const list = ['a', 'b', 'c'];
	expect(step(list, 'a', 1)).toBe('b');
	expect(step(list, 'c', 1)).toBe('a');
	expect(step(list, 'a', -1)).toBe('c');
	expect(step(list, null, 1)).toBe('a');
	expect(step(list, 'gone', -1)).toBe('c');
	expect(step([], 'a', 1)).toBeNull();
	expect(step(['a'], 'a', 1)).toBe('a');
});
