import { scryptAsync } from '@noble/hashes/scrypt.js';
import { utf8 } from './encoding.ts';

/** What a guess costs: 2^17 rounds over 128 MiB (128 * N * r bytes), OWASP's first choice for scrypt. */
export const PASSPHRASE_COST = { N: 2 ** 17, r: 8, p: 1 } as const;

/** Milliseconds of work at a time: in between the page goes on. */
const AT_ONCE = 20;

/**
 * The key (32 bytes) behind a passphrase: scrypt (RFC 7914). How its letters are composed and spaces around it make no
 * difference. Takes about a second. `N`: rounds, a power of two.
 */
export const keyOfPassphrase = (
	passphrase: string,
	salt: Uint8Array,
	N: number = PASSPHRASE_COST.N
): Promise<Uint8Array> =>
	scryptAsync(utf8(passphrase.normalize('NFKC').trim()), salt, {
		...PASSPHRASE_COST,
		N,
		dkLen: 32,
		asyncTick: AT_ONCE
	});
