import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, utf8 } from './encoding.ts';

const PREFIX = 'catchball/v1/';

/**
 * Derives `length` bytes from a secret by HKDF-SHA256 (RFC 5869). Different `info` give independent keys: knowing
 * one says nothing of another.
 */
export const derive = (secret: Uint8Array, info: string, length = 32): Uint8Array =>
	hkdf(sha256, secret, utf8(PREFIX), utf8(info), length);

/**
 * SHA-256 under a domain. Every part is preceded by its length, so that no two lists of parts hash alike.
 */
export const hashOf = (domain: string, ...parts: Uint8Array[]): Uint8Array =>
	sha256(concat(...[utf8(PREFIX + domain), ...parts].flatMap((part) => [lengthOf(part), part])));

/** Big-endian 32-bit length. */
function lengthOf(part: Uint8Array): Uint8Array {
	const length = new Uint8Array(4);
	new DataView(length.buffer).setUint32(0, part.length);
	return length;
}
