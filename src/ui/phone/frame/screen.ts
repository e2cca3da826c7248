import type { StepKind } from '../../../core/program/program.ts';

/** What a phone can be showing: two screens before it is in the room, then one for each kind of step. */
export type ScreenName = 'searching' | 'join' | 'door' | StepKind;

/**
 * The screen of a phone. `found`: the program has arrived; `joined`: this person has said who they are;
 * `barred`: they may not come in (yet); `step`: kind of the step that the room is in, null until the stage has arrived.
 */
export function screenOf(found: boolean, joined: boolean, step: StepKind | null, barred = false): ScreenName {
	if (barred) return 'door';
	if (!found) return 'searching';
	if (!joined) return 'join';
	return step ?? 'lobby';
}
