import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rootOfWords, wordsOf } from './words.ts';

const root = new Uint8Array(16).fill(0x7f);
const words = wordsOf(root);

describe('recovery words', () => {
	it('are those of the BIP-39 test vectors', () => {
		expect(words.join(' ')).toBe(
			'legal winner thank year wave sausage worth useful legal winner thank yellow'
		);
	});

	it('give back any root', () => {
		fc.assert(
			fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (any) => {
				expect(rootOfWords(wordsOf(any).join(' '))).toEqual({ ok: true, value: any });
			})
		);
	});

	it('are read in capitals, numbered, with commas, or by four letters each', () => {
		expect(rootOfWords(words.join(', ').toUpperCase())).toEqual({ ok: true, value: root });
		expect(rootOfWords(words.map((word, index) => `${index + 1}. ${word}`).join('\n'))).toEqual({
			ok: true,
			value: root
		});
		expect(rootOfWords(words.map((word) => word.slice(0, 4)).join(' '))).toEqual({ ok: true, value: root });
	});

	it('name each unknown word and where it stands', () => {
		expect(rootOfWords(words.with(2, 'thnak').with(11, 'gelb').join(' '))).toEqual({
			ok: false,
			problems: [
				{ code: 'words-unknown', params: { word: 'thnak', position: 3 } },
				{ code: 'words-unknown', params: { word: 'gelb', position: 12 } }
			]
		});
	});

	it('say how many are missing', () => {
		expect(rootOfWords(words.slice(1).join(' '))).toEqual({
			ok: false,
			problems: [{ code: 'words-count', params: { count: 11 } }]
		});
		expect(rootOfWords('')).toEqual({ ok: false, problems: [{ code: 'words-count', params: { count: 0 } }] });
	});

	it('say that they don’t belong together', () => {
		expect(rootOfWords(words.toReversed().join(' '))).toEqual({
			ok: false,
			problems: [{ code: 'words-checksum' }]
		});
	});
});
