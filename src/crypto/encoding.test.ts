import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	concat,
	fromBase64,
	fromBase64Url,
	fromHex,
	fromUtf8,
	toBase64,
	toBase64Url,
	toHex,
	utf8
} from './encoding.ts';

describe('encodings', () => {
	it('give back any bytes', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
				expect(fromHex(toHex(bytes))).toEqual(bytes);
				expect(fromBase64(toBase64(bytes))).toEqual(bytes);
				expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
				expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
			})
		);
	});

	it('have one spelling each: whatever is read is written the same', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'AQgw_-+/=0aF\n'), maxLength: 8 }), (text) => {
				for (const [read, write] of [
					[fromHex, toHex],
					[fromBase64, toBase64],
					[fromBase64Url, toBase64Url]
				] as const) {
					const bytes = read(text);
					if (bytes !== null) expect(write(bytes)).toBe(text);
				}
			}),
			{ numRuns: 2000 }
		);
	});

	it('are strict about UTF-8', () => {
		expect(fromUtf8(utf8('Größe 漢字 🙂'))).toBe('Größe 漢字 🙂');
		expect(fromUtf8(Uint8Array.of(0xc0, 0x80))).toBeNull();
		expect(fromUtf8(Uint8Array.of(0xed, 0xa0, 0x80))).toBeNull();
	});

	it('survive large inputs', () => {
		const large = new Uint8Array(1_000_000).fill(250);
		expect(Buffer.compare(fromBase64(toBase64(large)) ?? new Uint8Array(), large)).toBe(0);
	});

	it('join parts in order', () => {
		expect(concat(Uint8Array.of(1, 2), new Uint8Array(), Uint8Array.of(3))).toEqual(Uint8Array.of(1, 2, 3));
	});
});
