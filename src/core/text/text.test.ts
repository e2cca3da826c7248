import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffText } from './diff.ts';
import { applyEdit, applyEdits, fitEdit } from './edits.ts';
import { cutText, splitsPair, wellFormed } from './surrogates.ts';
import { moveEdit, movePosition } from './transform.ts';

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

	test('a held edit removes its own characters and none of theirs', () => {
		// Ada replaces "bc" while Ben types into the middle of it.
		const theirs = [{ index: 2, remove: 0, insert: 'BEN' }];
		const merged = applyEdits('abBENcd', moveEdit({ index: 1, remove: 2, insert: 'ADA' }, theirs));
		expect(merged).toBe('aADABENd');
	});

	test('a held edit is the edit itself when nobody did anything', () => {
		fc.assert(
			fc.property(text, edit, (before, wild) => {
				const mine = fitEdit(before, wild);
				expect(applyEdits(before, moveEdit(mine, []))).toBe(applyEdit(before, mine));
			})
		);
	});

	test('both insertions survive, whatever both removed', () => {
		fc.assert(
			fc.property(text, edit, edit, (before, one, other) => {
				const theirs = fitEdit(before, { ...one, insert: 'THEIRS' });
				const mine = fitEdit(before, { ...other, insert: 'MINE' });
				const merged = applyEdits(applyEdit(before, theirs), moveEdit(mine, [theirs]));
				expect(merged).toContain('THEIRS');
				expect(merged).toContain('MINE');
			})
		);
	});
});
