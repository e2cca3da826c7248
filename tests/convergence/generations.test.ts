import { expect, test } from 'vitest';
import { GenerationSchedule } from './generation-schedule.ts';

/** How many schedules; more with `GENERATION_SCHEDULES=10000`. */
const SCHEDULES = Number(process.env['GENERATION_SCHEDULES'] ?? 60);
const PORTION = 30;

test.each(Array.from({ length: Math.ceil(SCHEDULES / PORTION) }, (_, n) => n * PORTION + 1))(
	'a board that is wiped twice loses nobody’s work, whoever is away when: from seed %i',
	(from) => {
		for (let seed = from; seed < from + PORTION; seed++) new GenerationSchedule(seed).run();
		expect.assertions(0);
	},
	60_000
);
