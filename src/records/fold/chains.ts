import { chainOf, type Link } from '../../core/pledge/chain.ts';
import { countingTurns, penOf, type PenTurn } from '../../core/pen/pen.ts';
import type { Pledge } from '../../core/pledge/pledge.ts';
import type { WorkshopState } from '../../core/workshop/state.ts';
import type { SignedRecord } from '../record.ts';

type People = WorkshopState['participants'];

/**
 * By department: its pledges, oldest first. One that names a pen counts only when that pen was its author's; those of
 * an app from before there were pens name none. `turns` are the turns of pens that count, by hash.
 */
export const pledgesOf = (
	records: readonly SignedRecord<'pledge'>[],
	turns: ReadonlyMap<string, PenTurn>,
	people: People
): Map<string, Pledge[]> =>
	chainsOf(
		records
			.filter(({ id, by, body: { pen = null } }) => {
				if (pen === null) return true;
				const turn = turns.get(pen);
				return turn?.department === id && turn.holder === by;
			})
			.map(({ id, hash, by, body: { pen: _, ...body } }): Pledge => ({
				...body,
				hash,
				department: id,
				author: by
			})),
		people
	);

/** By department: who holds the pen; and every turn that counts, by hash. */
export function pensOf(
	records: readonly SignedRecord<'pen'>[],
	frees: readonly SignedRecord<'free'>[],
	people: People
): { pens: WorkshopState['pens']; turns: Map<string, PenTurn> } {
	const freed = new Set(frees.map(({ body }) => body.pen));
	const byDepartment = new Map<string, PenTurn[]>();
	for (const { id, hash, by, body } of records) {
		if (!people.has(by)) continue;
		const turn = { ...body, hash, department: id, author: by };
		byDepartment.set(id, [...(byDepartment.get(id) ?? []), turn]);
	}
	const pens: WorkshopState['pens'] = new Map();
	const turns = new Map<string, PenTurn>();
	for (const [department, all] of byDepartment) {
		const pen = penOf(all, freed);
		if (pen) pens.set(department, pen);
		for (const [hash, turn] of countingTurns(all, freed)) turns.set(hash, turn);
	}
	return { pens, turns };
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
