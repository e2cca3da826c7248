import { ed25519 } from '@noble/curves/ed25519.js';

/**
 * Whether `signature` (64 bytes) is one of `message` under `publicKey` (32 bytes). Strict as in RFC 8032, so that
 * every device gives the same verdict. Never throws: what is no signature is no valid one.
 */
export function verify(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
	try {
		return ed25519.verify(signature, message, publicKey, { zip215: false });
	} catch {
		return false;
	}
}
