import { expect, it } from 'vitest';
import { runSchedule } from '../fuzz/schedule.ts';

/** `npm run fuzz -- --schedules 2000` runs more of them. */
const SCHEDULES = 80;

it(`${SCHEDULES} stories of four to eight devices with faults and an attacker end alike on all of them, and nothing shared is lost`, async () => {
	for (let seed = 1; seed <= SCHEDULES; seed++) await runSchedule(seed);
	expect.assertions(0);
}, 300_000);

/** Stories that once ended badly. */
const past: [number, string][] = [
	[39, 'a clock that is set back, and a record that has to be put back after that'],
	[93, 'a record that is overwritten before anybody but its author and the attacker has seen it'],
	[350, 'somebody who was removed, wrote on, and got a role then']
];

it.each(past)('story %i: %s', async (seed) => {
	await runSchedule(seed);
	expect.assertions(0);
});
