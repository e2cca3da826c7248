import type { Result } from '../run.ts';
import type { Case } from './cases.ts';

/** One line of the table. */
export interface Row {
	what: string;
	at: string;
	/** What is to be reached. */
	reach: string;
	/** What was seen. */
	seen: string;
	reached: boolean;
}

/** Results of all cases. */
export type Results = Record<Case, Result>;

const SIZES = ['shaped-30', 'shaped-100', 'shaped-200', 'shaped-500', 'shaped-1000'] as const;

/** The table of figures. Ratios are of runs on the same machine in the same call. */
export const rowsOf = (results: Results): Row[] => [
	connectionsInOneRoom(results),
	connectionsInAllRooms(results),
	ballot(results),
	deliveries(results),
	deliveriesPerJoiner(results),
	...(['shaped-200', 'shaped-500'] as const).map((name) => copies(results[name])),
	bytes(results),
	answers(results),
	...(['shaped-200', 'shaped-500'] as const).map((name) => leaving(results[name])),
	vanishing(results)
];

function connectionsInOneRoom(results: Results): Row {
	const all = SIZES.map((name) => results[name].connections);
	return {
		what: 'connections of a phone in one room',
		at: `N = ${SIZES.map((name) => results[name].peers).join(', ')}`,
		reach: 'median <= 5, max <= 8',
		seen: `median ${all.map(({ median }) => median).join(', ')}; max ${all.map(({ max }) => max).join(', ')}`,
		reached: all.every(({ median, max }) => median <= 5 && max <= 8)
	};
}

function connectionsInAllRooms(results: Results): Row {
	const { connections, peers, rooms = {} } = results['rooms-500'];
	return {
		what: `connections of a phone over all its rooms (${Object.keys(rooms).join(', ')})`,
		at: `N = ${peers}`,
		reach: 'max <= 16',
		seen: `median ${connections.median}, max ${connections.max}`,
		reached: connections.max <= 16
	};
}

function ballot(results: Results): Row {
	const { peers, ballot: seen } = results['ballot-500'];
	const { receiptedPercent = 0, receiptMs } = seen ?? {};
	const p95 = receiptMs?.p95 ?? Infinity;
	return {
		what: 'everybody enters a ballot within 30 s and hands in a sheet',
		at: `N = ${peers}`,
		reach: '100 % receipted, p95 <= 10 s',
		seen: `${receiptedPercent} %, p95 ${seconds(p95)}`,
		reached: receiptedPercent === 100 && p95 <= 10_000
	};
}

function deliveries(results: Results): Row {
	const shaped = results['shaped-200'].signaling.deliveriesTotal;
	const stock = results['stock-200'].signaling.deliveriesTotal;
	return {
		what: 'signaling deliveries in all',
		at: `N = ${results['shaped-200'].peers}`,
		reach: '<= 1/500 of stock',
		seen: `${grouped(shaped)} against ${grouped(stock)}: 1/${Math.floor(stock / shaped)}`,
		reached: shaped * 500 <= stock
	};
}

function deliveriesPerJoiner(results: Results): Row {
	const all = SIZES.map((name) => results[name].signaling.deliveriesPerJoiner);
	const ratio = Math.max(...all) / Math.min(...all);
	return {
		what: 'signaling deliveries per joiner',
		at: `N = ${results[SIZES[0]].peers} to ${results[SIZES[SIZES.length - 1] ?? 'shaped-1000'].peers}`,
		reach: 'within 1.3x',
		seen: `${all.join(', ')}: ${ratio.toFixed(2)}x`,
		reached: ratio <= 1.3
	};
}

function copies({ peers, workload }: Result): Row {
	const seen = workload?.copiesPerAnswer ?? Infinity;
	return {
		what: 'copies of each answer that a phone receives',
		at: `N = ${peers}`,
		reach: '<= 1.1',
		seen: String(seen),
		reached: seen <= 1.1
	};
}

function bytes(results: Results): Row {
	const of = (name: Case): number => results[name].workload?.bytesPerPeerMedian ?? NaN;
	const [shaped, relay, stock] = [of('shaped-500'), of('relay-500'), of('stock-500')];
	return {
		what: 'bytes a phone receives while everybody answers',
		at: `N = ${results['shaped-500'].peers}`,
		reach: '<= 1.3x a central relay, <= 1/20 of stock',
		seen: `${kilobytes(shaped)}; relay ${kilobytes(relay)}: ${(shaped / relay).toFixed(2)}x; stock ${kilobytes(stock)}: 1/${(stock / shaped).toFixed(1)}`,
		reached: shaped <= 1.3 * relay && shaped * 20 <= stock
	};
}

function answers(results: Results): Row {
	const { peers, workload } = results['shaped-500'];
	const { reachedPercent = 0, answerToFacilitatorMs } = workload ?? {};
	const p95 = answerToFacilitatorMs?.p95 ?? Infinity;
	return {
		what: 'everybody has every answer; from answer to facilitator, 15 ms a hop',
		at: `N = ${peers}`,
		reach: '100 %, p95 <= 250 ms',
		seen: `${reachedPercent} %, p95 ${p95} ms`,
		reached: reachedPercent === 100 && p95 <= 250
	};
}

function leaving({ peers, churn }: Result): Row {
	const { components = 0, healMs = -1, reachedPercent = 0 } = churn ?? {};
	return {
		what: 'after 30 % leave at once',
		at: `N = ${peers}`,
		reach: 'one component within 2 s, 100 % reached',
		seen: `${components} component, ${seconds(healMs)}, ${reachedPercent} %`,
		reached: components === 1 && healMs >= 0 && healMs <= 2_000 && reachedPercent === 100
	};
}

function vanishing(results: Results): Row {
	const { peers, churn } = results['vanish-100'];
	const { components = 0, healMs = -1, degreeMs = -1 } = churn ?? {};
	const within = (ms: number, most: number): boolean => ms >= 0 && ms <= most;
	return {
		what: 'after 30 % vanish without closing',
		at: `N = ${peers}`,
		reach: 'one component within 5 s, minimum degree within 20 s',
		seen: `${components} component, ${seconds(healMs)}; degree ${seconds(degreeMs)}`,
		reached: components === 1 && within(healMs, 5_000) && within(degreeMs, 20_000)
	};
}

const seconds = (ms: number): string => (ms < 0 ? 'never' : `${(ms / 1000).toFixed(1)} s`);
const kilobytes = (count: number): string => `${Math.round(count / 1000)} kB`;
const grouped = (count: number): string => count.toLocaleString('en-US');
