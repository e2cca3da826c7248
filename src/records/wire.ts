import type { Signer } from '../core/ports/keys.ts';
import { concat, utf8 } from '../crypto/encoding.ts';
import type { SureSoon } from '../crypto/native-verify.ts';
import { verify } from '../crypto/verify.ts';

/*
 * A record on the wire: version byte, Ed25519 public key (32), signature (64), payload. The payload is UTF-8 JSON
 * {w: workshop, k: kind, id, e: epoch, v: version, b: body}; what is signed is the payload as sent.
 */
export const RECORD_VERSION = 1;
const KEY_AT = 1;
const SIGNATURE_AT = KEY_AT + 32;
export const PAYLOAD_AT = SIGNATURE_AT + 64;

/** What a payload says beside its body. */
export interface Header {
	workshop: string;
	kind: string;
	/** As on the wire: see `wireId`. */
	id: string;
	epoch: number;
	version: number;
}

export const publicKeyOf = (bytes: Uint8Array): Uint8Array => bytes.subarray(KEY_AT, SIGNATURE_AT);
export const payloadOf = (bytes: Uint8Array): Uint8Array => bytes.subarray(PAYLOAD_AT);

/** Signs and encodes one record. */
export function encode(header: Header, body: unknown, signer: Signer): Uint8Array {
	const { workshop, kind, id, epoch, version } = header;
	const payload = utf8(
		JSON.stringify({ w: workshop, k: kind, id, e: epoch, v: version, b: body }, wellFormed)
	);
	const signature = signer.sign(signedBytes(workshop, payload));
	return concat(Uint8Array.of(RECORD_VERSION), signer.publicKey, signature, payload);
}

/** Whether the record was signed by the key that it names, for this workshop. */
export const signatureHolds = (bytes: Uint8Array, workshop: string): boolean =>
	verify(...partsOf(bytes, workshop));

/** True when `signatureHolds` would surely say so; false when it has to be asked. */
export const sureSoon = (bytes: Uint8Array, workshop: string, sure: SureSoon): Promise<boolean> =>
	sure(...partsOf(bytes, workshop));

const partsOf = (
	bytes: Uint8Array,
	workshop: string
): [signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array] => [
	bytes.subarray(SIGNATURE_AT, PAYLOAD_AT),
	signedBytes(workshop, payloadOf(bytes)),
	publicKeyOf(bytes)
];

/** The domain and the workshop stand in front, so that a signature fits nothing else. */
const signedBytes = (workshop: string, payload: Uint8Array): Uint8Array =>
	concat(utf8(`catchball/v1/record\0${workshop}\0`), payload);

/** An emoji cut in half at a length limit would be refused by everybody; its half becomes U+FFFD. */
const wellFormed = (_: string, value: unknown): unknown =>
	typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value;
