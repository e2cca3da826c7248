import { wordOf, wordsIn } from '../../core/code/words.ts';

/** The word that is being typed: what stands behind the last space. Empty when the last one is finished. */
export const current = (text: string): string => /[^\s]*$/.exec(text)?.[0] ?? '';

/** The text with its last word replaced by the one that was chosen, ready for the next. */
export const finish = (text: string, word: string): string =>
	`${text.slice(0, text.length - current(text).length)}${word} `;

/**
 * When somebody finishes a word with a space, it becomes the listed word that was meant: the person sees it, and can
 * correct it. Everything else stays as it was typed.
 */
export function settle(text: string, words: readonly string[]): string {
	if (!/\S\s$/.test(text) || words.length === 0) return text;
	const before = text.trimEnd();
	const last = current(before);
	const meant = wordsIn(last).length === 1 ? wordOf(last, words) : null;
	return meant === null ? text : finish(before, meant);
}
