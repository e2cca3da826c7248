import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';
import { rawCsv } from './raw-csv.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is no formula in a spreadsheet', (text) => {
	expect(toCsv(['a'], [[text]])).toContain(`'${text}`);
});

test('a negative number stays a number', () => {
	expect(toCsv(['a'], [[-1.5]])).toBe('\uFEFFa\r\n-1.5\r\n');
});

test('raw scores: a row for each person, in the order given, and no name of anybody', () => {
	const csv = rawCsv(
		['one', 'two'],
		[
			{ key: 'k1', before: [1, 1 / 3], after: [0, null], paper: null },
			{ key: 'k2', before: [0.5, 0], after: [1, 1], paper: true }
		]
	);
	expect(csv.split('\r\n')).toEqual([
		'\uFEFFrow,paper,one_before,one_after,two_before,two_after',
		'k1,,1,0,0.333333,',
		'k2,yes,0.5,1,0,1',
		''
	]);
});
