import { scryptSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { loadList } from '../core/code/lists.ts';
import { drawWords, openCapsule, sealCapsule, stretch } from './code.ts';
import { toBase64Url } from './encoding.ts';
import { systemRandom } from './random.ts';

const LINK =
	'http://192.168.1.2:4173/join#v1.AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA';
const WORDS = ['abacus', 'bauer', 'catchball', 'zoom'];

it('stretches as scrypt does elsewhere, with 64 MiB', () => {
	const expected = scryptSync('abacus bauer catchball zoom', 'catchball/v1/code', 48, {
		N: 2 ** 16,
		r: 8,
		p: 1,
		maxmem: 2 ** 27
	});
	const { id, key } = stretch(WORDS);
	expect(id).toBe(toBase64Url(expected.subarray(0, 16)));
	expect(toBase64Url(key)).toBe(toBase64Url(expected.subarray(16)));
});

it('opens with the same words, and with no others', () => {
	const ours = { id: 'x'.repeat(22), key: systemRandom.bytes(32) };
	const capsule = sealCapsule(ours, LINK);
	expect(openCapsule(ours, capsule)).toBe(LINK);
	expect(openCapsule({ ...ours, key: systemRandom.bytes(32) }, capsule)).toBeNull();
	expect(openCapsule({ ...ours, id: 'y'.repeat(22) }, capsule)).toBeNull();
	expect(openCapsule(ours, capsule.slice(1))).toBeNull();
	expect(openCapsule(ours, 'no base64!')).toBeNull();
});

it('draws every word of the list alike', async () => {
	const list = await loadList('de');
	const fractions = [0, 0.5, 1 - 2 ** -53, 1 / 7776];
	const words = drawWords(list, { ...systemRandom, fraction: () => fractions.shift() ?? 0 });
	expect(words).toEqual([list[0], list[3888], list[7775], list[1]]);
});
