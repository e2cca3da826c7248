import { expect, it } from 'vitest';
import type { Result } from '../run.ts';
import { CASE_NAMES } from './cases.ts';
import { markdown } from './markdown.ts';
import { rowsOf, type Results } from './rows.ts';

const spread = (median: number, max: number) => ({ min: 1, median, p95: max, max });

/** A run that reaches everything, exactly. */
const good = (name: string): Result => {
	const [kind, size] = name.split('-');
	const stock = kind === 'stock';
	const bytesPerPeerMedian = stock ? 2_600 : kind === 'relay' ? 100 : 130;
	return {
		peers: Number(size),
		mode: stock ? 'stock' : 'shaped',
		seed: 1,
		connections: kind === 'rooms' ? spread(10, 16) : spread(5, 8),
		rooms: { plenary: spread(5, 8), board: spread(3, 5) },
		hubConnections: [32],
		components: 1,
		signaling: {
			deliveriesTotal: stock ? 50_000 : 100,
			deliveriesPerJoiner: size === '30' ? 10 : 13,
			serverCpuMs: 1
		},
		documentMs: spread(1, 1),
		documentPercent: 100,
		workload: {
			reachedPercent: 100,
			bytesPerPeerMedian,
			messagesPerPeerMedian: 1,
			copiesPerAnswer: 1.1,
			answerToFacilitatorMs: { p50: 1, p95: 250, max: 300 }
		},
		ballot: {
			handedIn: 499,
			receiptedPercent: 100,
			receiptMs: { p50: 1, p95: 10_000, max: 11_000 },
			connections: spread(10, 16)
		},
		churn: {
			componentsAtOnce: 2,
			components: 1,
			healMs: kind === 'vanish' ? 5_000 : 2_000,
			degreeMs: 20_000,
			reachedPercent: 100,
			newcomersPercent: 100,
			deliveries: 1
		},
		wallSeconds: 1,
		errors: {}
	};
};

const all = (): Results =>
	Object.fromEntries(CASE_NAMES.map((name) => [name, good(name)])) as unknown as Results;

it('what is just reached counts as reached', () => {
	const rows = rowsOf(all());
	expect(rows.filter(({ reached }) => !reached)).toEqual([]);
	expect(markdown(rows).split('\n')).toHaveLength(rows.length + 2);
});

it.each<[what: string, spoil: (results: Results) => void]>([
	['connections of a phone in one room', (of) => (of['shaped-1000'].connections.max = 9)],
	['connections of a phone in one room', (of) => (of['shaped-30'].connections.median = 6)],
	[
		'connections of a phone over all its rooms (plenary, board)',
		(of) => (of['rooms-500'].connections.max = 17)
	],
	['everybody enters a ballot within 30 s and hands in a sheet', (of) => delete of['ballot-500'].ballot],
	['signaling deliveries in all', (of) => (of['shaped-200'].signaling.deliveriesTotal = 101)],
	['signaling deliveries per joiner', (of) => (of['shaped-500'].signaling.deliveriesPerJoiner = 13.1)],
	[
		'copies of each answer that a phone receives',
		(of) => (of['shaped-200'].workload!.copiesPerAnswer = 1.11)
	],
	[
		'bytes a phone receives while everybody answers',
		(of) => (of['relay-500'].workload!.bytesPerPeerMedian = 99)
	],
	[
		'bytes a phone receives while everybody answers',
		(of) => (of['stock-500'].workload!.bytesPerPeerMedian = 2599)
	],
	[
		'everybody has every answer; from answer to facilitator, 15 ms a hop',
		(of) => (of['shaped-500'].workload!.reachedPercent = 99.99)
	],
	['after 30 % leave at once', (of) => (of['shaped-200'].churn!.healMs = -1)],
	['after 30 % vanish without closing', (of) => (of['vanish-100'].churn!.degreeMs = -1)]
])('%s: one that is missed is said to be missed', (what, spoil) => {
	const results = all();
	spoil(results);
	const missed = rowsOf(results).filter(({ reached }) => !reached);
	expect(missed.map((row) => row.what)).toEqual([what]);
});
