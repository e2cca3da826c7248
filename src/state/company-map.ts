import type { CompanyMap } from '../core/map/map.ts';
import { mapOf } from '../core/map/map-of.ts';
import type { WorkshopState } from '../core/workshop/state.ts';

/** A state never changes once it is there: whoever draws again needs no new map. */
const made = new WeakMap<WorkshopState, CompanyMap>();

/** Who carries what and who asks whom in a workshop; null until the strategy has been told. */
export function companyMapOf({ state }: { state: WorkshopState }): CompanyMap | null {
	const { program, strategy, pledges, catches, asks } = state;
	if (!program || !strategy) return null;
	const { departments } = program;
	const map =
		made.get(state) ??
		mapOf({ priorities: strategy.priorities, departments, pledges, catches, asks: asks.values() });
	made.set(state, map);
	return map;
}
