import { isDeepStrictEqual } from 'node:util';
import type { Refusals } from '../../src/core/ports/ledger.ts';
import type { Random } from '../../src/core/ports/environment.ts';
import { fold } from '../../src/records/fold/fold.ts';
import { Holdings } from '../../src/records/holdings.ts';
import { read } from '../../src/records/read.ts';
import { signatureHolds } from '../../src/records/wire.ts';
import { seededRandom } from '../support/chance.ts';
import { keptBytes } from '../support/memory-kept.ts';
import { link, place } from '../support/people.ts';
import { forgeries, history, type Forgery } from './forgeries.ts';
import { hostile } from './hostile.ts';

/** How often the state is compared as a whole. */
const LOOK_EVERY = 10_000;
/** Bytes that half of the inputs may leave behind: caches of the engine, nothing that grows with their number. */
export const FLAT = 1_000_000;
/** Of the inputs; the others are mutated. */
const FORGED = 0.3;

export interface Assault {
	/** How many inputs ended how. */
	outcomes: Refusals;
	/** How many of each attack were tried; those that are not mutations, by name. */
	tried: Record<string, number>;
	/** Bytes that the second half of the inputs left behind. */
	grown: number;
}

/**
 * Offers `runs` hostile inputs to a device that holds a whole workshop. Throws, with the seed in the message, when one
 * makes it throw or changes anything, in what is held or in what follows from it.
 */
export function assault(
	runs: number,
	seed: number,
	progress: (done: number) => void = () => undefined
): Assault {
	const pool = history();
	const holdings = new Holdings(place);
	for (const bytes of [...pool, ...pool]) {
		holdings.offer(bytes);
		while (holdings.release());
	}
	const held = holdings.values();
	const state = holdings.state();
	const random = seededRandom(seed);
	const known = forgeries(pool);
	const names = Object.keys(known);
	const outcomes: Refusals = {};
	const tried: Record<string, number> = {};
	let half = 0;
	for (let run = 1; run <= runs; run++) {
		const forged = random.fraction() < FORGED ? names[run % names.length] : undefined;
		const { bytes, slot } = forged
			? one(known[forged] ?? [], random)
			: {
					bytes: hostile(pool, random),
					slot: random.fraction() < 0.8 ? held[run % held.length]?.slot : undefined
				};
		const outcome = holdings.offer(bytes, slot === undefined ? {} : { slot });
		const name = outcome.kind === 'refused' ? outcome.code : outcome.kind;
		outcomes[name] = (outcomes[name] ?? 0) + 1;
		tried[forged ?? 'mutated'] = (tried[forged ?? 'mutated'] ?? 0) + 1;
		const changed = outcome.kind === 'held' || holdings.size !== held.length;
		if (changed || (run % LOOK_EVERY === 0 && !isDeepStrictEqual(holdings.state(), state))) {
			throw new Error(`Seed ${seed}, run ${run}: ${forged ?? 'a mutation'}, ${name}, changed what is held.`);
		}
		if (run === Math.ceil(runs / 2)) half = keptBytes();
		if (run % LOOK_EVERY === 0) progress(run);
	}
	const grown = keptBytes() - half;
	if (!isDeepStrictEqual(holdings.state(), state)) throw new Error(`Seed ${seed}: the state changed.`);
	foldTogether(pool, Object.values(known).flat(), seed);
	return { outcomes, tried, grown };
}

const one = (all: readonly Forgery[], random: Random): Forgery =>
	all[Math.floor(random.fraction() * all.length)] ?? { bytes: new Uint8Array() };

/** What was well signed may also get as far as the fold, and says nothing there either. */
function foldTogether(pool: readonly Uint8Array[], forged: readonly Forgery[], seed: number): void {
	const records = (all: readonly Uint8Array[]) =>
		all.flatMap((bytes) => {
			const result = read(bytes, place);
			return result.ok && signatureHolds(bytes, link.workshop) ? [result.value] : [];
		});
	const good = records(pool);
	const bad = records(forged.flatMap(({ bytes, slot }) => (slot === undefined ? [bytes] : [])));
	if (!isDeepStrictEqual(fold([...bad, ...good, ...bad]), fold(good)))
		throw new Error(`Seed ${seed}: a forged record counts in the fold.`);
}
