/** Bytes of an id on the wire. */
export const ID_BYTES = 6;

/**
 * A 48-bit fingerprint of a frame, as a number. It only has to tell the frames of one room's last minute apart; one
 * that somebody forges to look like another's is found out by the comparison of documents. (cyrb53 by bryc, public
 * domain, cut to 48 bit.)
 */
export function frameId(frame: Uint8Array): number {
	let a = 0xdeadbeef ^ frame.length;
	let b = 0x41c6ce57 ^ frame.length;
	for (const byte of frame) {
		a = Math.imul(a ^ byte, 2654435761);
		b = Math.imul(b ^ byte, 1597334677);
	}
	a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
	b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
	return 0x100000000 * (b & 0xffff) + (a >>> 0);
}

/** A frame of one kind byte and a list of ids. */
export function idsFrame(kind: number, ids: readonly number[]): Uint8Array<ArrayBuffer> {
	const frame = new Uint8Array(1 + ids.length * ID_BYTES);
	frame[0] = kind;
	const view = new DataView(frame.buffer);
	ids.forEach((id, index) => {
		view.setUint16(1 + index * ID_BYTES, Math.floor(id / 0x100000000));
		view.setUint32(3 + index * ID_BYTES, id >>> 0);
	});
	return frame;
}

/** The ids of such a frame; a torn one at the end is left out. */
export function readIds(frame: Uint8Array): number[] {
	const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
	const ids: number[] = [];
	for (let at = 1; at + ID_BYTES <= frame.length; at += ID_BYTES)
		ids.push(view.getUint16(at) * 0x100000000 + view.getUint32(at + 2));
	return ids;
}
