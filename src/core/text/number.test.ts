import { expect, test } from 'vitest';
import { parseNumber } from './number.ts';

test.each<[string, number | null, number | null]>([
	// text, as an English, as a German reader reads it
	['12', 12, 12],
	[' 12 % ', 12, 12],
	['12%', 12, 12],
	['1.234,5', 1234.5, 1234.5],
	['1,234.5', 1234.5, 1234.5],
	['1.234', 1.234, 1234],
	['1,234', 1234, 1.234],
	['0,125', 0.125, 0.125],
	['0.125', 0.125, 0.125],
	['12,5', 12.5, 12.5],
	['12.5', 12.5, 12.5],
	['1.234.567', 1234567, 1234567],
	['1,234,567.89', 1234567.89, 1234567.89],
	["1'234.5", 1234.5, 1234.5],
	['1 200 Stück', 1200, 1200],
	['1\u202f200,5', 1200.5, 1200.5],
	['-3', -3, -3],
	['−3,5', -3.5, -3.5],
	['+4', 4, 4],
	['€ 3 Mio', 3e6, 3e6],
	['3,2 Mrd. €', 3.2e9, 3.2e9],
	['500k', 500_000, 500_000],
	['$1.5m', 1.5e6, 1.5e6],
	['42 days', 42, 42],
	['4.8 / 5', null, null],
	['10-20', null, null],
	['many', null, null],
	['', null, null],
	['.', null, null],
	['1..2', null, null],
	['1,2,3', null, null],
	['12.', 12, 12]
])('%j', (text, english, german) => {
	expect(parseNumber(text, 'en')).toBe(english);
	expect(parseNumber(text, 'de')).toBe(german);
});
