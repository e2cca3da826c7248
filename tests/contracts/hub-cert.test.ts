import { describe, expect, it } from 'vitest';
import { toHex } from '../../src/crypto/encoding.ts';
import { rootKeys } from '../../src/crypto/root.ts';
import { participantSigner } from '../../src/crypto/identity.ts';
import { encode } from '../../src/records/wire.ts';
import { checkCert } from '../../src/server/signaling/gateway/check-cert.ts';

/** The signaling server reads certs without the rest of the records: this holds the two to one format. */
const root = rootKeys(new Uint8Array(16).fill(1));
const { workshop } = root.link;
const device = participantSigner(new Uint8Array(32).fill(2), workshop);

const cert = (role: string, revoked = false, signer = root.signer) =>
	encode(
		{ workshop, kind: 'cert', id: toHex(device.publicKey), epoch: 1, version: 1 },
		{ role, revoked, sealTo: '', accepts: [] },
		signer
	);

describe('a cert record', () => {
	it.each(['facilitator', 'co-facilitator'])('makes a hub of the device of a %s', (role) => {
		expect(checkCert(cert(role), root.signer.publicKey, workshop)).toEqual(device.publicKey);
	});

	it('does not when it is a leader’s, revoked, of another workshop, signed by another key, or changed', () => {
		const changed = cert('facilitator');
		changed[changed.length - 3] = 0x20;
		expect(checkCert(cert('leader'), root.signer.publicKey, workshop)).toBeNull();
		expect(checkCert(cert('facilitator', true), root.signer.publicKey, workshop)).toBeNull();
		expect(checkCert(cert('facilitator'), root.signer.publicKey, 'another')).toBeNull();
		expect(checkCert(cert('facilitator', false, device), root.signer.publicKey, workshop)).toBeNull();
		expect(checkCert(changed, root.signer.publicKey, workshop)).toBeNull();
		expect(checkCert(new Uint8Array(0), root.signer.publicKey, workshop)).toBeNull();
	});
});
