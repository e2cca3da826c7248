/** Of a point: y in 31 bytes and 7 bits, little end first, and the sign of x in the last bit. */
const POINT = 32;
const SIGN = 0x80;

const fromHexLe = (hex: string): Uint8Array =>
	Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** p = 2^255 - 19, and the order of the group, little end first. */
const FIELD = fromHexLe(`ed${'ff'.repeat(30)}7f`);
const ORDER = fromHexLe('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010');
/** The y of all eight points of small order. */
const SMALL = [
	'00'.repeat(32),
	`01${'00'.repeat(31)}`,
	`ec${'ff'.repeat(30)}7f`,
	'26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
	'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'
].map(fromHexLe);

/**
 * Whether signature and key are of the kind that every implementation of Ed25519 reads alike: key and R are points in
 * their one encoding and not of small order, S is below the order. Implementations differ on the others: some take
 * them, `verify` does not. Of a plain one it holds that whoever says yes, by the equation with the cofactor or without
 * it, says what `verify` says; a no may still be a yes there, when a point has a part of small order.
 */
export function isPlain(signature: Uint8Array, publicKey: Uint8Array): boolean {
	return (
		signature.length === 2 * POINT &&
		publicKey.length === POINT &&
		isPlainPoint(publicKey) &&
		isPlainPoint(signature.subarray(0, POINT)) &&
		isBelow(signature.subarray(POINT), ORDER)
	);
}

function isPlainPoint(bytes: Uint8Array): boolean {
	const y = bytes.slice();
	y[POINT - 1] = (y[POINT - 1] ?? 0) & ~SIGN;
	return isBelow(y, FIELD) && !SMALL.some((small) => small.every((byte, index) => byte === y[index]));
}

/** Of two numbers, little end first. */
function isBelow(a: Uint8Array, b: Uint8Array): boolean {
	for (let index = b.length - 1; index >= 0; index--) {
		const difference = (a[index] ?? 0) - (b[index] ?? 0);
		if (difference !== 0) return difference < 0;
	}
	return false;
}
