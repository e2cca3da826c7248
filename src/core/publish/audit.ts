import { isolates, type Group } from './isolates.ts';

/** Remembers which groups of people are shown, and says whether one more can be shown beside them. */
export interface Audit {
	/**
	 * Takes the group in if it is large enough and exposes nobody beside those taken in before; otherwise says why
	 * not, and it must not be shown.
	 */
	admit(group: Group): 'shown' | 'few' | 'exposes';
}

/** An audit to which nothing has been shown yet. */
export function openAudit(minimum: number): Audit {
	const shown = new Map<string, Group>();
	// Most figures are of everybody: the very same list needs no second look.
	const admitted = new Set<Group>();
	return {
		admit(group) {
			if (group.length < minimum) return 'few';
			if (admitted.has(group)) return 'shown';
			const key = [...group].sort((a, b) => a - b).join();
			if (!shown.has(key) && isolates([...shown.values(), group], minimum)) return 'exposes';
			shown.set(key, group);
			admitted.add(group);
			return 'shown';
		}
	};
}
