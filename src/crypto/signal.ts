import { fromBase64Url, fromUtf8, toBase64Url, utf8 } from './encoding.ts';
import { openWithKey, sealWithKey } from './vault.ts';

/** Session descriptions and candidates are short; a small step keeps the signaling server's load low. */
const STEP = 256;

/**
 * Seals a session description or candidate under a room's secret, as base64url. `context` says who sends to whom,
 * so that the signaling server can't hand it to somebody else.
 */
export const sealSignal = (secret: Uint8Array, text: string, context: string): string =>
	toBase64Url(sealWithKey(secret, utf8(text), `signal/${context}`, STEP));

/** The text; null when it was not sealed by somebody who has the room's secret, or for another context. */
export function openSignal(secret: Uint8Array, sealed: string, context: string): string | null {
	const bytes = fromBase64Url(sealed);
	const content = bytes && openWithKey(secret, bytes, `signal/${context}`);
	return content && fromUtf8(content);
}
