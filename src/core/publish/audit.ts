import { isolates, type Group } from './isolates.ts';

/** Remembers which groups of people are shown, and says whether one more can be shown beside them. */
export interface Audit {
	/**
	 * Takes the group in if it is large enough and exposes nobody beside those taken in before; otherwise says why
	 * not, and it must not be shown.
	 */
	admit(group: Group): 'shown' | 'few' | 'exposes';
	/** Takes in a group that is known already, whatever follows from it. */
	take(group: Group): void;
}

const keyOf = (group: Group): string => [...group].sort((a, b) => a - b).join();

/** An audit to which nothing has been shown yet. */
export function openAudit(minimum: number): Audit {
	const shown = new Map<string, Group>();
	// Most figures are of everybody: the very same list needs no second look.
	const admitted = new Set<Group>();
	// What more is shown can only make it worse.
	const refused = new Set<string>();
	return {
		admit(group) {
			if (group.length < minimum) return 'few';
			if (admitted.has(group)) return 'shown';
			const key = keyOf(group);
			if (!shown.has(key) && (refused.has(key) || isolates([...shown.values(), group], minimum))) {
				refused.add(key);
				return 'exposes';
			}
			shown.set(key, group);
			admitted.add(group);
			return 'shown';
		},
		take(group) {
			if (group.length > 0) shown.set(keyOf(group), group);
		}
	};
}
