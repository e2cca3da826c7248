/** Letters that fall apart into more than a base letter and a mark; everything else is left to Unicode. */
const LETTERS: Record<string, string> = {
	ä: 'ae',
	ö: 'oe',
	ü: 'ue',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	å: 'a',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th'
};

/** Room for a suffix like `-12` within the 64 characters of an id. */
const SLUG_MAX = 48;

/** Names that plain objects inherit: see `idSchema`. */
const INHERITED = new Set(['constructor', 'prototype']);

/**
 * An id for a name: lower case, German umlauts written out, other marks dropped, everything else a hyphen; at most 48
 * characters, cut at a word where that is possible. Empty when nothing of the name can be written that way.
 */
export const slug = (name: string): string => {
	const plain = name
		.normalize('NFC')
		.toLowerCase()
		.replace(/[äöüßæœøåłđðþ]/g, (letter) => LETTERS[letter] ?? '')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9_]+/g, '-')
		.replace(/^[-_]+|[-_]+$/g, '');
	if (plain.length <= SLUG_MAX) return INHERITED.has(plain) ? `${plain}-1` : plain;
	const cut = plain.slice(0, SLUG_MAX + 1);
	const end = cut.lastIndexOf('-');
	return (end > SLUG_MAX / 2 ? cut.slice(0, end) : cut.slice(0, SLUG_MAX)).replace(/[-_]+$/, '');
};

/**
 * One id for each name, in order, all different: the second of two equal ones gets `-2`. A name that has no slug
 * (say, one in Chinese) is called `<fallback>-<position>`.
 */
export const slugs = (names: readonly string[], fallback: string): string[] => {
	const taken = new Set<string>();
	return names.map((name, at) => {
		const base = slug(name) || `${fallback}-${at + 1}`;
		let id = base;
		for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
		taken.add(id);
		return id;
	});
};
