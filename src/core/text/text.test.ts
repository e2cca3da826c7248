import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aligned, alignedPosition, alignLocal, alignRemote } from './alignment.ts';
import { diffText } from './diff.ts';
import { applyEdit, applyEdits, fitEdit } from './edits.ts';
import { plainText } from './plain.ts';
import { cutText, splitsPair, wellFormed } from './surrogates.ts';
import { movePosition } from './transform.ts';

/** Latin, right-to-left, combining marks, emoji that share their first half, a family joined by ZWJ. */
const text = fc
	.array(fc.constantFrom('a', 'b', ' ', '\n', 'ß', 'ש', 'ل', '😀', '😁', '🎯', 'e\u0301', '👨‍👩‍👧'), {
		maxLength: 12
	})
	.map((parts) => parts.join(''));
const edit = fc.record({ index: fc.nat(20), remove: fc.nat(6), insert: text });

describe('diffText', () => {
	test('its edit turns one text into the other and cuts no character', () => {
		fc.assert(
			fc.property(text, text, fc.nat(30), (before, after, caret) => {
				const found = diffText(before, after, caret);
				if (found === null) {
					expect(before).toBe(after);
					return;
				}
				expect(applyEdit(before, found)).toBe(after);
				expect(splitsPair(before, found.index)).toBe(false);
				expect(splitsPair(before, found.index + found.remove)).toBe(false);
				expect(wellFormed(found.insert)).toBe(found.insert);
			})
		);
	});

	test('a letter typed into a row of equal ones is taken where the caret is', () => {
		expect(diffText('aaa', 'aaaa', 2)).toEqual({ index: 1, remove: 0, insert: 'a' });
		expect(diffText('aaaa', 'aaa', 1)).toEqual({ index: 1, remove: 1, insert: '' });
		expect(diffText('aaa', 'aaaa')).toEqual({ index: 3, remove: 0, insert: 'a' });
	});

	test('an emoji that shares its first half with the old one is replaced as a whole', () => {
		expect(diffText('x😀y', 'x😁y')).toEqual({ index: 1, remove: 2, insert: '😁' });
	});
});

test('an edit made to fit has the same outcome and cuts no character', () => {
	fc.assert(
		fc.property(text, edit, (before, wild) => {
			const fit = fitEdit(before, wild);
			expect(applyEdit(before, fit)).toBe(applyEdit(before, wild));
			expect(splitsPair(before, fit.index)).toBe(false);
			expect(splitsPair(before, fit.index + fit.remove)).toBe(false);
		})
	);
});

test('a cut never leaves half a character', () => {
	fc.assert(
		fc.property(text, fc.nat(20), (before, length) => {
			const cut = cutText(before, length);
			expect(cut.length).toBeLessThanOrEqual(length);
			expect(before.startsWith(cut)).toBe(true);
			expect(wellFormed(cut)).toBe(cut);
		})
	);
	expect(wellFormed('a\ud83db')).toBe('a\ufffdb');
});

describe('others edit in the meantime', () => {
	test('a caret stays with its character', () => {
		expect(movePosition(3, [{ index: 0, remove: 0, insert: 'xx' }])).toBe(5);
		expect(movePosition(3, [{ index: 3, remove: 0, insert: 'xx' }])).toBe(3);
		expect(movePosition(3, [{ index: 2, remove: 4, insert: '' }])).toBe(2);
		expect(movePosition(3, [{ index: 5, remove: 4, insert: 'x' }])).toBe(3);
	});

	test('what a keyboard composes goes where it belongs while two others type around it', () => {
		let shared = 'one two three';
		const before = aligned(shared.length);
		// Ada writes at the start, Ben at the end; Cem composes behind "two".
		const theirs = [
			{ index: 0, remove: 0, insert: 'ADA ' },
			{ index: 17, remove: 0, insert: ' BEN' }
		];
		shared = applyEdits(shared, theirs);
		const first = alignLocal(alignRemote(before, theirs), { index: 7, remove: 0, insert: 'x' });
		const second = alignLocal(first.alignment, { index: 7, remove: 1, insert: 'xy' });
		expect(applyEdits(shared, [...first.edits, ...second.edits])).toBe('ADA one twoxy three BEN');
		expect(alignedPosition(second.alignment, 9)).toBe(13);
	});

	test('a held edit removes its own characters and none of theirs', () => {
		const theirs = [{ index: 2, remove: 0, insert: 'BEN' }];
		const { edits } = alignLocal(alignRemote(aligned(4), theirs), { index: 1, remove: 2, insert: 'ADA' });
		expect(applyEdits('abBENcd', edits)).toBe('aADABENd');
	});

	test("any interleaving keeps the alignment true and everybody's insertions", () => {
		const step = fc.record({ edit, mine: fc.boolean() });
		const theirMark = (n: number) => String.fromCharCode(0x2460 + n);
		fc.assert(
			fc.property(text, fc.array(step, { maxLength: 8 }), (start, steps) => {
				let field = start;
				let shared = start;
				let alignment = aligned(start.length);
				steps.forEach(({ edit: wild, mine }, n) => {
					if (mine) {
						const local = fitEdit(field, { ...wild, insert: `<${n}>` });
						const moved = alignLocal(alignment, local);
						field = applyEdit(field, local);
						shared = applyEdits(shared, moved.edits);
						alignment = moved.alignment;
					} else {
						const theirs = fitEdit(shared, { ...wild, remove: 0, insert: theirMark(n) });
						shared = applyEdit(shared, theirs);
						alignment = alignRemote(alignment, [theirs]);
					}
				});
				expect(alignment.length).toBe(field.length);
				alignment.forEach((at, index) => at !== null && expect(shared[at]).toBe(field[index]));
				steps.forEach(({ mine }, n) => mine || expect(shared).toContain(theirMark(n)));
			})
		);
	});
});

describe('plainText', () => {
	test('takes a paste from a word processor', () => {
		expect(plainText('One\u00a0goal\u000bper\r\nteam\u0007', true)).toBe('One goal\nper\nteam');
		expect(plainText('One goal \r\n  per team', false)).toBe('One goal per team');
	});

	test('leaves emoji, right-to-left text and its marks alone', () => {
		fc.assert(
			fc.property(text, (typed) => {
				expect(plainText(typed, true)).toBe(typed);
			})
		);
		expect(plainText('\u200fשלום\u200f', false)).toBe('\u200fשלום\u200f');
	});
});
