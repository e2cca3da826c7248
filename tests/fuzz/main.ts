import { Command, InvalidArgumentError } from 'commander';
import { assault } from './assault.ts';

/*
 * npm run fuzz -- --runs 1000000: hostile inputs against signed records, more of them than the unit tests try.
 */
const whole = (text: string): number => {
	if (!/^\d{1,10}$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
	return Number(text);
};
const options = new Command('fuzz')
	.description('Offers hostile inputs to a device that holds a workshop; none may throw or change anything.')
	.option('--runs <number>', 'how many inputs', whole, 1_000_000)
	.option('--seed <number>', 'which inputs', whole, 1)
	.parse()
	.opts<{ runs: number; seed: number }>();

const start = performance.now();
const memory = process.memoryUsage().heapUsed;
const mebibytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
const outcomes = assault(options.runs, options.seed, (done) => {
	if (process.stdout.isTTY) process.stdout.write(`\r${done} of ${options.runs}`);
});
globalThis.gc?.();
console.log(`\n${options.runs} hostile inputs (seed ${options.seed}): none threw, none changed anything.`);
console.log(
	`${((performance.now() - start) / 1000).toFixed(1)} s; heap ${mebibytes(memory)} MiB before, ${mebibytes(process.memoryUsage().heapUsed)} MiB after.`
);
console.table(outcomes);
