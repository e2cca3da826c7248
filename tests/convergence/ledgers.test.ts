import { expect, it } from 'vitest';
import { runSchedule } from '../fuzz/schedule.ts';

/** `npm run fuzz -- --schedules 2000` runs more of them. */
const SCHEDULES = 40;

it(`${SCHEDULES} stories of five devices with faults and an attacker end alike on all of them`, async () => {
	for (let seed = 1; seed <= SCHEDULES; seed++) await runSchedule(seed);
	expect.assertions(0);
}, 300_000);
