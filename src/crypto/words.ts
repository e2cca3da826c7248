import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { fail, ok, type Problem, type Result } from '../core/result/result.ts';

/** How many recovery words a workshop has. */
export const WORD_COUNT = 12;

/** No two words of the list begin with the same four letters. */
const UNIQUE_LETTERS = 4;

/** The twelve recovery words of a root of 16 bytes: BIP-39, English list. */
export const wordsOf = (root: Uint8Array): string[] => entropyToMnemonic(root, wordlist).split(' ');

/**
 * The root behind twelve words as somebody types them: any case, any separators, numbered or not, the first four
 * letters of a word being enough. Problems: `words-count` {count}, `words-unknown` {word, position} for each word
 * that is not in the list (positions count from 1), `words-checksum` when all are, but don't belong together.
 */
export function rootOfWords(text: string): Result<Uint8Array> {
	const typed =
		text
			.normalize('NFKD')
			.toLowerCase()
			.match(/\p{L}+/gu) ?? [];
	const unknown: Problem[] = [];
	const words = typed.map((word, index) => {
		const known = complete(word);
		if (known === undefined)
			unknown.push({ code: 'words-unknown', params: { word: word.slice(0, 80), position: index + 1 } });
		return known ?? word;
	});
	if (unknown.length > 0) return fail(...unknown.slice(0, WORD_COUNT));
	if (words.length !== WORD_COUNT) return fail({ code: 'words-count', params: { count: words.length } });
	try {
		return ok(mnemonicToEntropy(words.join(' '), wordlist));
	} catch {
		return fail({ code: 'words-checksum' });
	}
}

/** Every word there is, sorted. */
export const listedWords: readonly string[] = wordlist;

/** The listed word, given whole or by its first four letters. */
function complete(typed: string): string | undefined {
	if (wordlist.includes(typed)) return typed;
	return typed.length === UNIQUE_LETTERS ? wordlist.find((word) => word.startsWith(typed)) : undefined;
}
