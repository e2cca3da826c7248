import { x25519 } from '@noble/curves/ed25519.js';
import type { Opener, Signer, WorkshopLink } from '../core/ports/keys.ts';
import { derive, hashOf } from './domain.ts';
import { toBase64Url } from './encoding.ts';
import { openerOf } from './seal.ts';
import { signerOf } from './signer.ts';

/** Bytes of a workshop's root: what twelve words hold. */
export const ROOT_BYTES = 16;

/** Everything that follows from a workshop's root. */
export interface RootKeys {
	/** Signs certs and the vault. */
	signer: Signer;
	/** The first invitation: the words alone find the room. */
	link: WorkshopLink;
	/** Sheets are sealed to `publicKey` (X25519). */
	sealing: { publicKey: Uint8Array; opener: Opener };
	/** Symmetric; seals the vault. */
	vaultKey: Uint8Array;
}

/** Derives a workshop's keys from its root of 16 bytes. Throws a RangeError for another length. */
export function rootKeys(root: Uint8Array): RootKeys {
	if (root.length !== ROOT_BYTES) throw new RangeError(`A root has ${ROOT_BYTES} bytes, not ${root.length}.`);
	const signer = signerOf(derive(root, 'root/sign'));
	const sealingSecret = derive(root, 'root/seal');
	return {
		signer,
		link: {
			workshop: toBase64Url(derive(root, 'root/workshop', 16)),
			fingerprint: fingerprintOf(signer.publicKey),
			roomKey: toBase64Url(derive(root, 'root/room', 16))
		},
		sealing: { publicKey: x25519.getPublicKey(sealingSecret), opener: openerOf(sealingSecret) },
		vaultKey: derive(root, 'root/vault')
	};
}

/** First 128 bit of the root public key's hash, base64url (22 characters). */
export const fingerprintOf = (rootPublicKey: Uint8Array): string =>
	toBase64Url(hashOf('fingerprint', rootPublicKey).subarray(0, 16));
