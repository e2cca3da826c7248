import { createPublicKey, verify as verifyNative } from 'node:crypto';
import type { HubMessage, RegisterMessage } from '../../../core/protocol/client.ts';
import { hubText, registerText } from '../../../core/protocol/texts.ts';
import { fromBase64Url, toBase64Url } from '../../../crypto/encoding.ts';
import { fingerprintOf } from '../../../crypto/root.ts';
import { topicOf } from '../../../crypto/topic.ts';
import type { CheckCert } from './check-cert.ts';

/** Whether a client holds the key that it registers for a peer id. */
export const registerHolds = ({ key, signature, topic, peer }: RegisterMessage, nonce: string): boolean =>
	signed(key, registerText(nonce, topic, peer), signature);

/**
 * Whether a socket belongs to a facilitator's device of the workshop whose room has this topic: the topic is made of
 * the root key shown, the root key signed the cert, the cert's device signed this socket's nonce.
 */
export function hubHolds(
	{ root, cert, workshop, proof, topic, signature }: HubMessage,
	nonce: string,
	check: CheckCert
): boolean {
	const rootKey = fromBase64Url(root);
	const certBytes = fromBase64Url(cert);
	if (!rootKey || !certBytes || topicOf(fingerprintOf(rootKey), proof) !== topic) return false;
	const device = check(certBytes, rootKey, workshop);
	return device?.length === 32 && signed(toBase64Url(device), hubText(nonce, topic), signature);
}

/** Node's own Ed25519: ten times as fast as a portable one, which counts when a thousand phones come back at once. */
function signed(key: string, text: string, signature: string): boolean {
	try {
		const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
		return verifyNative(null, Buffer.from(text, 'utf8'), publicKey, Buffer.from(signature, 'base64url'));
	} catch {
		// Not a point of the curve.
		return false;
	}
}
