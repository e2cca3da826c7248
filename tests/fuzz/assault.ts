import { isDeepStrictEqual } from 'node:util';
import type { Refusals } from '../../src/core/ports/ledger.ts';
import { Holdings } from '../../src/records/holdings.ts';
import { seededRandom } from '../support/chance.ts';
import { everythingThatHappens, recordOf } from '../support/history.ts';
import { place } from '../support/people.ts';
import { hostile } from './hostile.ts';

/** How often the state is compared as a whole. */
const LOOK_EVERY = 10_000;

/**
 * Offers `runs` hostile inputs to a device that holds a whole workshop. Throws, with the seed in the message, when one
 * makes it throw or changes anything.
 */
export function assault(
	runs: number,
	seed: number,
	progress: (done: number) => void = () => undefined
): Refusals {
	// Without the cert that makes Mallory a leader: here nobody has given her anything.
	const pool = everythingThatHappens().filter((bytes) => recordOf(bytes).epoch < 3);
	const holdings = new Holdings(place);
	for (const bytes of [...pool, ...pool]) {
		holdings.offer(bytes);
		while (holdings.release());
	}
	const held = holdings.values();
	const state = holdings.state();
	const random = seededRandom(seed);
	const outcomes: Refusals = {};
	for (let run = 1; run <= runs; run++) {
		const bytes = hostile(pool, random);
		const outcome = holdings.offer(
			bytes,
			random.fraction() < 0.8 ? {} : { slot: held[run % held.length]?.slot }
		);
		const name = outcome.kind === 'refused' ? outcome.code : outcome.kind;
		outcomes[name] = (outcomes[name] ?? 0) + 1;
		const changed = outcome.kind === 'held' || holdings.size !== held.length;
		if (changed || (run % LOOK_EVERY === 0 && !isDeepStrictEqual(holdings.state(), state))) {
			throw new Error(`Seed ${seed}, run ${run}: ${name} changed what is held.`);
		}
		if (run % LOOK_EVERY === 0) progress(run);
	}
	if (!isDeepStrictEqual(holdings.state(), state)) throw new Error(`Seed ${seed}: the state changed.`);
	return outcomes;
}
