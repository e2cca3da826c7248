import { fail, ok, type Result } from '../core/result/result.ts';

const LENGTH_BYTES = 4;

/** How many bytes `pad` needs for this much content. */
export const paddedLength = (content: number): number => content + LENGTH_BYTES;

/** Content as its length (32 bit, big-endian), itself, and zeros up to `size`. Problem: `seal-too-large`. */
export function pad(content: Uint8Array, size: number): Result<Uint8Array> {
	if (paddedLength(content.length) > size) {
		return fail({ code: 'seal-too-large', params: { size: content.length, limit: size - LENGTH_BYTES } });
	}
	const padded = new Uint8Array(size);
	new DataView(padded.buffer).setUint32(0, content.length);
	padded.set(content, LENGTH_BYTES);
	return ok(padded);
}

/** What `pad` was given; null when the bytes are not of its making. */
export function unpad(padded: Uint8Array): Uint8Array | null {
	if (padded.length < LENGTH_BYTES) return null;
	const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
	return paddedLength(length) > padded.length ? null : padded.slice(LENGTH_BYTES, paddedLength(length));
}
