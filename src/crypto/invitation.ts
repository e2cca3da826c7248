import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Random } from '../core/ports/environment.ts';
import type { Invitation } from '../core/ports/keys.ts';
import { hashOf } from './domain.ts';
import { fromBase64Url, toBase64Url, toHex, utf8 } from './encoding.ts';

/** A fresh invitation to a role. */
export const newInvitation = (random: Random): Invitation => ({
	id: toBase64Url(random.bytes(8)),
	secret: toBase64Url(random.bytes(16))
});

/**
 * Proves to whoever made the invitation that the holder of `publicKey` (bytes, or their hex) has seen it: hex
 * HMAC-SHA256 under its secret. Worthless to another key, so that it can be shown in public.
 */
export function proofOf(invitation: Invitation, publicKey: Uint8Array | string): string {
	const key = typeof publicKey === 'string' ? publicKey : toHex(publicKey);
	const secret = fromBase64Url(invitation.secret) ?? new Uint8Array();
	return toHex(hmac(sha256, secret, hashOf('claim', utf8(invitation.id), utf8(key))));
}

/** Whether the proof is this invitation's for this key; compares in constant time. */
export function proofHolds(invitation: Invitation, publicKey: Uint8Array | string, proof: string): boolean {
	// An unreadable secret would make the proof one that anybody can work out.
	if (fromBase64Url(invitation.secret)?.length !== 16) return false;
	const expected = proofOf(invitation, publicKey);
	if (proof.length !== expected.length) return false;
	let difference = 0;
	for (let index = 0; index < expected.length; index++)
		difference |= expected.charCodeAt(index) ^ proof.charCodeAt(index);
	return difference === 0;
}
