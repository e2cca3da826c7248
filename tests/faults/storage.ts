/**
 * Takes a phone's storage away while its person is at work: `npm run storage -- --times 5`. The person has to be told within
 * two seconds, and all that was shared has to be there again within ten. Ends with 1 otherwise.
 */
import { parseArgs } from 'node:util';
import { findBrowser } from '../support/chromium.ts';
import { FAULTS, MOST, runStorageFaults } from './storage/run.ts';

const { values } = parseArgs({ options: { times: { type: 'string', default: '5' } } });
process.env.CHROMIUM_PATH ??= findBrowser().path;
const all = await runStorageFaults(Number(values.times), ({ fault, said, back }) =>
	console.log(`${fault}: said after ${said.toFixed(0)} ms, all there again after ${back.toFixed(0)} ms`)
);
for (const fault of FAULTS) {
	const seen = all.filter((one) => one.fault === fault);
	const most = (what: 'said' | 'back') => Math.max(...seen.map((one) => one[what])).toFixed(0);
	console.log(
		`${fault}, ${seen.length} times: said after at most ${most('said')} ms (${MOST.said} allowed), all that was shared there again after at most ${most('back')} ms (${MOST.back} allowed)`
	);
}
