/**
 * A copy of `list` in a drawn order (Fisher and Yates, in Durstenfeld's form). `draw` gives numbers in [0, 1).
 */
export const shuffle = <T>(list: readonly T[], draw: () => number): T[] => {
	const result = [...list];
	for (let last = result.length - 1; last > 0; last--) {
		const pick = Math.min(last, Math.floor(draw() * (last + 1)));
		const held = result[last] as T;
		result[last] = result[pick] as T;
		result[pick] = held;
	}
	return result;
};

/**
 * A repeatable source of numbers in [0, 1) from seed bytes of any length: the bytes are mixed by FNV-1a into the four
 * words of sfc32 (Doty-Humphrey, PractRand). Good for shuffling, worth nothing for secrets.
 */
export const seededDraw = (seed: Uint8Array): (() => number) => {
	const word = (start: number): number => {
		let hash = start;
		for (const byte of seed) hash = Math.imul(hash ^ byte, 0x01000193);
		return hash >>> 0;
	};
	let a = word(0x811c9dc5);
	let b = word(0x9e3779b9);
	let c = word(0x85ebca6b);
	let counter = 1;
	const draw = (): number => {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (c << 21) | (c >>> 11);
		c = (c + sum) | 0;
		return (sum >>> 0) / 0x1_0000_0000;
	};
	for (let n = 0; n < 12; n++) draw();
	return draw;
};
