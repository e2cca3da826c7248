import { expect, test } from 'vitest';
import fc from 'fast-check';
import { helpCode, MOST_WAITING, PLACES, readHelpCode, type PhoneState } from './code.ts';

const anyPhone: fc.Arbitrary<PhoneState> = fc.record({
	place: fc.constantFrom(...PLACES),
	step: fc.option(fc.nat(39)),
	phase: fc.constantFrom('open', 'closed', 'revealed'),
	department: fc.option(fc.nat(59)),
	language: fc.constantFrom('en', 'de'),
	connection: fc.constantFrom('offline', 'searching', 'connected', 'stale', 'incompatible'),
	waiting: fc.nat(MOST_WAITING)
});

test('what a phone shows is what its code says, however it is typed', () => {
	fc.assert(
		fc.property(anyPhone, (phone) => {
			const code = helpCode(phone);
			expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$/);
			expect(readHelpCode(code)).toEqual(phone);
			expect(
				readHelpCode(` ${code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`)
			).toEqual(phone);
		})
	);
});

test('more than it can count is told as the most', () => {
	const phone: PhoneState = {
		place: 'inside',
		step: 3,
		phase: 'open',
		department: 1,
		language: 'de',
		connection: 'stale',
		waiting: 40
	};
	expect(readHelpCode(helpCode(phone))?.waiting).toBe(MOST_WAITING);
});

test('a name is no code, and a slip of one sign is hardly ever one', () => {
	for (const typed of ['', 'Ben', 'Ümläut', 'abc-defg', 'UUU-UUU', '𝟘𝟙𝟚-345'])
		expect(readHelpCode(typed)).toBeNull();
	let slips = 0;
	let taken = 0;
	fc.assert(
		fc.property(anyPhone, fc.nat(6), fc.constantFrom(...'23456789ABCDEFGH'), (phone, at, sign) => {
			const code = helpCode(phone);
			const other = code.slice(0, at) + sign + code.slice(at + 1);
			if (at === 3 || other === code) return;
			slips++;
			if (readHelpCode(other)) taken++;
		}),
		{ numRuns: 2000 }
	);
	expect(taken / slips).toBeLessThan(0.03);
});
