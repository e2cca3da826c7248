import type { Signer } from '../core/ports/keys.ts';
import { fromBase64Url } from './encoding.ts';
import { KNOWN } from './known-answer.ts';
import { signerOf } from './signer.ts';

/** Signs under one key without holding this thread up. */
export interface SignerSoon {
	/** 32-byte Ed25519 public key. */
	readonly publicKey: Uint8Array;
	/** 64-byte signature of `message`. Never rejects. */
	sign(message: Uint8Array): Promise<Uint8Array>;
}

/** What this needs of WebCrypto. */
export type Signing = Pick<SubtleCrypto, 'importKey' | 'exportKey' | 'sign'>;

const ED25519 = 'Ed25519';
/** PKCS #8 of an Ed25519 key (RFC 8410, section 7), up to its 32 bytes. */
const PKCS8 = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32];

/**
 * A signer for an Ed25519 secret key of 32 bytes, by the browser's own Ed25519 where it has one that gives a known
 * answer, else by the portable one: both give the same keys and signatures. Never rejects for a key of 32 bytes.
 */
export async function signerSoon(
	secret: Uint8Array,
	subtle: Signing | null = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle ?? null
): Promise<SignerSoon> {
	try {
		if (subtle) {
			const [known, own] = await Promise.all([signerBy(subtle, KNOWN.secret), signerBy(subtle, secret)]);
			const signature = await known.sign(new Uint8Array());
			if (isSame(known.publicKey, KNOWN.publicKey) && isSame(signature, KNOWN.signature)) return own;
		}
	} catch {
		// An older browser.
	}
	const signer = signerOf(secret);
	return { ...signer, sign: (message) => Promise.resolve(signer.sign(message)) };
}

/** `signerOf`, with the public key made as above: the portable one needs tens of milliseconds for a page's first. */
export const withKeySoon = async (secret: Uint8Array): Promise<Signer> =>
	signerOf(secret, (await signerSoon(secret)).publicKey);

/** Rejects where `subtle` can't do it. */
async function signerBy(subtle: Signing, secret: Uint8Array): Promise<SignerSoon> {
	const key = await subtle.importKey('pkcs8', Uint8Array.of(...PKCS8, ...secret), ED25519, true, ['sign']);
	// The one way from a secret key to its public one. The rest of what is exported, the secret, is dropped here.
	const { x = '' } = await subtle.exportKey('jwk', key);
	const publicKey = fromBase64Url(x);
	if (publicKey?.length !== 32) throw new TypeError('A public key has 32 bytes.');
	return {
		publicKey,
		async sign(message) {
			try {
				return new Uint8Array(await subtle.sign(ED25519, key, message.slice()));
			} catch {
				return signerOf(secret, publicKey).sign(message);
			}
		}
	};
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.join() === b.join();
