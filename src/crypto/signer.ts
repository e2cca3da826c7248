import { ed25519 } from '@noble/curves/ed25519.js';
import type { Signer } from '../core/ports/keys.ts';

/** A signer for an Ed25519 secret key of 32 bytes. */
export function signerOf(secretKey: Uint8Array): Signer {
	const secret = secretKey.slice();
	return {
		publicKey: ed25519.getPublicKey(secret),
		sign: (message) => ed25519.sign(message, secret)
	};
}
