import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { toHex, utf8 } from './encoding.ts';
import { commitTo } from './commitment.ts';
import { participantIdOf, participantSigner, pseudonymSigner } from './identity.ts';
import { newInvitation, proofHolds, proofOf } from './invitation.ts';
import { systemRandom } from './random.ts';
import { fingerprintOf, rootKeys } from './root.ts';
import { seal, SEAL_OVERHEAD } from './seal.ts';
import { openSignal, sealSignal } from './signal.ts';
import { roomProof, roomSecret, roomTopic, topicOf } from './topic.ts';
import { openWithKey, SEAL_STEP, sealWithKey } from './vault.ts';
import { verify } from './verify.ts';

vi.setConfig({ testTimeout: 60_000 });

const root = new Uint8Array(16).map((_, index) => index);
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

describe('root keys', () => {
	it('follow from the root alone, so that the words find the room again', () => {
		const first = rootKeys(root);
		const again = rootKeys(root.slice());
		expect(again.link).toEqual(first.link);
		expect(again.signer.publicKey).toEqual(first.signer.publicKey);
		expect(again.vaultKey).toEqual(first.vaultKey);
		expect(again.sealing.publicKey).toEqual(first.sealing.publicKey);
	});

	it('stay what they are: a changed derivation would lock everybody out of their workshops', () => {
		expect(rootKeys(root).link).toMatchInlineSnapshot(`
			{
			  "fingerprint": "KyWYhsdypAyt3TvhTqzTYA",
			  "roomKey": "tXOMPaOPApqwlZbaU1Alrw",
			  "workshop": "9t3nBPte2WlPpWdS4--KFA",
			}
		`);
		expect(toHex(rootKeys(root).vaultKey)).toMatchInlineSnapshot(
			`"217d1d451082c45e9250809f71ecd5e9e04bc07f11aee14fdba3b920e959c68b"`
		);
	});

	it('give a link of three parts of 128 bit, with the fingerprint of the signing key', () => {
		const { link, signer } = rootKeys(root);
		for (const part of Object.values(link)) expect(part).toMatch(/^[A-Za-z0-9_-]{22}$/);
		expect(link.fingerprint).toBe(fingerprintOf(signer.publicKey));
	});

	it('refuse a root of another length', () => {
		expect(() => rootKeys(new Uint8Array(15))).toThrow(RangeError);
	});
});

describe('identities', () => {
	const seed = systemRandom.bytes(32);

	it('differ between workshops, and the pseudonym is not the participant', () => {
		const keys = [
			participantSigner(seed, 'a'),
			participantSigner(seed, 'b'),
			pseudonymSigner(seed, 'a'),
			pseudonymSigner(seed, 'b')
		];
		expect(new Set(keys.map((signer) => toHex(signer.publicKey))).size).toBe(4);
	});

	it('sign what verify accepts, and nothing else passes', () => {
		const signer = participantSigner(seed, 'a');
		const message = utf8('Ada was here');
		const signature = signer.sign(message);
		expect(verify(signature, message, signer.publicKey)).toBe(true);
		expect(verify(signature, utf8('Ben was here'), signer.publicKey)).toBe(false);
		expect(verify(signature, message, pseudonymSigner(seed, 'a').publicKey)).toBe(false);
	});

	it('never throw on hostile signatures and keys', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 80 }), fc.uint8Array({ maxLength: 40 }), (signature, key) => {
				expect(verify(signature, utf8('x'), key)).toBe(false);
			}),
			{ numRuns: 300 }
		);
		expect(verify(new Uint8Array(64), utf8('x'), new Uint8Array(32))).toBe(false);
	});

	it('have an id of 20 hex digits, the same from bytes and from hex', () => {
		const { publicKey } = participantSigner(seed, 'a');
		expect(participantIdOf(publicKey)).toMatch(/^[0-9a-f]{20}$/);
		expect(participantIdOf(toHex(publicKey))).toBe(participantIdOf(publicKey));
	});
});

describe('seal', () => {
	const { sealing } = rootKeys(root);

	it('opens to what was sealed, whatever it was, and always has one size', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 256 }), fc.string(), (content, context) => {
				const sealed = seal(sealing.publicKey, content, context, 256);
				if (!sealed.ok) throw new Error('should fit');
				expect(sealed.value.length).toBe(256 + SEAL_OVERHEAD);
				expect(sealing.opener.open(sealed.value, context)).toEqual(content);
			}),
			{ numRuns: 50 }
		);
	});

	it('says that content is too large', () => {
		expect(seal(sealing.publicKey, new Uint8Array(257), '', 256)).toEqual({
			ok: false,
			problems: [{ code: 'seal-too-large', params: { size: 257, limit: 256 } }]
		});
	});

	it('refuses a key of low order, from which anybody could work out the seal', () => {
		expect(seal(new Uint8Array(32), utf8('x'), '', 256).ok).toBe(false);
		expect(seal(new Uint8Array(3), utf8('x'), '', 256).ok).toBe(false);
	});

	it('stays shut for another key, another context, and after any change', () => {
		const sealed = seal(sealing.publicKey, utf8('secret'), 'before', 64);
		if (!sealed.ok) throw new Error('should fit');
		expect(rootKeys(new Uint8Array(16)).sealing.opener.open(sealed.value, 'before')).toBeNull();
		expect(sealing.opener.open(sealed.value, 'after')).toBeNull();
		fc.assert(
			fc.property(fc.nat(sealed.value.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
				const changed = sealed.value.slice();
				changed[at] = (changed[at] ?? 0) ^ flip;
				// X25519 ignores the top bit of a public key; the derivation takes the bytes as sent.
				expect(sealing.opener.open(changed, 'before')).toBeNull();
			}),
			{ numRuns: 100 }
		);
		expect(sealing.opener.open(new Uint8Array(10), 'before')).toBeNull();
	});
});

describe('sealing with a key', () => {
	const key = systemRandom.bytes(32);

	it('opens to what was sealed and grows in steps', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 10_000 }), (content) => {
				const sealed = sealWithKey(key, content, 'vault');
				expect((sealed.length - 40) % SEAL_STEP).toBe(0);
				expect(openWithKey(key, sealed, 'vault')).toEqual(content);
				expect(openWithKey(key, sealed, 'other')).toBeNull();
				expect(openWithKey(new Uint8Array(32), sealed, 'vault')).toBeNull();
			}),
			{ numRuns: 30 }
		);
	});

	it('never throws on hostile bytes', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (sealed) => openWithKey(key, sealed, 'vault') === null)
		);
	});
});

describe('rooms', () => {
	const { link } = rootKeys(root);

	it('have topics that the server can recompute from the proof alone', () => {
		expect(roomTopic(link, 'plenary')).toBe(topicOf(link.fingerprint, roomProof(link, 'plenary')));
	});

	it('differ by purpose, room key and root', () => {
		const other = rootKeys(new Uint8Array(16)).link;
		const topics = [
			roomTopic(link, 'plenary'),
			roomTopic(link, 'board/sales/0'),
			roomTopic({ ...link, roomKey: other.roomKey }, 'plenary'),
			roomTopic({ ...link, fingerprint: other.fingerprint }, 'plenary')
		];
		expect(new Set(topics).size).toBe(4);
	});

	it('seal signals for one room and one pair of peers', () => {
		const secret = roomSecret(link, 'plenary');
		const sealed = sealSignal(secret, 'v=0 …', 'ada>ben');
		expect(openSignal(secret, sealed, 'ada>ben')).toBe('v=0 …');
		expect(openSignal(secret, sealed, 'ada>cem')).toBeNull();
		expect(openSignal(roomSecret(link, 'ballot'), sealed, 'ada>ben')).toBeNull();
		expect(openSignal(secret, 'junk!', 'ada>ben')).toBeNull();
		expect(openSignal(secret, sealSignal(secret, '', 'ada>ben'), 'ada>ben')).toBe('');
	});
});

describe('invitations', () => {
	it('are proved by the key that scanned them and by no other', () => {
		const invitation = newInvitation(systemRandom);
		const [ben, cem] = [systemRandom.bytes(32), systemRandom.bytes(32)];
		const proof = proofOf(invitation, ben);
		expect(proofHolds(invitation, ben, proof)).toBe(true);
		expect(proofHolds(invitation, toHex(ben), proof)).toBe(true);
		expect(proofHolds(invitation, cem, proof)).toBe(false);
		expect(proofHolds(newInvitation(systemRandom), ben, proof)).toBe(false);
		expect(proofHolds(invitation, ben, '')).toBe(false);
	});
});

describe('commitment', () => {
	it('changes with the key and with the salt', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), bytes(16), bytes(16), (key, otherKey, salt, otherSalt) => {
				expect(commitTo(key, salt)).toMatch(/^[0-9a-f]{64}$/);
				fc.pre(key !== otherKey && toHex(salt) !== toHex(otherSalt));
				expect(commitTo(key, salt)).not.toBe(commitTo(otherKey, salt));
				expect(commitTo(key, salt)).not.toBe(commitTo(key, otherSalt));
			})
		);
	});
});

describe('random', () => {
	it('gives as many bytes as asked, also beyond what the platform gives at once', () => {
		expect(
			systemRandom
				.bytes(70_000)
				.subarray(65_536)
				.some((byte) => byte !== 0)
		).toBe(true);
		expect(systemRandom.bytes(0).length).toBe(0);
	});

	it('gives fractions in [0, 1)', () => {
		for (let turn = 0; turn < 1000; turn++) {
			const fraction = systemRandom.fraction();
			expect(fraction >= 0 && fraction < 1).toBe(true);
		}
	});
});
