import type { Overlay } from './overlay.ts';

/** How long a handshake may go on after its link was arranged, milliseconds. */
const HANDSHAKE = 30_000;

/**
 * Whom a signal goes to that can't be read (a room with a y-webrtc password): everybody that its sender was paired
 * with just now. That a dialler says something is taken for its offer, what comes back for the answer.
 */
export function addressees(overlay: Overlay, name: string): string[] {
	const member = overlay.members.get(name);
	if (!member) return [];
	const found: string[] = [];
	for (const [other, known] of member.links) {
		if (overlay.around.now() - known.since > HANDSHAKE) continue;
		if (known.dialler === member) known.offered = true;
		else if (known.offered) known.answered = true;
		found.push(other.name);
	}
	return found;
}
