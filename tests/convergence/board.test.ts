import { describe, expect, test } from 'vitest';
import { Schedule } from './board-schedule.ts';

/** How many schedules; more with `BOARD_SCHEDULES=100000`. One alone with `BOARD_SEED=<seed>`. */
const SCHEDULES = Number(process.env['BOARD_SCHEDULES'] ?? 1000);
const ONLY = process.env['BOARD_SEED'];
const STEPS = 60;
/** Schedules a test: small, so that a busy machine runs into no time limit. */
const PORTION = 100;

const portions = Array.from({ length: Math.ceil(SCHEDULES / PORTION) }, (_, n) => ({
	first: n * PORTION + 1,
	last: Math.min(SCHEDULES, (n + 1) * PORTION)
}));

describe.runIf(ONLY === undefined)(
	"random sessions of four people end with one board and nobody's text lost",
	() => {
		test.each(portions)(
			'seeds $first to $last',
			({ first, last }) => {
				for (let seed = first; seed <= last; seed++) new Schedule(seed).run(STEPS);
				expect.assertions(0);
			},
			60_000
		);
	}
);

if (ONLY !== undefined) {
	test(`the session of seed ${ONLY}`, () => new Schedule(Number(ONLY)).run(STEPS));
}
