import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/*
 * Before and after are told apart by form too (a ring and a ball) and by their figures; here, that the colours alone do it
 * for everybody. How dichromats see a colour: Machado, Oliveira & Fernandes (2009), "A physiologically-based model for
 * simulation of color vision deficiency", IEEE Trans. Vis. Comput. Graph. 15(6), table for severity 1.0, on linear RGB.
 */
type Colour = [number, number, number];
const SIGHT: Record<string, readonly Colour[]> = {
	everybody: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	]
};

const dot = (one: Colour, other: Colour) => one[0] * other[0] + one[1] * other[1] + one[2] * other[2];

const linear = (hex: string): Colour => {
	const channel = (at: number) => {
		const value = parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	};
	return [channel(1), channel(3), channel(5)];
};

const seenBy = (hex: string, sight: readonly Colour[]): Colour => {
	const colour = linear(hex);
	const channel = (row: Colour | undefined) => Math.min(1, Math.max(0, row ? dot(row, colour) : 0));
	return [channel(sight[0]), channel(sight[1]), channel(sight[2])];
};

/** CIE L*a*b* (D65) of linear sRGB. */
const labOf = (colour: Colour): Colour => {
	const curve = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116);
	const x = curve(dot([0.4124564, 0.3575761, 0.1804375], colour) / 0.95047);
	const y = curve(dot([0.2126729, 0.7151522, 0.072175], colour));
	const z = curve(dot([0.0193339, 0.119192, 0.9503041], colour) / 1.08883);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};

const distance = (one: string, other: string, sight: readonly Colour[]) => {
	const [a, b] = [labOf(seenBy(one, sight)), labOf(seenBy(other, sight))];
	return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
};

const css = readFileSync(new URL('../shared/tokens.css', import.meta.url), 'utf8');
const valueOf = (name: string, from: string) => {
	const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css.slice(css.indexOf(from)));
	if (!found?.[1]) throw new Error(`no --${name} after ${from}`);
	return found[1];
};
const THEMES = { light: ':root', dark: ":root[data-theme='dark']" };

describe.each(Object.entries(THEMES))('the colours of the pictures, %s', (_, from) => {
	const [sea, ball, paper, card] = ['sea', 'ball', 'paper', 'card'].map((name) => valueOf(name, from));
	it.each(Object.keys(SIGHT))('are told apart from each other and from the ground: %s', (who) => {
		// 2.3 is a difference that is just noticed; ten times that is told apart across a room.
		for (const [one, other] of [
			[sea, ball],
			[sea, paper],
			[ball, paper],
			[sea, card],
			[ball, card]
		])
			expect(distance(one ?? '', other ?? '', SIGHT[who] ?? []), `${one} ${other}`).toBeGreaterThan(25);
	});
});
