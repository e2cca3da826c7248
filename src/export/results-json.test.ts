import { expect, test } from 'vitest';
import { later, names, results, statistics } from '../../tests/support/published.ts';
import { resultsJson } from './results-json.ts';

test('results as JSON hold what was published, under names', () => {
	const file = JSON.parse(resultsJson(results, [], names, { title: 'T', company: 'C' })) as Record<
		string,
		unknown
	>;
	expect(file).toMatchObject({
		format: 'catchball/results',
		version: 1,
		title: 'T',
		matched: 14,
		unmatched: null,
		total: results.total,
		groupGain: 0.5248,
		priorities: [{ id: 'one-day', name: 'One day', n: 14 }],
		departments: [
			{ id: 'sales', shown: false, reason: 'few' },
			{ id: 'gone', name: 'gone', shown: false, reason: 'exposes' }
		],
		slots: [{ id: 'one', name: 'First, "quoted"?', shown: true, n: 14, before: 60, after: 50.1 }]
	});
});

test('results as JSON hold each later wave with its changes, under names', () => {
	const file = JSON.parse(resultsJson(results, later, names, { title: 'T', company: 'C' })) as {
		later: unknown[];
	};
	expect(file.later).toMatchObject([
		{
			wave: 'day30',
			minimum: 5,
			matched: 9,
			sinceBefore: {
				total: { shown: true, n: 9, change: 21.3 },
				priorities: [{ id: 'one-day', name: 'One day', shown: true, n: 9, change: -4 }],
				departments: [{ id: 'sales', shown: false, reason: 'few' }]
			},
			sinceAfter: {
				total: { n: 9, change: -9.3 },
				departments: [{ id: 'gone', name: 'gone', shown: false, reason: 'exposes' }]
			}
		},
		{ wave: 'day90', matched: null, sinceBefore: { total: { shown: false, reason: 'few' } } }
	]);
	expect(file.later[1]).not.toHaveProperty('sinceAfter');
});

test('results as JSON name what a statistic is of, and say wrong answers in words', () => {
	const file = JSON.parse(
		resultsJson({ ...results, statistics }, [], names, { title: 'T', company: 'C' })
	) as {
		statistics: unknown[];
	};
	expect(file.statistics).toHaveLength(statistics.length);
	expect(file.statistics[3]).toEqual({
		name: 'mcnemar',
		of: { kind: 'slot', id: 'one', name: 'First, "quoted"?' },
		n: 14,
		values: { significant: false }
	});
	expect(file.statistics[5]).toMatchObject({
		n: 40,
		values: { mostChosenWrong: { answers: ['0', '2'], texts: ['red', 'blue'], share: 20 } }
	});
});
