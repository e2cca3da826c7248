import { distance } from '../text/distance.ts';
import { fold } from '../text/fold.ts';
import type { RecallAddition } from './items.ts';
import { RECALL_KEY_MAX } from './limits.ts';

/** Typing mistakes that are forgiven in a wording of this many letters: short words are soon other words. */
const forgiven = (letters: number): number => (letters >= 9 ? 2 : letters >= 5 ? 1 : 0);

/** What makes two recall answers equal: their words, whatever their case, marks and punctuation. */
export const recallKey = (text: string): string => fold(text, true).slice(0, RECALL_KEY_MAX).trim();

interface Find {
	/** Index of the accepted wording. */
	wording: number;
	/** Words [from, to) of the text. */
	from: number;
	to: number;
	letters: number;
	mistakes: number;
}

/** A text's words with and without umlauts written out: people type both "Wärme", "Waerme" and "Warme". */
const spellings = (text: string): string[][] => {
	const words = (german: boolean): string[] => fold(text, german).split(' ').filter(Boolean);
	const [plain, german] = [words(false), words(true)];
	return plain.join(' ') === german.join(' ') ? [plain] : [plain, german];
};

/** Every stretch of words in which a wording is found, however it was split into words. */
const findsOf = (words: readonly string[], wanted: readonly string[], wording: number): Find[] => {
	const letters = wanted.join('');
	const most = forgiven(letters.length);
	const found: Find[] = [];
	for (let from = 0; from < words.length; from++) {
		for (let to = from + 1; to <= Math.min(words.length, from + wanted.length + 1); to++) {
			const mistakes = distance(words.slice(from, to).join(''), letters, most);
			if (mistakes <= most) found.push({ wording, from, to, letters: letters.length, mistakes });
		}
	}
	return found;
};

/** Best find first: the longest wording, then the fewest mistakes, then the first in the text. */
const better = (a: Find, b: Find): number =>
	b.letters - a.letters || a.mistakes - b.mistakes || a.from - b.from || a.to - b.to || a.wording - b.wording;

/**
 * Indices of the accepted wordings that a text contains. Every word counts for one wording only, so that "knowledge
 * equity" is not "equity" as well.
 */
const recognisedIn = (text: string, accepted: readonly string[]): number[] => {
	const finds: Find[] = [];
	for (const words of spellings(text)) {
		accepted.forEach((entry, wording) => {
			for (const alternative of entry.split('=')) {
				for (const wanted of spellings(alternative)) finds.push(...findsOf(words, wanted, wording));
			}
		});
	}
	const used = new Set<number>();
	const recognised = new Set<number>();
	for (const { wording, from, to } of finds.sort(better)) {
		const stretch = Array.from({ length: to - from }, (_, at) => from + at);
		if (stretch.some((word) => used.has(word))) continue;
		stretch.forEach((word) => used.add(word));
		recognised.add(wording);
	}
	return [...recognised];
};

/**
 * Which accepted wordings a person named: their indices, ascending, each once. Case, marks, punctuation and word
 * boundaries don't matter; one typing mistake is forgiven from 5 letters on, two from 9. An accepted wording may hold
 * alternatives that count as one, written `sustain = keep it alive`. `additions` match whole answers only, so that a
 * ruling on one answer is none on others that contain it.
 */
export const recognised = (
	texts: readonly string[],
	accepted: readonly string[],
	additions: readonly RecallAddition[] = []
): number[] => {
	const found = texts.flatMap((text) => [
		...recognisedIn(text, accepted),
		...ruledRight(text, accepted.length, additions)
	]);
	return [...new Set(found)].sort((a, b) => a - b);
};

/** An answer that stands for itself counts as a wording of its own, after the accepted ones. */
const ruledRight = (text: string, accepted: number, additions: readonly RecallAddition[]): number[] => {
	if (additions.length === 0) return [];
	const answer = recallKey(text);
	return additions.flatMap((addition, place) =>
		addition.answer !== answer ? [] : [addition.as === 'own' ? accepted + place : addition.as]
	);
};
