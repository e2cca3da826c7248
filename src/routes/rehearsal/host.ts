import type { Rehearsal } from '../../core/ports/rehearsal.ts';
import type { Session } from '../../core/ports/session.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import { REHEARSAL } from './id.ts';

type Surface = 'console' | 'wall' | 'phone';
/** Where each surface has its page, below the workshop's own. */
const PAGES: Record<Surface, string> = { console: '/console', wall: '/screen', phone: '' };

/** Path of the page that shows a surface of the rehearsal, as on the day. */
export const rehearsalPath = (surface: Surface): string => `/w/${REHEARSAL}${PAGES[surface]}`;

interface Hosted {
	sessions: Partial<Record<Surface, Session>>;
	leave: () => void;
}
const PLACE = 'catchballRehearsal';
interface Host extends Window {
	[PLACE]?: Hosted;
}

/** Lets frames and windows that this page opens find the rehearsal. The returned function ends that. */
export const hostRehearsal = ({ console, wall, phone }: Rehearsal, leave: () => void): (() => void) =>
	host({ sessions: { console, wall, phone }, leave });

/** The same for the one phone that the facilitator looks along with. */
export const hostPhone = (phone: Session): (() => void) =>
	host({ sessions: { phone }, leave: () => undefined });

function host(held: Hosted): () => void {
	(window as Host)[PLACE] = held;
	return () => {
		if ((window as Host)[PLACE] === held) delete (window as Host)[PLACE];
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

/** The session for the page of a route. Problem: `workshop-unknown`, outside of a rehearsal. */
export function rehearsedSession(route: string | null): Result<Session> {
	const surface = (['console', 'wall', 'phone'] as const).find((one) => route === `/w/[id]${PAGES[one]}`);
	const session = surface && hosted()?.sessions[surface];
	return session ? ok(session) : fail({ code: 'workshop-unknown' });
}

/** Ends the rehearsal that this frame belongs to. */
export const leaveRehearsal = (): void => hosted()?.leave();
