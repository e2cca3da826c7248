import { expect, it } from 'vitest';
import { assault, FLAT } from '../../tests/fuzz/assault.ts';

it('a hundred thousand hostile inputs neither throw, nor change anything, nor stay in memory', () => {
	const { outcomes, tried, grown } = assault(100_000, 20_250_115);
	// Each check is reached, so that none of them is only shown to hold because another came first.
	for (const check of [
		'size',
		'version',
		'utf8',
		'header',
		'workshop',
		'slot',
		'schema',
		'authority',
		'order',
		'quota',
		'signature'
	]) {
		expect(outcomes[check] ?? 0, check).toBeGreaterThan(0);
	}
	for (const [attack, times] of Object.entries(tried)) expect(times, attack).toBeGreaterThan(1000);
	expect(Object.keys(tried)).toHaveLength(9);
	expect(grown).toBeLessThan(FLAT);
}, 300_000);
