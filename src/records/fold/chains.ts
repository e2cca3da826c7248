import { chainOf, type Link } from '../../core/pledge/chain.ts';
import type { Pledge } from '../../core/pledge/pledge.ts';
import type { WorkshopState } from '../../core/workshop/state.ts';
import type { SignedRecord } from '../record.ts';

type People = WorkshopState['participants'];

/** By department: its pledges, oldest first. */
export const pledgesOf = (
	records: readonly SignedRecord<'pledge'>[],
	people: People
): Map<string, Pledge[]> =>
	chainsOf(
		records.map(({ id, hash, by, body }): Pledge => ({ ...body, hash, department: id, author: by })),
		people
	);

/** By department: who holds the pen, as the last turn says. */
export function pensOf(records: readonly SignedRecord<'pen'>[], people: People): WorkshopState['pens'] {
	const turns = records.map(({ id, hash, by, body: { turn, previous, holder } }) => ({
		hash,
		department: id,
		turn,
		previous,
		author: by,
		holder
	}));
	const pens: WorkshopState['pens'] = new Map();
	for (const [department, chain] of chainsOf(turns, people)) {
		const last = chain.at(-1);
		if (last) pens.set(department, { holder: last.holder, turn: last.turn, hash: last.hash });
	}
	return pens;
}

/**
 * One chain a department. Whose links count: everybody's who has introduced themself (`me`), whatever department
 * they say they are of *now*. Anybody can change that at will, so that asking for it would stop nobody who means harm,
 * and would take a department's pledge away when the person who submitted it moves to another.
 */
function chainsOf<T extends Link & { author: string }>(links: T[], people: People): Map<string, T[]> {
	const departments = new Map<string, T[]>();
	for (const link of links) {
		if (!people.has(link.author)) continue;
		const others = departments.get(link.department);
		if (others) others.push(link);
		else departments.set(link.department, [link]);
	}
	const chains = [...departments].map(([department, all]) => [department, chainOf(all)] as const);
	return new Map(chains.filter(([, chain]) => chain.length > 0));
}
