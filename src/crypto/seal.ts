import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import type { Random } from '../core/ports/environment.ts';
import type { Opener } from '../core/ports/keys.ts';
import { ok, type Result } from '../core/result/result.ts';
import { derive } from './domain.ts';
import { concat, toHex, utf8 } from './encoding.ts';
import { pad, paddedLength, unpad } from './padding.ts';
import { systemRandom } from './random.ts';

const KEY_BYTES = 32;
const TAG_BYTES = 16;

/** What a seal adds to the most that it can hold: the length, the ephemeral key and the tag. */
export const SEAL_OVERHEAD = paddedLength(0) + KEY_BYTES + TAG_BYTES;

/**
 * Seals `content` so that only the holder of the key pair behind `to` (X25519, 32 bytes) can open it: ephemeral
 * X25519, HKDF-SHA256, XChaCha20-Poly1305 with `context` as associated data. `size` is the most bytes that any
 * content under this context has: the result always has `size + SEAL_OVERHEAD`, and says nothing of who sealed it or
 * how much is inside.
 *
 * Problems: `seal-too-large` {size, limit} when the content needs more than `size`, `seal-bad-key` when `to` is none.
 */
export function seal(
	to: Uint8Array,
	content: Uint8Array,
	context: string,
	size: number,
	random: Random = systemRandom
): Result<Uint8Array> {
	const padded = pad(content, paddedLength(size));
	if (!padded.ok) return padded;
	const secret = random.bytes(KEY_BYTES);
	const ephemeral = x25519.getPublicKey(secret);
	const shared = agree(secret, to);
	if (shared === null) return { ok: false, problems: [{ code: 'seal-bad-key' }] };
	const { key, nonce } = keysOf(shared, ephemeral, to);
	return ok(concat(ephemeral, xchacha20poly1305(key, nonce, utf8(context)).encrypt(padded.value)));
}

/** Opens what was sealed to the public key of this X25519 secret. */
export function openerOf(secretKey: Uint8Array): Opener {
	const secret = secretKey.slice();
	const publicKey = x25519.getPublicKey(secret);
	return {
		open: (sealed, context) => {
			if (sealed.length <= SEAL_OVERHEAD) return null;
			const ephemeral = sealed.subarray(0, KEY_BYTES);
			const shared = agree(secret, ephemeral);
			if (shared === null) return null;
			const { key, nonce } = keysOf(shared, ephemeral, publicKey);
			try {
				return unpad(xchacha20poly1305(key, nonce, utf8(context)).decrypt(sealed.subarray(KEY_BYTES)));
			} catch {
				return null;
			}
		}
	};
}

/** The shared secret; null when the other key is malformed or of low order. */
function agree(secret: Uint8Array, other: Uint8Array): Uint8Array | null {
	try {
		return x25519.getSharedSecret(secret, other);
	} catch {
		return null;
	}
}

/** Key and nonce of one seal. The ephemeral key is used once, so that the nonce may follow from it. */
function keysOf(
	shared: Uint8Array,
	ephemeral: Uint8Array,
	to: Uint8Array
): { key: Uint8Array; nonce: Uint8Array } {
	const both = derive(shared, `seal/${toHex(ephemeral)}/${toHex(to)}`, KEY_BYTES + 24);
	return { key: both.subarray(0, KEY_BYTES), nonce: both.subarray(KEY_BYTES) };
}
