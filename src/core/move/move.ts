import type { Bodies } from '../records/bodies.ts';

/** Where one phone stands among those that a person has gone on with. */
export interface MoveHere {
	/** The how-manieth change of phones brought the person here. */
	turn: number;
	/** 16 hex digits that tell this phone from another one that was opened with the same code. */
	device: string;
	/** The room has not been told yet. */
	due: boolean;
}

/**
 * Whether a person goes on with another phone than this one.
 *
 * @param last  their last move that is known; undefined when they never changed phones
 * @param here  how they came to this phone; undefined on the one that they began with
 */
export function isElsewhere(last: Bodies['move'] | undefined, here: MoveHere | undefined): boolean {
	if (!last) return false;
	const turn = here?.turn ?? 0;
	return last.turn > turn || (last.turn === turn && last.device !== here?.device);
}
