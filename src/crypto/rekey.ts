import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { Random } from '../core/ports/environment.ts';
import { derive } from './domain.ts';
import { fromBase64, fromHex, toBase64, toBase64Url, toHex, utf8 } from './encoding.ts';
import { participantIdOf } from './identity.ts';
import { systemRandom } from './random.ts';
import { openWithKey, sealWithKey } from './vault.ts';

/** A room key has 128 bit. */
const KEY_BYTES = 16;

/** A new room key in boxes that only those open whom it was made for. */
export interface SealedRoomKey {
	/** Hex X25519 key, made for this once. */
	ephemeral: string;
	/** base64, by participant id. */
	boxes: [participant: string, box: string][];
	/** base64: for the holder of the root key. */
	root: string;
}

const contextOf = (workshop: string, number: number): string => `rekey/${workshop}/${number}`;

/** Key and nonce of one person's box: used once, because the ephemeral key is. */
function boxCipher(shared: Uint8Array, ephemeral: string, id: string, context: string) {
	const both = derive(shared, `${context}/${ephemeral}/${id}`, 32 + 24);
	return xchacha20poly1305(both.subarray(0, 32), both.subarray(32), utf8(context));
}

/**
 * Draws a new room key and seals it to each member's signing key (hex Ed25519 public keys; those that are none are left
 * out) and to the root's vault key. Takes about a millisecond a member.
 *
 * @param number  which replacement it is: boxes of one open under no other
 * @returns the key, base64url as a link holds it, and its boxes
 */
export function sealRoomKey(
	members: readonly string[],
	{ vaultKey, workshop, number }: { vaultKey: Uint8Array; workshop: string; number: number },
	random: Random = systemRandom
): { roomKey: string; sealed: SealedRoomKey } {
	const key = random.bytes(KEY_BYTES);
	const secret = random.bytes(32);
	const ephemeral = toHex(x25519.getPublicKey(secret));
	const context = contextOf(workshop, number);
	const boxes = members.flatMap((member): SealedRoomKey['boxes'] => {
		const shared = sharedWith(secret, member);
		if (!shared) return [];
		const id = participantIdOf(member);
		return [[id, toBase64(boxCipher(shared, ephemeral, id, context).encrypt(key))]];
	});
	const root = toBase64(sealWithKey(vaultKey, key, context, 64, random));
	return { roomKey: toBase64Url(key), sealed: { ephemeral, boxes, root } };
}

/** The room key in one's own box; null when there is none, or it is damaged. `secret`: 32-byte Ed25519 secret key. */
export function openRoomKey(
	sealed: SealedRoomKey,
	secret: Uint8Array,
	workshop: string,
	number: number
): string | null {
	try {
		const id = participantIdOf(ed25519.getPublicKey(secret));
		const box = fromBase64(sealed.boxes.find(([participant]) => participant === id)?.[1] ?? '');
		const ephemeral = fromHex(sealed.ephemeral);
		if (!box?.length || !ephemeral) return null;
		const shared = x25519.getSharedSecret(ed25519.utils.toMontgomerySecret(secret), ephemeral);
		const key = boxCipher(shared, sealed.ephemeral, id, contextOf(workshop, number)).decrypt(box);
		return key.length === KEY_BYTES ? toBase64Url(key) : null;
	} catch {
		// Sealed to somebody else, or by somebody who did not know how.
		return null;
	}
}

/** The room key as the holder of the root opens it: also one who was not a member, with the words alone. */
export function openRoomKeyWithRoot(
	sealed: Pick<SealedRoomKey, 'root'>,
	vaultKey: Uint8Array,
	workshop: string,
	number: number
): string | null {
	const bytes = fromBase64(sealed.root);
	const key = bytes && openWithKey(vaultKey, bytes, contextOf(workshop, number));
	return key?.length === KEY_BYTES ? toBase64Url(key) : null;
}

function sharedWith(secret: Uint8Array, member: string): Uint8Array | null {
	try {
		const key = fromHex(member);
		return key && x25519.getSharedSecret(secret, ed25519.utils.toMontgomery(key));
	} catch {
		return null;
	}
}
