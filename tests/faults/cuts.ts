/**
 * Cuts and broken rows on a device's disk: `npm run cuts -- --times 1000 --seed 1`. Everything that was saved has to be there
 * again within three seconds. Ends with 1 otherwise.
 */
import 'fake-indexeddb/auto';
import { parseArgs } from 'node:util';
import { runCuts } from './cuts/run.ts';

const { values } = parseArgs({
	options: {
		times: { type: 'string', default: '1000' },
		seed: { type: 'string', default: '1' }
	}
});
const all = await runCuts(Number(values.times), Number(values.seed), ({ what, opened }, number) => {
	if (process.stdout.isTTY)
		process.stdout.write(`\r${number}. ${what}: open after ${opened.toFixed(0)} ms    `);
});
const counts: Record<string, number> = {};
for (const { what } of all) counts[what] = (counts[what] ?? 0) + 1;
console.table(counts);
const slowest = Math.max(...all.map(({ opened }) => opened));
console.log(
	`${all.length} cuts and broken rows (seed ${values.seed}): all that was saved was there again, the slowest after ${slowest.toFixed(0)} ms.`
);
