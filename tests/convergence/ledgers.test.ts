import { expect, it } from 'vitest';
import { runSchedule } from '../fuzz/schedule.ts';

/** `npm run fuzz -- --schedules 2000` runs more of them. */
const SCHEDULES = 80;

it(`${SCHEDULES} stories of four to eight devices with faults and an attacker end alike on all of them, and nothing shared is lost`, async () => {
	for (let seed = 1; seed <= SCHEDULES; seed++) await runSchedule(seed);
	expect.assertions(0);
}, 300_000);
