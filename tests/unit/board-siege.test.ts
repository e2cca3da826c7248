import { expect, it } from 'vitest';
import { FLAT } from '../fuzz/assault.ts';
import { besiege } from '../fuzz/siege/siege.ts';

it('a hundred thousand hostile messages to boards neither throw, nor get past the limits, nor stay in memory', async () => {
	const { drops, tried, grown } = await besiege(100_000, 20_250_116);
	// Each guard is reached, so that none of them is only shown to hold because another came first.
	for (const why of [
		'malformed',
		'structure',
		'oversized',
		'unknown',
		'forbidden',
		'forged',
		'unasked',
		'nonsense',
		'gapped',
		'too-often'
	])
		expect(drops[why] ?? 0, why).toBeGreaterThan(0);
	for (const [attack, times] of Object.entries(tried)) expect(times, attack).toBeGreaterThan(1000);
	expect(grown).toBeLessThan(FLAT);
}, 300_000);
