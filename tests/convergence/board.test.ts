import { expect, test } from 'vitest';
import { Schedule } from './board-schedule.ts';

/** How many schedules; more with `BOARD_SCHEDULES=100000`. One alone with `BOARD_SEED=<seed>`. */
const SCHEDULES = Number(process.env['BOARD_SCHEDULES'] ?? 1000);
const ONLY = process.env['BOARD_SEED'];
const STEPS = 60;

test.runIf(ONLY === undefined)(
	`${SCHEDULES} random sessions of four people end with one board and nobody's text lost`,
	() => {
		for (let seed = 1; seed <= SCHEDULES; seed++) new Schedule(seed).run(STEPS);
		expect.assertions(0);
	},
	120_000
);

test.runIf(ONLY !== undefined)(`the session of seed ${ONLY}`, () => {
	new Schedule(Number(ONLY)).run(STEPS);
});
