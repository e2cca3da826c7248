import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { later, names, results, rowsOf, statistics } from '../../tests/support/published.ts';
import { resultsCsv } from './results-csv.ts';

test('the scores come first in the spreadsheet: a row each for the total and every group', () => {
	const csv = resultsCsv(results, [], names);
	expect(csv.split('\r\n')[0]).toBe(
		'\uFEFFlevel,id,name,wave,statistic,measure,shown,reason,n,before,before_bound,after,after_bound,change,value,text'
	);
	const score = { statistic: 'score', measure: 'percent', shown: 'yes' };
	const hidden = { ...score, shown: 'no' };
	const hyperlink = '\'=HYPERLINK("http://evil","Sales")';
	expect(rowsOf(csv).filter(({ statistic }) => statistic === 'score')).toEqual([
		{ level: 'total', ...score, n: '14', before: '41.7', after: '72.3', change: '30.6' },
		{
			...{ level: 'priority', id: 'one-day', name: 'One day', ...score, n: '14' },
			...{ before: '80', before_bound: 'over80', after: '20', after_bound: 'under20' }
		},
		{ level: 'department', id: 'sales', name: hyperlink, ...hidden, reason: 'few' },
		{ level: 'department', id: 'gone', name: 'gone', ...hidden, reason: 'exposes' },
		{ level: 'others', name: `${hyperlink}; gone`, ...score, n: '6', before: '1', after: '2', change: '1' },
		{
			...{ level: 'slot', id: 'one', name: 'First, "quoted"?', ...score, n: '14' },
			...{ before: '60', after: '50.1', change: '-9.9' }
		}
	]);
});

test('every value of every statistic is a row, with its name, what it is of, and its n', () => {
	const distribution = [
		{ from: 0, to: 40, before: 9, after: 0 },
		{ from: 40, to: 100, before: 5, after: 14 }
	];
	const rows = rowsOf(resultsCsv({ ...results, statistics, distribution }, [], names)).filter(
		({ statistic }) => statistic !== 'score'
	);
	const total = { level: 'total', shown: 'yes' };
	const slot = { level: 'slot', id: 'one', name: 'First, "quoted"?', shown: 'yes', n: '14' };
	const item = { level: 'item', id: 'one', name: 'First, "quoted"?', wave: 'before', shown: 'yes', n: '40' };
	const twin = { level: 'item', id: 'one-b', name: 'Second?', wave: 'after', shown: 'yes', n: '40' };
	const quality = { statistic: 'item-quality' };
	expect(rows).toEqual([
		{ ...total, statistic: 'people', measure: 'matched', value: '14' },
		{ ...total, statistic: 'people', measure: 'unmatched', shown: 'no', reason: 'few' },
		{ ...total, statistic: 'people', measure: 'paper', shown: 'no', reason: 'few' },
		{
			...{ ...total, statistic: 'distribution', measure: 'people with 0 to 40 percent' },
			...{ before: '9', after: '0', change: '-9' }
		},
		{
			...{ ...total, statistic: 'distribution', measure: 'people with 40 to 100 percent' },
			...{ before: '5', after: '14', change: '9' }
		},
		{ ...total, statistic: 'mean-individual-gain', n: '13', measure: 'value', value: '0.41' },
		{ ...total, statistic: 'mean-individual-gain', n: '13', measure: 'left_out', value: '1' },
		{ ...total, statistic: 'wilcoxon', n: '14', measure: 'v', value: '91' },
		{ ...total, statistic: 'wilcoxon', n: '14', measure: 'p', value: '0.002' },
		{ ...total, statistic: 'wilcoxon', n: '14', measure: 'exact', text: 'yes' },
		{ level: 'total', statistic: 'paired-t', shown: 'no', reason: 'exposes' },
		{ ...slot, statistic: 'mcnemar', measure: 'significant', text: 'no' },
		{ ...slot, statistic: 'certainty', wave: 'before', measure: 'points', value: '-1.5' },
		{ ...slot, statistic: 'certainty', wave: 'before', measure: 'confidently_wrong', value: '20' },
		{ ...slot, statistic: 'certainty', wave: 'after', measure: 'points', value: '2' },
		{ ...slot, statistic: 'certainty', wave: 'after', measure: 'confidently_wrong', value: '0' },
		{ ...item, ...quality, measure: 'facility', value: '60' },
		{ ...item, ...quality, measure: 'upper_lower', value: '0.5' },
		{ ...item, ...quality, measure: 'most_chosen_wrong', text: 'red | blue' },
		{ ...item, ...quality, measure: 'most_chosen_wrong_share', value: '20' },
		{ ...twin, ...quality, measure: 'facility', value: '60' },
		{ ...twin, ...quality, measure: 'point_biserial', value: '0.2' },
		{ ...twin, ...quality, measure: 'upper_lower', value: '0.5' },
		{ ...twin, ...quality, measure: 'most_chosen_wrong', text: 'y > x' },
		{ ...twin, ...quality, measure: 'most_chosen_wrong_share', value: '20' },
		{
			level: 'form',
			id: 'A',
			wave: 'before',
			statistic: 'reliability',
			n: '40',
			measure: 'alpha',
			shown: 'yes',
			value: '0.7'
		},
		{
			level: 'form',
			id: 'A',
			wave: 'before',
			statistic: 'reliability',
			n: '40',
			measure: 'kr20',
			shown: 'yes',
			value: '0.6'
		}
	]);
});

test('the documentation names every column, statistic and reason', () => {
	const formats = readFileSync('src/export/FORMATS.md', 'utf8');
	const [heading = ''] = resultsCsv({ ...results, statistics }, [], names)
		.slice(1)
		.split('\r\n');
	for (const word of [
		...heading.split(','),
		...statistics.map(({ name }) => name),
		...['group-gain', 'normalised-change', 'distribution', 'people', 'few', 'exposes', 'no-data'],
		...['too-few', 'too-few-items', 'constant', 'no-change', 'ceiling', '_before', '_after', 'row']
	])
		expect(formats).toContain(word);
});

test('later waves come last in the spreadsheet: their people, their change since before and since after', () => {
	const of = (wave: string) => rowsOf(resultsCsv(results, later, names)).filter((row) => row.wave === wave);
	const change = { wave: 'day30', statistic: 'change' };
	const before = { ...change, measure: 'since_before' };
	const after = { ...change, measure: 'since_after' };
	expect(of('day30')).toEqual([
		{ level: 'total', wave: 'day30', statistic: 'people', measure: 'matched', shown: 'yes', value: '9' },
		{ level: 'total', ...before, shown: 'yes', n: '9', change: '21.3' },
		{ level: 'priority', id: 'one-day', name: 'One day', ...before, shown: 'yes', n: '9', change: '-4' },
		expect.objectContaining({ level: 'department', id: 'sales', ...before, shown: 'no', reason: 'few' }),
		{ level: 'slot', id: 'one', name: 'First, "quoted"?', ...before, shown: 'yes', n: '9', change: '0' },
		{ level: 'total', ...after, shown: 'yes', n: '9', change: '-9.3' },
		{ level: 'department', id: 'gone', name: 'gone', ...after, shown: 'no', reason: 'exposes' }
	]);
	expect(of('day90').map(({ shown, reason }) => ({ shown, reason }))).toEqual([
		{ shown: 'no', reason: 'few' },
		{ shown: 'no', reason: 'few' }
	]);
});
