import type { Cards } from './cards.ts';
import type { Level } from './card.ts';

type PagePulses = NonNullable<ReturnType<Cards['pulses']['get']>>;

/** How many said what. */
export type LevelCounts = Record<'yes' | 'partly' | 'no', number>;

/** What a room says to one page of the strategy. */
export interface PulseTally {
	/** People who have said anything. */
	people: number;
	clear: LevelCounts;
	help: LevelCounts;
	/** What is missing, without names, in an order that says nothing of who wrote when. */
	missing: string[];
}

/**
 * The pulse of one page. Null while fewer than `minimum` people have said anything: the answers of three are those of
 * known people, and a sentence can be told by its writer.
 */
export function pulseTally(pulses: PagePulses | undefined, minimum: number): PulseTally | null {
	const said = [...(pulses?.values() ?? [])].filter(
		({ clear, help, missing }) => clear !== null || help !== null || missing.trim() !== ''
	);
	if (said.length === 0 || said.length < minimum) return null;
	const missing = said.flatMap((pulse) => pulse.missing.trim() || []);
	return {
		people: said.length,
		clear: countsOf(said.map(({ clear }) => clear)),
		help: countsOf(said.map(({ help }) => help)),
		missing: missing.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
	};
}

function countsOf(levels: Level[]): LevelCounts {
	const counts: LevelCounts = { yes: 0, partly: 0, no: 0 };
	for (const level of levels) if (level) counts[level]++;
	return counts;
}
