import type { LookedAt } from '../../../core/ports/look-along.ts';
import type { PhoneState } from '../../../core/help/code.ts';

/**
 * Opens a phone that shows what one in the room shows, and belongs to nobody. Gives the address of its page, for a frame;
 * `close` is called when the frame is gone.
 */
export type LookAlong = (
	who: LookedAt,
	language: PhoneState['language']
) => Promise<{ path: string; close: () => void }>;
