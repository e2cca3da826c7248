import { expect, test } from 'vitest';
import { picturesOf } from './pictures.ts';
import type { PublishedResults } from './results.ts';

const figure = { shown: true, n: 12, before: 40, after: 70 } as const;
const hidden = { shown: false, reason: 'few' } as const;
const results: PublishedResults = {
	minimum: 5,
	matched: 12,
	unmatched: 0,
	total: figure,
	groupGain: 0.5,
	meanGain: 0.5,
	priorities: [{ id: 'p', figure }],
	departments: [{ id: 'd', figure: hidden }],
	slots: [{ id: 's', figure }]
};

test('where nothing may be seen, the total says so alone', () => {
	const none = { ...results, total: hidden, priorities: [{ id: 'p', figure: hidden }], slots: [] };
	expect(picturesOf(none)).toEqual(['total']);
});

test('a picture of which nothing may be seen is left out', () => {
	expect(picturesOf(results)).toEqual(['total', 'priorities', 'slots']);
});

test('confidence and distribution come last, if there is something of them', () => {
	const of = { kind: 'total' } as const;
	const values = { before: { points: 0.1, confidentlyWrong: 12 } };
	const bin = { from: 0, to: 50, before: 6, after: 6 };
	const all = {
		...results,
		statistics: [{ name: 'certainty', of, n: 12, values } as const],
		distribution: [bin, { ...bin, from: 50, to: 100 }]
	};
	expect(picturesOf(all)).toEqual(['total', 'priorities', 'slots', 'sure', 'distribution']);
	// Nobody was wrong and sure: a picture of zeros says nothing.
	const none = { before: { points: 0.1, confidentlyWrong: 0 }, after: { points: 1, confidentlyWrong: 0 } };
	expect(picturesOf({ ...all, statistics: [{ name: 'certainty', of, n: 12, values: none }] })).not.toContain(
		'sure'
	);
	expect(
		picturesOf({
			...all,
			statistics: [{ name: 'certainty', of, n: null, values: null, reason: 'few' }],
			distribution: [bin]
		})
	).toEqual(['total', 'priorities', 'slots']);
});
