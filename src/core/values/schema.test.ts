import { expect, test } from 'vitest';
import * as v from 'valibot';
import { idSchema, isIsoDate, nameSchema } from './schema.ts';

test.each(['a', 'talent-and-culture', '7', 'w1_x', 'a'.repeat(64)])('%s is an id', (id) => {
	expect(v.is(idSchema, id)).toBe(true);
});

test.each([
	'',
	'A',
	'-a',
	'a b',
	'a'.repeat(65),
	'__proto__',
	'constructor',
	'prototype',
	'ä',
	'a\n',
	7,
	null
])('%j is no id', (id) => {
	expect(v.is(idSchema, id)).toBe(false);
});

test.each([' Ada', 'Ada ', '', 'A\nda', 'A\u0000da', 'a'.repeat(121)])('%j is no name', (name) => {
	expect(v.is(nameSchema, name)).toBe(false);
});

test('a day must be in the calendar', () => {
	expect(isIsoDate('2028-02-29')).toBe(true);
	expect(isIsoDate('2027-02-29')).toBe(false);
	expect(isIsoDate('2027-13-01')).toBe(false);
	expect(isIsoDate('2027-1-1')).toBe(false);
	expect(isIsoDate('0050-01-01')).toBe(true);
});
