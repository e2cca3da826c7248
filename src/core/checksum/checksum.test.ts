import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksum, checksumOfText } from './checksum.ts';

test('one flipped bit anywhere changes it', () => {
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.nat(), fc.nat(7), (bytes, at, bit) => {
			const flipped = bytes.slice();
			const index = at % bytes.length;
			flipped[index] = (flipped[index] ?? 0) ^ (1 << bit);
			expect(checksum(flipped)).not.toBe(checksum(bytes));
		})
	);
});

test('a cut changes it, zeros at the end included', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 9 }), (bytes, zeros) => {
			expect(checksum(new Uint8Array([...bytes, ...new Array<number>(zeros).fill(0)]))).not.toBe(
				checksum(bytes)
			);
		})
	);
});

test('is the same on every device, for ever: stored rows carry it', () => {
	expect(checksum(new Uint8Array())).toMatch(/^[0-9a-f]{16}$/);
	expect(checksumOfText('Catchball')).toBe(checksum(new TextEncoder().encode('Catchball')));
});

test('ten thousand near neighbours do not collide', () => {
	const seen = new Set<string>();
	for (let i = 0; i < 10_000; i++) seen.add(checksumOfText(`wig-${i}`));
	expect(seen.size).toBe(10_000);
});
