import { fail, ok, type Problem, type Result } from '../result/result.ts';
import { distance } from '../text/distance.ts';
import { fold } from '../text/fold.ts';

/** Words of a code. */
export const CODE_WORDS = 4;

/** Letters from which on a word may be left unfinished, and from which on a typo in it is forgiven. */
const LEAST_START = 3;
const LEAST_TYPO = 4;

/** What somebody may have meant with one typed word: umlauts are written out by some and lose their dots with others. */
const spellings = (typed: string): string[] => [
	...new Set([fold(typed), fold(typed, true)].map((text) => text.replace(/[^a-z]/g, '')))
];

/**
 * The listed word that was meant: the word itself, the only one that begins so, or the only one that is one letter
 * away. Null when there is none or it can't be told.
 */
export function wordOf(typed: string, words: readonly string[]): string | null {
	const wanted = spellings(typed).filter((text) => text.length > 0);
	const exact = wanted.find((text) => words.includes(text));
	if (exact !== undefined) return exact;
	const begun = wanted.flatMap((text) => (text.length < LEAST_START ? [] : startingWith(text, words)));
	const near = begun.length > 0 ? begun : wanted.flatMap((text) => nearTo(text, words));
	return new Set(near).size === 1 ? (near[0] ?? null) : null;
}

/** At most `most` words to choose from while one is typed: those that begin so, else those that are nearly it. */
export function completions(typed: string, words: readonly string[], most: number): string[] {
	const wanted = spellings(typed).filter((text) => text.length > 1);
	const begun = wanted.flatMap((text) => startingWith(text, words));
	const found = begun.length > 0 ? begun : wanted.flatMap((text) => nearTo(text, words));
	return [...new Set(found)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, most);
}

/**
 * The words of a code as somebody types or pastes them, with anything between them. Problems: `code-unknown-word`
 * {word, position} for each that is on no list (positions count from 1), `code-count` {count} when they are not four.
 */
export function readCode(text: string, words: readonly string[]): Result<string[]> {
	const typed = wordsIn(text);
	const unknown: Problem[] = [];
	const known = typed.map((word, index) => {
		const listed = wordOf(word, words);
		if (listed === null)
			unknown.push({ code: 'code-unknown-word', params: { word: word.slice(0, 80), position: index + 1 } });
		return listed ?? '';
	});
	if (typed.length !== CODE_WORDS) return fail({ code: 'code-count', params: { count: typed.length } });
	return unknown.length > 0 ? fail(...unknown) : ok(known);
}

/** The typed words, hyphens inside them kept: `T-Shirt` is one. */
export const wordsIn = (text: string): string[] =>
	text.normalize('NFC').match(/\p{L}[\p{L}\p{M}]*(?:-\p{L}+)*/gu) ?? [];

/** Whether a text can be the beginning of a code: letters and what stands between words, and no link. */
export const looksLikeCode = (text: string): boolean =>
	!/[/#:@]|^\s*v\d+\./.test(text) && /\p{L}/u.test(text);

const startingWith = (start: string, words: readonly string[]): string[] =>
	words.filter((word) => word.startsWith(start));

const nearTo = (text: string, words: readonly string[]): string[] =>
	text.length < LEAST_TYPO ? [] : words.filter((word) => distance(text, word, 1) <= 1);
