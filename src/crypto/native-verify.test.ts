import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { sha512 } from '@noble/hashes/sha2.js';
import { describe, expect, it, vi } from 'vitest';
import { concat } from './encoding.ts';
import { nativeSureSoon, type SureSoon, type Verifying } from './native-verify.ts';
import { isPlain } from './plain-signature.ts';
import { signerOf } from './signer.ts';
import { verify } from './verify.ts';

vi.setConfig({ testTimeout: 60_000 });

const { Point } = ed25519;
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const message = new TextEncoder().encode('We win back ten customers');
const signer = signerOf(new Uint8Array(32).fill(7));
const good = signer.sign(message);

/** The native one; Node has it on every version that this project runs on. */
async function native(): Promise<SureSoon> {
	const sure = await nativeSureSoon();
	if (!sure) throw new Error('This Node has no Ed25519.');
	return sure;
}

/** One that takes every signature of a message that is not of length 1. */
const gullible: Verifying = {
	importKey: (() => Promise.resolve({})) as unknown as SubtleCrypto['importKey'],
	verify: (_algorithm, _key, _signature, data) => Promise.resolve(data.byteLength !== 1)
};

describe('which implementation is trusted', () => {
	it('none where the browser has none', async () => {
		expect(await nativeSureSoon(null)).toBeNull();
	});

	it('none that takes what is no signature, or throws at all of them', async () => {
		expect(await nativeSureSoon({ ...gullible, verify: () => Promise.resolve(true) })).toBeNull();
		const unknown = { ...gullible, importKey: () => Promise.reject(new Error('NotSupportedError')) };
		expect(await nativeSureSoon(unknown as unknown as Verifying)).toBeNull();
	});
});

describe('a native yes', () => {
	it('comes for what this project signs', async () => {
		const sure = await native();
		await fc.assert(
			fc.asyncProperty(bytes(32), fc.uint8Array({ maxLength: 300 }), async (secret, text) => {
				const one = signerOf(secret);
				return sure(one.sign(text), text, one.publicKey);
			}),
			{ numRuns: 100 }
		);
	});

	it('never comes for what `verify` refuses', async () => {
		const sure = await native();
		await fc.assert(
			fc.asyncProperty(fc.nat({ max: 511 }), fc.nat({ max: 255 }), async (signatureBit, keyBit) => {
				const bad = flipped(good, signatureBit);
				const key = flipped(signer.publicKey, keyBit);
				expect(verify(bad, message, signer.publicKey)).toBe(false);
				expect(await sure(bad, message, signer.publicKey)).toBe(false);
				expect(await sure(good, message, key)).toBe(false);
				expect(await sure(good, flipped(message, signatureBit % 200), signer.publicKey)).toBe(false);
			}),
			{ numRuns: 100 }
		);
		expect(await sure(good.slice(1), message, signer.publicKey)).toBe(false);
		expect(await sure(good, message, signer.publicKey.slice(1))).toBe(false);
	});
});

describe('what implementations differ on', () => {
	it.each(edges())('$name: nobody is surer than `verify`', async ({ signature, key, text, plain, holds }) => {
		expect(verify(signature, text, key)).toBe(holds);
		expect(isPlain(signature, key)).toBe(plain);
		const sure = await native();
		if (await sure(signature, text, key)) expect(holds).toBe(true);
		// Not even an implementation that would take everything is asked.
		const naive = await nativeSureSoon(gullible);
		if (!plain) expect(await naive?.(signature, text, key)).toBe(false);
	});

	it('all eight points of small order, in every encoding, are left to `verify`', () => {
		for (const point of smallPoints())
			for (const sign of [0, 0x80]) {
				const encoded = point.toBytes();
				encoded[31] = ((encoded[31] ?? 0) & 0x7f) | sign;
				expect(isPlain(good, encoded)).toBe(false);
				expect(isPlain(concat(encoded, good.subarray(32)), signer.publicKey)).toBe(false);
			}
	});
});

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
	const copy = bytes.slice();
	copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
	return copy;
}

/** A point of order eight, and its multiples. */
function smallPoints() {
	const eighth = Point.fromHex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a');
	const all = [Point.ZERO];
	for (let next = eighth; !next.is0(); next = next.add(eighth)) all.push(next);
	return all;
}

interface Edge {
	name: string;
	signature: Uint8Array;
	key: Uint8Array;
	text: Uint8Array;
	/** Asked natively at all. */
	plain: boolean;
	/** What `verify` says. */
	holds: boolean;
}

/** After "Taming the many EdDSAs" (Chalkias, Garillot, Nikolaenko, 2020). */
function edges(): Edge[] {
	const n = Point.Fn.ORDER;
	const little = (value: bigint): Uint8Array =>
		Uint8Array.from({ length: 32 }, (_, index) => Number((value >> BigInt(8 * index)) & 255n));
	const number = (of: Uint8Array): bigint => of.reduceRight((sum, byte) => (sum << 8n) + BigInt(byte), 0n);
	const [, eighth = Point.ZERO] = smallPoints();
	const secret = 1234567890123456789n;
	const nonce = 987654321987654321n;
	const A = Point.BASE.multiply(secret);
	const R = Point.BASE.multiply(nonce);
	const hash = (r: Uint8Array, key: Uint8Array, text: Uint8Array): bigint =>
		number(sha512(concat(r, key, text))) % n;
	/** A signature by R and key as they are encoded, which may have parts of small order. */
	const signed = (r: Uint8Array, key: Uint8Array): Uint8Array =>
		concat(r, little((nonce + hash(r, key, message) * secret) % n));
	const s = number(good.subarray(32));
	const mixedR = R.add(eighth).toBytes();
	const mixedA = A.add(eighth).toBytes();
	const identity = little(1n);
	const p = 2n ** 255n - 19n;
	return [
		{
			name: 'a plain one',
			signature: signed(R.toBytes(), A.toBytes()),
			key: A.toBytes(),
			plain: true,
			holds: true
		},
		{
			name: 'S with the order added',
			signature: concat(good.subarray(0, 32), little(s + n)),
			key: signer.publicKey,
			plain: false,
			holds: false
		},
		{
			name: 'R with a part of small order: only the equation with the cofactor takes it',
			signature: signed(mixedR, A.toBytes()),
			key: A.toBytes(),
			plain: true,
			holds: true
		},
		{
			name: 'a key with a part of small order',
			signature: signed(R.toBytes(), mixedA),
			key: mixedA,
			plain: true,
			holds: true
		},
		{
			name: 'a key of small order, which takes a signature of nearly anything',
			signature: concat(identity, little(0n)),
			key: identity,
			plain: false,
			holds: false
		},
		{
			name: 'R of small order',
			signature: concat(identity, little((hash(identity, A.toBytes(), message) * secret) % n)),
			key: A.toBytes(),
			plain: false,
			holds: true
		},
		{
			name: 'a key beyond the field',
			signature: concat(identity, little(0n)),
			key: little(p + 1n),
			plain: false,
			holds: false
		},
		{
			name: 'R beyond the field',
			signature: concat(little(p + 1n), little((hash(little(p + 1n), A.toBytes(), message) * secret) % n)),
			key: A.toBytes(),
			plain: false,
			holds: false
		},
		{
			name: 'minus nothing as x of the key',
			signature: concat(identity, little(0n)),
			key: flipped(identity, 255),
			plain: false,
			holds: false
		}
	].map((edge) => ({ ...edge, text: message }));
}
