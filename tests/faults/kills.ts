/**
 * Kills a phone's browser while its person types and answers: `npm run kills -- --times 200 --seed 1`. What it called
 * saved has to be there again, and typing that is older than a second. Ends with 1 otherwise.
 */
import { parseArgs } from 'node:util';
import { findBrowser } from '../support/chromium.ts';
import { runKills, type Kill } from './kill/run.ts';

const { values } = parseArgs({
	options: {
		times: { type: 'string', default: '200' },
		seed: { type: 'string', default: '1' }
	}
});
process.env.CHROMIUM_PATH ??= findBrowser().path;
console.log(`Seed ${values.seed}`);
const all = await runKills(Number(values.times), Number(values.seed), (kill, number) =>
	console.log(
		`${number}. killed while ${kill.what}: ${kill.saved} saved letters or answers are there, ${kill.lost} letters lost, the oldest ${kill.age.toFixed(0)} ms old`
	)
);
const most = (of: (kill: Kill) => number): number => Math.max(...all.map(of));
const saved = all.reduce((total, kill) => total + kill.saved, 0);
console.log(
	`${all.length} kills (seed ${values.seed}): all ${saved} letters and answers that were called saved were there again; at most ${most(({ lost }) => lost)} letters lost, the oldest ${most(({ age }) => age).toFixed(0)} ms old`
);
