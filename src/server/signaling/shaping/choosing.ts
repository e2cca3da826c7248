import { degree, hubDegree, isPresent, type Member } from './member.ts';
import { cap, type Overlay } from './overlay.ts';

/** Draws in one choice before the whole list is searched. */
const DRAWS = 24;

/** Whether `candidate` can be asked to dial `member`. */
export function usable(overlay: Overlay, member: Member, candidate: Member): boolean {
	const now = overlay.around.now();
	return (
		candidate !== member &&
		isPresent(candidate) &&
		!candidate.doubted &&
		candidate.fit &&
		candidate.restsUntil <= now &&
		!member.links.has(candidate) &&
		(member.avoided.get(candidate)?.until ?? 0) <= now &&
		degree(candidate) < cap(overlay, candidate)
	);
}

/**
 * Chooses a phone: a random few, of which the least loaded. Chance makes the overlay an expander, which stays
 * connected when many leave; the choice keeps degrees even ("the power of two choices", Mitzenmacher 2001).
 * @param since take, if there is one, a phone that came before this time
 */
export function choosePhone(overlay: Overlay, member: Member, since = Infinity): Member | null {
	const { phones, around, settings } = overlay;
	let best: Member | null = null;
	let seen = 0;
	for (let draw = 0; draw < DRAWS && seen < settings.choices; draw++) {
		const candidate = phones.at(around.fraction());
		if (!candidate || candidate.joined > since || !usable(overlay, member, candidate)) continue;
		seen++;
		best = lessLoaded(best, candidate);
	}
	if (best) return best;
	return since === Infinity ? leastLoaded(overlay, member, phones) : choosePhone(overlay, member);
}

/** Chooses the least loaded hub that has room. */
export const chooseHub = (overlay: Overlay, member: Member): Member | null =>
	leastLoaded(overlay, member, overlay.hubs);

/** Whether a member should get one more link to a hub. */
export const wantsHub = ({ settings }: Overlay, member: Member): boolean =>
	hubDegree(member) < (member.hub ? settings.hubMinimum : settings.hubLinks);

function leastLoaded(overlay: Overlay, member: Member, candidates: Iterable<Member>): Member | null {
	let best: Member | null = null;
	for (const candidate of candidates) {
		if (usable(overlay, member, candidate)) best = lessLoaded(best, candidate);
	}
	return best;
}

const lessLoaded = (best: Member | null, candidate: Member): Member =>
	best === null || degree(candidate) < degree(best) ? candidate : best;
