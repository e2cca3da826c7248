import type { Random } from '../../src/core/ports/environment.ts';
import { concat, utf8 } from '../../src/crypto/encoding.ts';
import { encode, PAYLOAD_AT, payloadOf } from '../../src/records/wire.ts';
import { link, mallory, otherRoot } from '../support/people.ts';

/** A way to make bytes that must change nothing, out of good records. */
type Attack = (good: Uint8Array, other: Uint8Array, random: Random) => Uint8Array;

const below = (random: Random, limit: number): number => Math.floor(random.fraction() * limit);
const pick = <T>(random: Random, all: readonly [T, ...T[]]): T => all[below(random, all.length)] ?? all[0];

/** A few bytes of it differ. */
const flip: Attack = (good, _, random) => {
	const bytes = good.slice();
	for (let left = 1 + below(random, 6); left > 0; left--) {
		const at = below(random, bytes.length);
		// Low bits leave most of it text, so that more than the first check is put to the test.
		bytes[at] = (bytes[at] ?? 0) ^ (1 + below(random, random.fraction() < 0.7 ? 7 : 255));
	}
	return bytes;
};

const cut: Attack = (good, _, random) => good.slice(0, below(random, good.length));
const lengthen: Attack = (good, _, random) => concat(good, random.bytes(1 + below(random, 300)));

/** The head of one record before the payload of another. */
const splice: Attack = (good, other) => concat(good.subarray(0, PAYLOAD_AT), payloadOf(other));

/** Says something else under the old signature. */
const reword: Attack = (good, _, random) => {
	const text = new TextDecoder().decode(payloadOf(good));
	const rewordings: readonly [readonly [RegExp, string], ...(readonly [RegExp, string])[]] = [
		[/"v":\d+/, `"v":${below(random, 2 ** 31)}`],
		[/"e":\d+/, `"e":${below(random, 5)}`],
		[/"k":"[a-z]+"/, '"k":"stage"'],
		[/"step":"[a-z]+"/, '"step":"close"'],
		[/"role":"[a-z-]+"/, '"role":"facilitator"'],
		[/"b":\{/, '"b":{"__proto__":{"polluted":1},'],
		[/"b":/, '"b":[[[[[[[[]]]]]]]],"b":']
	];
	const [from, to] = pick(random, rewordings);
	return concat(good.subarray(0, PAYLOAD_AT), utf8(text.replace(from, to)));
};

const NASTY = [
	null,
	true,
	-1,
	0.5,
	1e308,
	2 ** 53,
	'',
	'\u0000',
	'__proto__',
	[],
	{},
	[[[[[]]]]],
	{ constructor: 1 },
	'x'.repeat(9000)
] as const;

/** Any JSON at all under any head. */
const nonsense: Attack = (good, _, random) => {
	const any = () => pick(random, NASTY);
	return concat(
		good.subarray(0, PAYLOAD_AT),
		utf8(JSON.stringify({ w: link.workshop, k: any(), id: any(), e: any(), v: any(), b: any() }))
	);
};

const noise: Attack = (_, __, random) =>
	concat(Uint8Array.of(below(random, 3)), random.bytes(below(random, 400)));
const deep: Attack = (good, _, random) =>
	concat(good.subarray(0, PAYLOAD_AT), utf8('[{"a":'.repeat(below(random, 20_000))));

/** Well signed by somebody who may not say it. */
const overreach: Attack = (good, _, random) => {
	const payload = JSON.parse(new TextDecoder().decode(payloadOf(good))) as { id: string; b: unknown };
	const kind = pick(random, [
		'cert',
		'vault',
		'stage',
		'program',
		'reveal',
		'receipt',
		'results',
		'catch',
		'generation'
	]);
	const id = pick(random, ['main', mallory.key, 'sales', payload.id]);
	const header = { kind, id, epoch: below(random, 4), version: 1 + below(random, 1000) };
	return encode({ workshop: link.workshop, ...header }, payload.b, mallory.signer);
};

/** A good record of another workshop. */
const elsewhere: Attack = (good) => {
	const payload = JSON.parse(new TextDecoder().decode(payloadOf(good))) as {
		k: string;
		id: string;
		e: number;
		v: number;
		b: unknown;
	};
	const { k: kind, id, e: epoch, v: version, b } = payload;
	return encode({ workshop: otherRoot.link.workshop, kind, id, epoch, version }, b, otherRoot.signer);
};

/** How often each is tried; those that cost a signature less often. */
const ATTACKS: readonly [Attack, number][] = [
	[flip, 30],
	[cut, 8],
	[lengthen, 8],
	[splice, 15],
	[reword, 25],
	[nonsense, 15],
	[noise, 10],
	[deep, 1],
	[overreach, 2],
	[elsewhere, 1]
];
const ALL = ATTACKS.reduce((sum, [, weight]) => sum + weight, 0);

/** Bytes that must change nothing. Now and then an attack leaves a record as it was, which must not either. */
export function hostile(pool: readonly Uint8Array[], random: Random): Uint8Array {
	const one = pool[below(random, pool.length)] ?? new Uint8Array();
	const other = pool[below(random, pool.length)] ?? new Uint8Array();
	let at = random.fraction() * ALL;
	for (const [attack, weight] of ATTACKS) {
		at -= weight;
		if (at < 0) return attack(one, other, random);
	}
	return noise(one, other, random);
}
