import { describe, expect, test } from 'vitest';
import { MatrixSchedule } from './matrix-schedule.ts';

/** How many schedules; more with `MATRIX_SCHEDULES=100000`. One alone with `MATRIX_SEED=<seed>`. */
const SCHEDULES = Number(process.env['MATRIX_SCHEDULES'] ?? 1000);
const ONLY = process.env['MATRIX_SEED'];
const STEPS = 60;
/** Schedules a test: small, so that a busy machine runs into no time limit. */
const PORTION = 100;

const portions = Array.from({ length: Math.ceil(SCHEDULES / PORTION) }, (_, n) => ({
	first: n * PORTION + 1,
	last: Math.min(SCHEDULES, (n + 1) * PORTION)
}));

describe.runIf(ONLY === undefined)(
	"four people's matrix ends as one, with everybody's last word in it",
	() => {
		test.each(portions)(
			'seeds $first to $last',
			({ first, last }) => {
				for (let seed = first; seed <= last; seed++) new MatrixSchedule(seed).run(STEPS);
				expect.assertions(0);
			},
			60_000
		);
	}
);

if (ONLY !== undefined) {
	test(`the matrix of seed ${ONLY}`, () => new MatrixSchedule(Number(ONLY)).run(STEPS));
}
