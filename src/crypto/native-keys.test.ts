import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fromHex, toHex } from './encoding.ts';
import { signerSoon, withKeySoon, type Signing } from './native-keys.ts';
import { signerOf } from './signer.ts';
import { verify } from './verify.ts';

vi.setConfig({ testTimeout: 60_000 });

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const hex = (text: string): Uint8Array => fromHex(text) ?? new Uint8Array();
const { subtle } = globalThis.crypto;
const secret = new Uint8Array(32).fill(7);
const message = new TextEncoder().encode('We win back ten customers');
const portable = signerOf(secret);

/** RFC 8032, section 7.1: secret and public key, message, signature. */
const VECTORS = [
	[
		'9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
		'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
		'',
		'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'
	],
	[
		'4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
		'3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
		'72',
		'92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'
	],
	[
		'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
		'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
		'af82',
		'6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a'
	]
] as const;

/** The browser's own, with some of it changed. */
const changed = (changes: Partial<Signing>): Signing => ({
	importKey: subtle.importKey.bind(subtle),
	exportKey: subtle.exportKey.bind(subtle),
	sign: (...given) => subtle.sign(...given),
	...changes
});

const refuse = () => Promise.reject(new Error('NotSupportedError'));
const never = (() => {
	throw new TypeError('is no function');
}) as () => never;
/** Does what WebCrypto's `exportKey` does, then says something else of the public key. */
const exporting = (change: (x: string) => string | undefined) =>
	(async (_format: string, key: CryptoKey) => {
		const jwk = await subtle.exportKey('jwk', key);
		return { ...jwk, x: change(jwk.x ?? '') };
	}) as unknown as Signing['exportKey'];

describe('the key and signatures of a secret', () => {
	it.each(VECTORS)('are those of RFC 8032: %s', async (secretKey, publicKey, text, signature) => {
		let signed = 0;
		const counting = changed({ sign: (...given) => (signed++, subtle.sign(...given)) });
		for (const by of [counting, null]) {
			const signer = await signerSoon(hex(secretKey), by);
			expect(toHex(signer.publicKey)).toBe(publicKey);
			expect(toHex(await signer.sign(hex(text)))).toBe(signature);
		}
		// The known answer, and the one that was asked for.
		expect(signed).toBe(2);
		const signer = await withKeySoon(hex(secretKey));
		expect(toHex(signer.publicKey)).toBe(publicKey);
		expect(toHex(signer.sign(hex(text)))).toBe(signature);
	});

	it('are the same by the native implementation and the portable one', async () => {
		await fc.assert(
			fc.asyncProperty(bytes(32), fc.uint8Array({ maxLength: 300 }), async (any, text) => {
				const [native, other] = [await signerSoon(any), signerOf(any)];
				expect(native.publicKey).toEqual(other.publicKey);
				const signature = await native.sign(text);
				expect(signature).toEqual(other.sign(text));
				expect(verify(signature, text, native.publicKey)).toBe(true);
				const key = await subtle.importKey('raw', other.publicKey.slice(), 'Ed25519', false, ['verify']);
				expect(await subtle.verify('Ed25519', key, other.sign(text).slice(), text.slice())).toBe(true);
			}),
			{ numRuns: 100 }
		);
	});
});

describe('an implementation that is not there, broken or wrong', () => {
	it.each<[string, Signing | null]>([
		['is missing', null],
		['has no Ed25519', changed({ importKey: refuse })],
		['lacks a function', changed({ importKey: never })],
		['does not export', changed({ exportKey: refuse })],
		['exports no public key', changed({ exportKey: exporting(() => undefined) })],
		['exports a short one', changed({ exportKey: exporting((x) => x.slice(4)) })],
		['exports nonsense', changed({ exportKey: exporting((x) => `${x}=`) })],
		['gives a wrong key', changed({ exportKey: exporting((x) => `A${x.slice(1)}`) })],
		['gives one key for all', changed({ exportKey: exporting(() => 'A'.repeat(43)) })],
		['gives a wrong signature', changed({ sign: () => Promise.resolve(new ArrayBuffer(64)) })],
		['gives no signature', changed({ sign: () => Promise.resolve(new ArrayBuffer(0)) })],
		['does not sign', changed({ sign: refuse })],
		['throws when it should sign', changed({ sign: never })]
	])('that %s is done without', async (_, by) => {
		const signer = await signerSoon(secret, by);
		expect(signer.publicKey).toEqual(portable.publicKey);
		expect(await signer.sign(message)).toEqual(portable.sign(message));
	});

	it('that fails later on does not make a signature fail', async () => {
		let works = true;
		const by = changed({ sign: (...given) => (works ? subtle.sign(...given) : refuse()) });
		const signer = await signerSoon(secret, by);
		works = false;
		expect(await signer.sign(message)).toEqual(portable.sign(message));
	});
});
