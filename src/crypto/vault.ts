import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { Random } from '../core/ports/environment.ts';
import { concat, utf8 } from './encoding.ts';
import { pad, paddedLength, unpad } from './padding.ts';
import { systemRandom } from './random.ts';

const NONCE_BYTES = 24;
const TAG_BYTES = 16;

/** Sealed contents grow in steps of this many bytes, so that their length says little of what is inside. */
export const SEAL_STEP = 4096;

/**
 * Seals `content` under a symmetric key (32 bytes): XChaCha20-Poly1305 with a random nonce and `context` as
 * associated data, padded to a multiple of `step` bytes.
 */
export function sealWithKey(
	key: Uint8Array,
	content: Uint8Array,
	context: string,
	step = SEAL_STEP,
	random: Random = systemRandom
): Uint8Array {
	const padded = pad(content, Math.ceil(paddedLength(content.length) / step) * step);
	if (!padded.ok) throw new RangeError('A step is at least one byte.');
	const nonce = random.bytes(NONCE_BYTES);
	return concat(nonce, xchacha20poly1305(key, nonce, utf8(context)).encrypt(padded.value));
}

/** The content; null when it was sealed under another key or context, or was changed since. */
export function openWithKey(key: Uint8Array, sealed: Uint8Array, context: string): Uint8Array | null {
	if (sealed.length <= NONCE_BYTES + TAG_BYTES) return null;
	const nonce = sealed.subarray(0, NONCE_BYTES);
	try {
		return unpad(xchacha20poly1305(key, nonce, utf8(context)).decrypt(sealed.subarray(NONCE_BYTES)));
	} catch {
		return null;
	}
}
