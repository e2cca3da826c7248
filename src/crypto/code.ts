import { scrypt } from '@noble/hashes/scrypt.js';
import { LIST_LENGTH } from '../core/code/lists.ts';
import { CODE_WORDS } from '../core/code/words.ts';
import type { Random } from '../core/ports/environment.ts';
import { fromBase64Url, fromUtf8, toBase64Url, utf8 } from './encoding.ts';
import { openWithKey, sealWithKey } from './vault.ts';

/**
 * What a guess costs: 2^16 rounds over 64 MiB (128 * N * r bytes). There is no salt of one's own, because the words
 * are all that a person brings; the four words themselves are drawn, not chosen.
 */
const COST = { N: 2 ** 16, r: 8, p: 1, dkLen: 48 } as const;
const SALT = 'catchball/v1/code';

/** All capsules are of one size. */
const STEP = 128;

/** What four words become. */
export interface Stretched {
	/** Where the capsule lies: 128 bit, base64url. It says nothing about the key. */
	id: string;
	/** 32 bytes. */
	key: Uint8Array;
}

/** Draws the words of a code from a list of 7,776: 51.7 bit. */
export function drawWords(list: readonly string[], random: Random): string[] {
	return Array.from({ length: CODE_WORDS }, () => {
		const word = list[Math.floor(random.fraction() * LIST_LENGTH)];
		if (word === undefined) throw new RangeError(`A list has ${LIST_LENGTH} words, not ${list.length}.`);
		return word;
	});
}

/** Stretches words with scrypt (RFC 7914). Blocks for a second on a phone: call it in a worker. */
export function stretch(words: readonly string[]): Stretched {
	const bytes = scrypt(utf8(words.join(' ')), utf8(SALT), COST);
	return { id: toBase64Url(bytes.subarray(0, 16)), key: bytes.slice(16) };
}

/** The link, sealed for who has the words. base64url. */
export const sealCapsule = ({ id, key }: Stretched, link: string): string =>
	toBase64Url(sealWithKey(key, utf8(link), `code/${id}`, STEP));

/** The link in a capsule; null when it was not made with these words. */
export function openCapsule({ id, key }: Stretched, capsule: string): string | null {
	const bytes = fromBase64Url(capsule);
	const link = bytes && openWithKey(key, bytes, `code/${id}`);
	return link ? fromUtf8(link) : null;
}
