import { expect, test } from 'vitest';
import { splitAtCarets } from './carets.ts';

const ben = { name: 'Ben', position: 3 };
const cem = { name: 'Cem', position: 'anchor' };

test('cuts a text where others are, in the order of the text', () => {
	expect(splitAtCarets('Hello', [ben, cem], () => 1)).toEqual([
		{ text: 'H', caret: null },
		{ text: 'el', caret: cem },
		{ text: 'lo', caret: ben }
	]);
});

test('a caret of another text is left out, one behind the end stands at the end', () => {
	expect(splitAtCarets('Hi', [ben, cem], () => null)).toEqual([
		{ text: 'Hi', caret: null },
		{ text: '', caret: ben }
	]);
});

test('never cuts an emoji', () => {
	expect(splitAtCarets('a😀b', [{ name: 'Ben', position: 2 }], () => null).map(({ text }) => text)).toEqual([
		'a',
		'😀b'
	]);
});
