import { describe, expect, it } from 'vitest';
import { matchPairs, type ScoredSheet } from './matched.ts';
import { publishResults } from './publish.ts';

const slots = [
	{ id: 's1', priority: 'p1' },
	{ id: 's2', priority: 'p1' },
	{ id: 's3', priority: null }
];

const sheet = (
	pseudonym: string,
	wave: string,
	department: string | null,
	scores: number[]
): ScoredSheet => ({
	pseudonym,
	wave,
	form: 'A',
	department,
	scores: new Map(scores.map((score, index) => [`s${index + 1}`, { item: `s${index + 1}`, score }]))
});

/** So many people of a department, each with the same scores. */
const people = (department: string | null, count: number, before: number[], after: number[]) =>
	Array.from({ length: count }, (_, index) => ({
		before: sheet(`${department}-${index}`, 'before', department, before),
		after: sheet(`${department}-${index}`, 'after', department, after)
	}));

const publish = (crowd: ReturnType<typeof people>, minimum = 5) =>
	publishResults({
		...matchPairs(
			crowd.map((person) => person.before),
			crowd.map((person) => person.after)
		),
		slots,
		priorities: ['p1'],
		departments: ['sales', 'legal', 'plant'],
		minimum
	});

describe('what is published', () => {
	it('shows means in percent of matched people', () => {
		const results = publish([...people('sales', 12, [1, 0, 0], [1, 1, 0.5])]);
		expect(results.matched).toBe(12);
		expect(results.unmatched).toBe(0);
		expect(results.total).toEqual({ shown: true, n: 12, before: 33.3, after: 83.3 });
		expect(results.priorities).toEqual([
			{ id: 'p1', figure: { shown: true, n: 12, before: 50, after: 100 } }
		]);
		expect(results.slots.map((slot) => slot.figure)).toEqual([
			{ shown: true, n: 12, before: 100, after: 100 },
			{ shown: true, n: 12, before: 0, after: 100 },
			{ shown: true, n: 12, before: 0, after: 50 }
		]);
		expect(results.groupGain).toBe(0.75);
		expect(results.meanGain).toBe(0.75);
	});

	it('never counts a person with one wave only', () => {
		const crowd = people('sales', 12, [1, 0, 0], [1, 1, 0.5]);
		const alone = Array.from({ length: 6 }, (_, index) =>
			sheet(`alone-${index}`, 'before', 'sales', [1, 1, 1])
		);
		const { pairs, unmatched } = matchPairs(
			[...alone, ...crowd.map((person) => person.before)],
			crowd.map((person) => person.after)
		);
		expect(unmatched).toBe(6);
		expect(pairs).toHaveLength(12);
	});

	it('leaves a department under the minimum out, and the smallest other one that would give it away', () => {
		const results = publish([
			...people('sales', 12, [1, 0, 0], [1, 1, 0.5]),
			...people('plant', 7, [1, 0, 0], [1, 1, 0]),
			...people('legal', 3, [0, 0, 0], [0, 0, 1])
		]);
		expect(results.departments).toMatchObject([
			{ id: 'sales', figure: { shown: true, n: 12 } },
			{ id: 'legal', figure: { shown: false, reason: 'few' } },
			{ id: 'plant', figure: { shown: false, reason: 'exposes' } }
		]);
	});

	it('shows nothing of four people', () => {
		const results = publish(people('sales', 4, [1, 0, 0], [1, 1, 0.5]));
		expect(results).toMatchObject({ matched: null, unmatched: null, groupGain: null, meanGain: null });
		expect(JSON.stringify(results)).not.toContain('"shown":true');
	});

	it('says under 20 and over 80 of fewer than ten people who were all wrong or all right', () => {
		const results = publish(people('sales', 9, [1, 0, 0], [1, 1, 0.5]));
		expect(results.slots[1]?.figure).toEqual({
			shown: true,
			n: 9,
			before: 20,
			after: 80,
			bound: { before: 'under20', after: 'over80' }
		});
	});

	it('counts a person who changed department as of none', () => {
		const crowd = people('sales', 6, [1, 0, 0], [1, 1, 0.5]);
		const { pairs } = matchPairs(
			crowd.map((person) => person.before),
			crowd.map((person) => ({ ...person.after, department: 'legal' }))
		);
		expect(pairs.map((pair) => pair.department)).toEqual(Array(6).fill(null));
	});
});
