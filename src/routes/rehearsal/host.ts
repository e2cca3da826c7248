import type { Rehearsal } from '../../core/ports/rehearsal.ts';
import type { Session } from '../../core/ports/session.ts';

/** What a rehearsal shows, each in a frame or a window of its own, as on the day. */
export const REHEARSED = ['console', 'wall', 'phone'] as const;
export type Rehearsed = (typeof REHEARSED)[number];

interface Hosted {
	rehearsal: Rehearsal;
	leave: () => void;
}
const PLACE = 'catchballRehearsal';
interface Host extends Window {
	[PLACE]?: Hosted;
}

/** Lets frames and windows that this page opens find the rehearsal. The returned function ends that. */
export function hostRehearsal(rehearsal: Rehearsal, leave: () => void): () => void {
	(window as Host)[PLACE] = { rehearsal, leave };
	return () => {
		delete (window as Host)[PLACE];
	};
}

/** What a page holds; null for none, and for another site's page, which must not be looked into. */
function heldBy(page: unknown): Hosted | null {
	try {
		return (page as Host | null)?.[PLACE] ?? null;
	} catch {
		return null;
	}
}

/** What the page around this frame holds, or the one that opened this window; a frame that opened it has its page around. */
function hosted(): Hosted | null {
	if (window.parent !== window) return heldBy(window.parent);
	const opener = window.opener as Window | null;
	return opener && (heldBy(opener) ?? heldBy(opener.parent));
}

/** The session of a surface; null outside of a rehearsal. */
export const rehearsedSession = (surface: Rehearsed): Session | null => hosted()?.rehearsal[surface] ?? null;

/** Ends the rehearsal that this frame belongs to. */
export const leaveRehearsal = (): void => hosted()?.leave();
