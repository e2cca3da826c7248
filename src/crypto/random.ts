import type { Random } from '../core/ports/environment.ts';

/** `getRandomValues` refuses more at a time. */
const AT_ONCE = 65_536;

function bytes(length: number): Uint8Array {
	const all = new Uint8Array(length);
	for (let at = 0; at < length; at += AT_ONCE) crypto.getRandomValues(all.subarray(at, at + AT_ONCE));
	return all;
}

/** In [0, 1): 53 random bits, which fill a double's mantissa. */
function fraction(): number {
	const view = new DataView(bytes(8).buffer);
	return ((view.getUint32(0) >>> 5) * 2 ** 26 + (view.getUint32(4) >>> 6)) / 2 ** 53;
}

/** Chance from the platform's cryptographic generator, which is there on plain http as well. */
export const systemRandom: Random = { bytes, fraction };
