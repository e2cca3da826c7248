const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 bytes of a text. */
export const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** The text of UTF-8 bytes; null when they are not strictly valid. */
export function fromUtf8(bytes: Uint8Array): string | null {
	try {
		return decoder.decode(bytes);
	} catch {
		return null;
	}
}

/** One array with all parts in a row. */
export function concat(...parts: Uint8Array[]): Uint8Array {
	const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower-case hex. */
export function toHex(bytes: Uint8Array): string {
	let hex = '';
	for (const byte of bytes) hex += HEX[byte];
	return hex;
}

/** Bytes of lower-case hex; null for anything else. */
export function fromHex(hex: string): Uint8Array | null {
	if (hex.length % 2 !== 0 || !/^[0-9a-f]*$/.test(hex)) return null;
	return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
		parseInt(hex.slice(2 * index, 2 * index + 2), 16)
	);
}

/** Standard base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
	let binary = '';
	// In pieces, because a call takes a limited number of arguments.
	for (let at = 0; at < bytes.length; at += 8192)
		binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
	return btoa(binary);
}

/** Bytes of standard base64; null unless it is exactly what `toBase64` would write. */
export function fromBase64(text: string): Uint8Array | null {
	if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
	try {
		const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
		return toBase64(bytes) === text ? bytes : null;
	} catch {
		return null;
	}
}

/** Base64 for URLs, without padding (RFC 4648 section 5). */
export const toBase64Url = (bytes: Uint8Array): string =>
	toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** Bytes of base64url without padding; null unless it is exactly what `toBase64Url` would write. */
export function fromBase64Url(text: string): Uint8Array | null {
	if (!/^[A-Za-z0-9_-]*$/.test(text)) return null;
	const standard = text.replaceAll('-', '+').replaceAll('_', '/');
	return fromBase64(standard.padEnd(Math.ceil(standard.length / 4) * 4, '='));
}
