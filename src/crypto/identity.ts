import { sha256 } from '@noble/hashes/sha2.js';
import type { Signer } from '../core/ports/keys.ts';
import { derive } from './domain.ts';
import { fromHex, toHex } from './encoding.ts';
import { signerOf } from './signer.ts';

/**
 * The key that a device takes part with in one workshop, from its seed of 32 bytes. It is the device's one key:
 * a facilitator's or leader's cert names it too.
 */
export const participantSigner = (seed: Uint8Array, workshop: string): Signer =>
	signerOf(participantSecret(seed, workshop));

/** Its secret key, 32 bytes: opens what is sealed to this participant. */
export const participantSecret = (seed: Uint8Array, workshop: string): Uint8Array =>
	derive(seed, `participant/${workshop}`);

/** The key that signs sealed sheets: the same in every wave of a workshop, and not to be told from the participant's. */
export const pseudonymSigner = (seed: Uint8Array, workshop: string): Signer =>
	signerOf(pseudonymSecret(seed, workshop));

/** Its secret key, 32 bytes. */
export const pseudonymSecret = (seed: Uint8Array, workshop: string): Uint8Array =>
	derive(seed, `pseudonym/${workshop}`);

/**
 * The key that signs the paper sheets of one person without a phone, by the number on their paper. From the workshop's
 * root: every device that holds it makes the same key, so that before and after pair up, and nobody else can.
 */
export const proxySigner = (root: Uint8Array, workshop: string, number: number): Signer =>
	signerOf(derive(root, `proxy/${workshop}/${number}`));

/** Seals what one of a person's phones leaves for the next: 32 bytes that only these phones can make. */
export const parcelKey = (seed: Uint8Array, workshop: string): Uint8Array =>
	derive(seed, `parcel/${workshop}`);

/** 32 bytes that one device draws from for one purpose: the same on every start, and known to nobody else. */
export const drawingSeed = (seed: Uint8Array, workshop: string, purpose: string): Uint8Array =>
	derive(seed, `drawing/${workshop}/${purpose}`);

/**
 * Hex of the first 10 bytes of SHA-256 of the public key (bytes, or their hex). Throws a TypeError for a text that
 * is no hex.
 */
export function participantIdOf(publicKey: Uint8Array | string): string {
	const bytes = typeof publicKey === 'string' ? fromHex(publicKey) : publicKey;
	if (bytes === null) throw new TypeError('A public key is bytes or lower-case hex.');
	return toHex(sha256(bytes).subarray(0, 10));
}
