import * as v from 'valibot';
import { concat, fromHex, fromUtf8, utf8 } from '../../../crypto/encoding.ts';
import { verify } from '../../../crypto/verify.ts';

/** Which device a cert makes a facilitator's, or null. */
export type CheckCert = (cert: Uint8Array, root: Uint8Array, workshop: string) => Uint8Array | null;

const Payload = v.object({
	w: v.string(),
	k: v.literal('cert'),
	id: v.string(),
	b: v.object({ role: v.picklist(['facilitator', 'co-facilitator']), revoked: v.literal(false) })
});

/**
 * Checks a cert record without the rest of the records: version byte, the root's key (32 bytes), its signature (64),
 * payload. The format is records/wire.ts; tests/contracts/hub-cert.test.ts holds the two together.
 * @param cert the record as it is in the carrier
 * @param root root public key
 * @param workshop the workshop's id
 * @returns the device's public key
 */
export const checkCert: CheckCert = (cert, root, workshop) => {
	if (cert[0] !== 1 || !equal(cert.subarray(1, 33), root)) return null;
	const payload = readPayload(cert.subarray(97));
	if (payload?.w !== workshop) return null;
	const signed = concat(utf8(`catchball/v1/record\0${workshop}\0`), cert.subarray(97));
	return verify(cert.subarray(33, 97), signed, root) ? fromHex(payload.id) : null;
};

function readPayload(bytes: Uint8Array): v.InferOutput<typeof Payload> | null {
	try {
		const payload = v.safeParse(Payload, JSON.parse(fromUtf8(bytes) ?? ''));
		return payload.success ? payload.output : null;
	} catch {
		// Not JSON.
		return null;
	}
}

const equal = (a: Uint8Array, b: Uint8Array): boolean =>
	a.length === b.length && a.every((byte, index) => byte === b[index]);
