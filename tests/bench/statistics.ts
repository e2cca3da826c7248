import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { analyse } from '../../src/core/publish/analyse.ts';
import { subjectsOf } from '../../src/core/publish/groups.ts';
import { matchPairs, type ScoredAnswer, type ScoredSheet } from '../../src/core/publish/matched.ts';
import { publishResults } from '../../src/core/publish/publish.ts';

/*
 * All statistics and the suppression, for a company in one room: `npm run bench:statistics [people] [items]`.
 * Prints CPU time of the process in milliseconds, its compiler's and garbage collector's threads too: the first run (cold), the
 * median and the slowest of the others (warm). What drawing the company by chance has left in memory is cleared away before,
 * because it is no part of the statistics. The target is held against both.
 */

const TARGET = 300;
const RUNS = 15;
const people = Number(process.argv[2] ?? 1000);
const items = Number(process.argv[3] ?? 20);
const departments = 12;

/** A small generator (mulberry32): the same workshop in every run. */
function chances(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

const chance = chances(7);
const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(chance() * list.length)];

function sheet(person: number, wave: 'before' | 'after', form: 'A' | 'B', department: string): ScoredSheet {
	const scores = Array.from({ length: items }, (_, slot): [string, ScoredAnswer] => {
		const right = chance() < (wave === 'after' ? 0.7 : 0.4);
		const score = right ? 1 : (pick([0, 0, 1 / 3, 1 / 2]) ?? 0);
		const answer: ScoredAnswer = {
			item: `item-${slot}-${form}`,
			score,
			answered: true,
			certainty: pick(['low', 'mid', 'high'] as const) ?? null,
			wrong: right ? [] : [String(Math.floor(chance() * 3))]
		};
		return [`slot-${slot}`, answer];
	});
	return { pseudonym: `person-${person}`, wave, form, department, scores: new Map(scores) };
}

const crowd = Array.from({ length: people }, (_, person) => {
	const [first, second] = chance() < 0.5 ? (['A', 'B'] as const) : (['B', 'A'] as const);
	// Two departments are under the threshold.
	const department =
		person < 3 ? 'd0' : person < 6 ? 'd1' : `d${2 + Math.floor(chance() * (departments - 2))}`;
	return {
		before: sheet(person, 'before', first, department),
		after: sheet(person, 'after', second, department)
	};
});
const blueprint = {
	slots: Array.from({ length: items }, (_, slot) => ({ id: `slot-${slot}`, priority: `p${slot % 5}` })),
	priorities: Array.from({ length: 5 }, (_, index) => `p${index}`),
	departments: Array.from({ length: departments }, (_, index) => `d${index}`)
};

/** Node has its garbage collector by a flag only; set here, so that nobody must remember it. */
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** CPU time of this process: what one core needs, whatever else the machine is doing. */
function time(run: () => unknown): number {
	const start = process.cpuUsage();
	run();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

function report(name: string, run: () => unknown): { cold: number; median: number } {
	collectGarbage();
	const cold = time(run);
	const warm = Array.from({ length: RUNS }, () => time(run)).sort((a, b) => a - b);
	const [median, slowest] = [warm[Math.floor(RUNS / 2)] ?? NaN, warm.at(-1) ?? NaN];
	const ms = (value: number) => `${value.toFixed(1)} ms`.padStart(10);
	console.log(`${name.padEnd(36)} cold ${ms(cold)}   warm: median ${ms(median)}   slowest ${ms(slowest)}`);
	return { cold, median };
}

console.log(`${people} people x ${items} items, ${departments} departments, Node ${process.version}`);
const all = () => {
	const matching = matchPairs(
		crowd.map((person) => person.before),
		crowd.map((person) => person.after)
	);
	return publishResults({ ...matching, ...blueprint, minimum: 5 });
};
const { cold, median } = report('pairing, statistics and suppression', all);
const { pairs } = matchPairs(
	crowd.map((person) => person.before),
	crowd.map((person) => person.after)
);
report('statistics alone', () => analyse(pairs, subjectsOf(pairs, blueprint)));
const published = all();
console.log(
	`published: ${published.statistics?.length ?? 0} statistics, ` +
		`${published.departments.filter(({ figure }) => figure.shown).length} of ${departments} departments, ` +
		`${(JSON.stringify(published).length / 1024).toFixed(1)} KiB`
);
const verdict = (ms: number) => (ms <= TARGET ? `within ${TARGET} ms` : `over ${TARGET} ms`);
console.log(`cold: ${verdict(cold)}, warm: ${verdict(median)}`);
process.exitCode = Math.max(cold, median) <= TARGET ? 0 : 1;
