import { Command, InvalidArgumentError } from 'commander';
import { GenerationSchedule } from '../convergence/generation-schedule.ts';
import { assault, FLAT } from './assault.ts';
import { runSchedule } from './schedule.ts';
import { besiege } from './siege/siege.ts';

/*
 * npm run fuzz -- --runs 1000000        hostile inputs against signed records
 * npm run fuzz -- --boards 1000000      hostile messages against boards
 * npm run fuzz -- --schedules 2000      stories of four to eight devices with faults and an attacker
 * npm run fuzz -- --generations 10000   boards that are wiped twice while some of their people are away
 *
 * More of both than the unit tests try.
 */
const whole = (text: string): number => {
	if (!/^\d{1,10}$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
	return Number(text);
};
const { runs, boards, schedules, generations, seed } = new Command('fuzz')
	.description(
		'Hostile inputs and faulty networks against signed records and boards: nothing may throw, change or be lost.'
	)
	.option('--runs <number>', 'how many hostile inputs', whole)
	.option('--boards <number>', 'how many hostile messages to boards', whole)
	.option('--schedules <number>', 'how many stories', whole)
	.option('--generations <number>', 'how many boards that are wiped and taken back', whole)
	.option('--seed <number>', 'the first seed', whole, 1)
	.parse()
	.opts<{ runs?: number; boards?: number; schedules?: number; generations?: number; seed: number }>();

const progress = (text: string): void => {
	if (process.stdout.isTTY) process.stdout.write(`\r${text}`);
};
const start = performance.now();
const took = (): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;

if (runs !== undefined || (boards ?? schedules ?? generations) === undefined) {
	const inputs = runs ?? 1_000_000;
	const { outcomes, tried, grown } = assault(inputs, seed, (done) => progress(`${done} of ${inputs}`));
	console.log(`\n${inputs} hostile inputs (seed ${seed}): none threw, none changed anything.`);
	console.log(`${took()}; the second half left ${(grown / 1024).toFixed(0)} KiB in memory.`);
	console.table(tried);
	console.table(outcomes);
	if (grown > FLAT) throw new Error('Memory does not stay flat.');
}
if (boards !== undefined) {
	const { drops, tried, grown } = await besiege(boards, seed, (done) => progress(`${done} of ${boards}`));
	console.log(
		`\n${boards} hostile messages to boards (seed ${seed}): none threw, none got past the limits, honest words arrived.`
	);
	console.log(`${took()}; the second half left ${(grown / 1024).toFixed(0)} KiB in memory.`);
	console.table(tried);
	console.table(drops);
	if (grown > FLAT) throw new Error('Memory does not stay flat.');
}
if (schedules !== undefined) {
	for (let at = 0; at < schedules; at++) {
		await runSchedule(seed + at);
		progress(`${at + 1} of ${schedules}`);
	}
	console.log(
		`\n${schedules} stories (seeds ${seed} to ${seed + schedules - 1}): all devices agree, nothing saved or shared was lost.`
	);
	console.log(took());
}
if (generations !== undefined) {
	for (let at = 0; at < generations; at++) {
		new GenerationSchedule(seed + at).run();
		progress(`${at + 1} of ${generations}`);
	}
	console.log(
		`\n${generations} boards wiped twice (seeds ${seed} to ${seed + generations - 1}): every board went on, nobody's work was lost.`
	);
	console.log(took());
}
