import { expect, test } from 'vitest';
import fc from 'fast-check';
import * as v from 'valibot';
import { excerpt } from '../result/excerpt.ts';
import { idSchema } from '../values/schema.ts';
import { distance } from './distance.ts';
import { fold, nameKey } from './fold.ts';
import { slug, slugs } from './slug.ts';

test.each([
	['Product and Technology', 'product-and-technology'],
	['Übergröße & Maß', 'uebergroesse-mass'],
	['  Žižek–Łódź  ', 'zizek-lodz'],
	['a_b', 'a_b'],
	['开发部', ''],
	['constructor', 'constructor-1'],
	['Prototype', 'prototype-1'],
	[
		'one two three four five six seven eight nine ten eleven',
		'one-two-three-four-five-six-seven-eight-nine-ten'
	],
	['x'.repeat(80), 'x'.repeat(48)]
])('%j becomes %j', (name, id) => {
	expect(slug(name)).toBe(id);
});

test('whatever names there are, their ids are valid and different, and the same every time', () => {
	const name = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a', 'a-2', 'A', 'constructor', ''));
	fc.assert(
		fc.property(fc.array(name, { maxLength: 20 }), (names) => {
			const ids = slugs(names, 'item');
			expect(ids.every((id) => v.is(idSchema, id))).toBe(true);
			expect(new Set(ids).size).toBe(names.length);
			expect(slugs(names, 'item')).toEqual(ids);
		})
	);
});

test.each<[string, string, number]>([
	['', '', 0],
	['abc', 'abc', 0],
	['abc', 'ab', 1],
	['abc', 'acb', 1],
	['abc', 'xbc', 1],
	['kitten', 'sitting', 3],
	['ca', 'abc', 3],
	['wärme', 'warme', 1]
])('from %j to %j it takes %i', (a, b, steps) => {
	expect(distance(a, b, 9)).toBe(steps);
	expect(distance(b, a, 9)).toBe(steps);
	if (steps > 0) expect(distance(a, b, steps - 1)).toBe(steps);
});

/** The plain recursion that the definition is, slow and without a bound. */
const plainDistance = (a: string, b: string): number => {
	if (!a || !b) return a.length + b.length;
	const cost = a.at(-1) === b.at(-1) ? 0 : 1;
	const steps = [
		plainDistance(a.slice(0, -1), b) + 1,
		plainDistance(a, b.slice(0, -1)) + 1,
		plainDistance(a.slice(0, -1), b.slice(0, -1)) + cost
	];
	if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
		steps.push(plainDistance(a.slice(0, -2), b.slice(0, -2)) + 1);
	}
	return Math.min(...steps);
};

test('the bounded distance agrees with the definition', () => {
	const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
	fc.assert(
		fc.property(word, word, fc.nat(6), (a, b, most) => {
			expect(distance(a, b, most)).toBe(Math.min(plainDistance(a, b), most + 1));
		})
	);
});

test('folding leaves what a text says', () => {
	expect(fold('  Größe, ÄRGER & Café! ')).toBe('grosse arger cafe');
	expect(fold('Größe, ÄRGER', true)).toBe('groesse aerger');
	expect(fold('u\u0308ber', true)).toBe('ueber');
	expect(fold('user_experience/2.0')).toBe('user experience 2 0');
	expect(fold('…')).toBe('');
});

test('names are the same whatever their case and spaces, but signs count', () => {
	expect(nameKey(' Knowledge  EQUITY ')).toBe(nameKey('knowledge equity'));
	expect(nameKey('C++')).not.toBe(nameKey('C#'));
});

test('an excerpt is one line of at most 80 characters, none of them cut', () => {
	expect(excerpt(' a\n b ')).toBe('a b');
	expect(excerpt('x'.repeat(80))).toBe('x'.repeat(80));
	expect([...excerpt('🙂'.repeat(100))]).toHaveLength(80);
	expect(excerpt('🙂'.repeat(100)).endsWith('🙂…')).toBe(true);
});
