import type { Pledge } from './pledge.ts';

/** What links the turns of a chain: of pledges, and of the pen that is handed on. */
export type Link = Pick<Pledge, 'hash' | 'department' | 'turn' | 'previous'>;

/**
 * The one valid chain of a department's pledges, oldest first. A pledge counts when it is the first (turn 1, no
 * predecessor) or answers one that counts (the next turn, its hash as predecessor). Where several answer the same one,
 * the longest chain wins, and of equally long ones that whose last pledge has the smallest hash: so every device
 * chooses alike, in whatever order, and however often, the pledges arrived.
 */
export const chainOf = <T extends Link>(pledges: readonly T[]): T[] => {
	const byHash = new Map(pledges.map((pledge) => [pledge.hash, pledge]));
	const chains = [...byHash.values()].flatMap((pledge) => {
		const chain = backFrom(pledge, byHash);
		return chain ? [chain] : [];
	});
	return chains.reduce<T[]>((best, chain) => (isBetter(chain, best) ? chain : best), []);
};

/** The chain that ends with this pledge; null when a link is missing or does not fit. */
const backFrom = <T extends Link>(last: T, byHash: ReadonlyMap<string, T>): T[] | null => {
	const chain = [last];
	for (let pledge = last; pledge.previous !== null;) {
		const before = byHash.get(pledge.previous);
		// Turns fall by one at every link, so that this ends even if hashes went round in a circle.
		if (before?.turn !== pledge.turn - 1 || before.turn < 1) return null;
		if (before.department !== pledge.department) return null;
		chain.push(before);
		pledge = before;
	}
	return chain.at(-1)?.turn === 1 ? chain.reverse() : null;
};

const isBetter = (chain: readonly Link[], best: readonly Link[]): boolean => {
	if (chain.length !== best.length) return chain.length > best.length;
	return (chain.at(-1)?.hash ?? '') < (best.at(-1)?.hash ?? '');
};
