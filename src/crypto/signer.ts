import { ed25519 } from '@noble/curves/ed25519.js';
import type { Signer } from '../core/ports/keys.ts';

/** A signer for an Ed25519 secret key of 32 bytes; whoever knows its public key spares this thread making it. */
export function signerOf(
	secretKey: Uint8Array,
	publicKey: Uint8Array = ed25519.getPublicKey(secretKey)
): Signer {
	const secret = secretKey.slice();
	return {
		publicKey,
		sign: (message) => ed25519.sign(message, secret)
	};
}
