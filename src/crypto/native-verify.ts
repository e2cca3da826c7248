import { KNOWN } from './known-answer.ts';
import { isPlain } from './plain-signature.ts';

/**
 * Looks at a signature without holding this thread up. True: `verify` would say true. False: it is not sure, ask
 * `verify`. Never rejects.
 */
export type SureSoon = (
	signature: Uint8Array,
	message: Uint8Array,
	publicKey: Uint8Array
) => Promise<boolean>;

/** What this needs of WebCrypto. */
export type Verifying = Pick<SubtleCrypto, 'importKey' | 'verify'>;

const ED25519 = 'Ed25519';
/** Keys that are kept imported: everybody of a large workshop. */
const KEYS = 2048;

/**
 * The browser's own Ed25519, many times faster than a portable one and on a thread of its own. Null where there is
 * none: on plain http in a local network, and in older browsers. Found out by trying it, so call it once.
 */
export async function nativeSureSoon(
	subtle: Verifying | null = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle ?? null
): Promise<SureSoon | null> {
	if (!subtle) return null;
	const sure = sureBy(subtle);
	return (await tells(sure)) ? sure : null;
}

function sureBy(subtle: Verifying): SureSoon {
	const keys = new Map<string, Promise<CryptoKey>>();
	const keyOf = (bytes: Uint8Array): Promise<CryptoKey> => {
		const name = bytes.join();
		const known = keys.get(name);
		if (known) return known;
		const imported = subtle.importKey('raw', bytes.slice(), ED25519, false, ['verify']);
		// A Map keeps its order of insertion: the first one is the oldest.
		for (const oldest of keys.keys()) if (keys.size >= KEYS) keys.delete(oldest);
		keys.set(name, imported);
		return imported;
	};
	return async (signature, message, publicKey) => {
		if (!isPlain(signature, publicKey)) return false;
		try {
			return await subtle.verify(ED25519, await keyOf(publicKey), signature.slice(), message.slice());
		} catch {
			// What it can't read is for `verify` to judge.
			return false;
		}
	};
}

/** Whether it knows a good signature from a bad one. */
async function tells(sure: SureSoon): Promise<boolean> {
	const { signature, publicKey } = KNOWN;
	const good = await sure(signature, new Uint8Array(), publicKey);
	return good && !(await sure(signature, Uint8Array.of(1), publicKey));
}
