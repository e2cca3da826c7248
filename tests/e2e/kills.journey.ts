import { test } from 'playwright/test';
import { runKills } from '../faults/kill/run.ts';

/** `npm run kills -- --times 200` does it more often. */
const KILLS = 6;

test(`a phone's browser is killed ${KILLS} times while its person types and answers: what it called saved is there`, async () => {
	const seed = Date.now() % 100_000;
	await runKills(KILLS, seed, ({ what, saved, lost, age }, number) =>
		console.log(
			`seed ${seed}, kill ${number}, ${what}: ${saved} saved there, ${lost} letters of ${age.toFixed(0)} ms lost`
		)
	);
});
