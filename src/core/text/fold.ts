/** Letters whose plain form is not just their base letter. */
const PLAIN: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th' };
const WRITTEN_OUT: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/**
 * A text reduced to what it says: lower case, no marks, no punctuation, single spaces. With `german`, umlauts are
 * written out (`ä` becomes `ae`), otherwise they lose their dots (`a`); people type both.
 */
export const fold = (text: string, german = false): string => {
	const lower = text.normalize('NFC').toLowerCase();
	return (german ? lower.replace(/[äöü]/g, (letter) => WRITTEN_OUT[letter] ?? '') : lower)
		.replace(/[ßæœøłđðþ]/g, (letter) => PLAIN[letter] ?? '')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
};

/** What makes two names the same: not their case, and not their spaces. Signs count: C++ is not C#. */
export const nameKey = (name: string): string =>
	name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
