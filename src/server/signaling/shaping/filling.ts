import { chooseHub, choosePhone, wantsHub } from './choosing.ts';
import { pair } from './links.ts';
import { degree, isPresent, type Member } from './member.ts';
import { cap, isMesh, minimum, wake, type Overlay } from './overlay.ts';

/** How soon a member that could not be given enough links is looked at again, milliseconds. */
const RETRY = 1000;

/**
 * Brings a member up to its minimum, a hub first.
 * @param more links beyond the minimum
 * @returns dials that were asked for
 */
export function fill(overlay: Overlay, member: Member, more = 0): number {
	let dials = 0;
	const dialBy = (dialler: Member | null): boolean => {
		if (!dialler) return false;
		pair(overlay, member, dialler);
		dials++;
		return true;
	};
	while (wantsHub(overlay, member) && degree(member) < cap(overlay, member)) {
		if (!dialBy(chooseHub(overlay, member))) break;
	}
	while (degree(member) < minimum(overlay, member) + more && degree(member) < cap(overlay, member)) {
		if (!dialBy(choosePhone(overlay, member) ?? chooseHub(overlay, member))) {
			wake(overlay, overlay.around.now() + RETRY);
			break;
		}
	}
	return dials;
}

/**
 * A newcomer's first link: to a hub, or to somebody who has been there a while and has the document. The others
 * follow once it has the document, see `ShapingSettings.stagger`.
 */
export function firstLink(overlay: Overlay, member: Member): void {
	const { settings, around } = overlay;
	const now = around.now();
	if (member.fillAt === null) {
		member.fillAt = now + (isMesh(overlay) ? settings.meshStagger : settings.stagger);
		wake(overlay, member.fillAt);
	}
	if (degree(member) > 0) return;
	const dialler = chooseHub(overlay, member) ?? choosePhone(overlay, member, now - settings.mature);
	if (dialler) pair(overlay, member, dialler);
}

/** Replaces what a member has lost. A newcomer that waits for the rest of its links gets its first one again. */
export function heal(overlay: Overlay, member: Member): void {
	if (!isPresent(member)) return;
	if (member.fillAt !== null) firstLink(overlay, member);
	else if (degree(member) < minimum(overlay, member)) overlay.counters.heals += fill(overlay, member);
}
