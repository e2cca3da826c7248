/** One lane of MurmurHash3's finalising mix (Austin Appleby, public domain). */
const mix = (lane: number): number => {
	let h = lane;
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
};

const hex = (lane: number): string => lane.toString(16).padStart(8, '0');

/**
 * 64-bit checksum of `bytes` as 16 hex digits: two 32-bit lanes in the manner of MurmurHash3, seeded apart.
 * It finds flipped, missing and swapped bytes. It is no signature: whoever can write the bytes can write a
 * checksum that fits them.
 */
export function checksum(bytes: Uint8Array): string {
	let a = 0x9747b28c ^ bytes.length;
	let b = 0x1b873593 ^ bytes.length;
	for (let i = 0; i < bytes.length; i++) {
		const byte = bytes[i] ?? 0;
		a = Math.imul(a ^ byte, 0xcc9e2d51);
		a = (a << 15) | (a >>> 17);
		b = Math.imul(b ^ byte, 0x01000193) + i;
		b = (b << 13) | (b >>> 19);
	}
	return hex(mix(a ^ b)) + hex(mix(b));
}

/** Checksum of a text's UTF-8 bytes. */
export const checksumOfText = (text: string): string => checksum(new TextEncoder().encode(text));
