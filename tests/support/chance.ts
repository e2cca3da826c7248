import type { Random } from '../../src/core/ports/environment.ts';

/** Chance that repeats: mulberry32 (Tommy Ettinger, public domain). */
export function seededRandom(seed: number): Random {
	let state = seed >>> 0;
	const fraction = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
	return { fraction, bytes: (length) => Uint8Array.from({ length }, () => Math.floor(fraction() * 256)) };
}

/** The fractions of such a chance, for what wants nothing else of it. */
export function fractions(seed: number): () => number {
	const random = seededRandom(seed);
	return () => random.fraction();
}
