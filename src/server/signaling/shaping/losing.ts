import { fill, heal } from './filling.ts';
import { avoid, unlink } from './links.ts';
import { isPresent, type Link, type Member } from './member.ts';
import type { Overlay } from './overlay.ts';

/**
 * A peer announced itself once more, which is how y-webrtc reacts to a link that failed; it doesn't say which. The
 * link is known when its other end says the same; until then the member counts as having one link less.
 */
export function reportLoss(overlay: Overlay, member: Member): void {
	const { around, settings } = overlay;
	const now = around.now();
	if (member.reported === null && now - member.lossAt > settings.echo) {
		member.lossAt = now;
		for (const other of member.links.keys()) suspect(overlay, other);
		if (member.expected > 0) member.expected--;
		else if (member.unseen > 0) member.unseen--;
		else matchLoss(overlay, member);
	}
	heal(overlay, member);
}

function matchLoss(overlay: Overlay, member: Member): void {
	const { around, settings } = overlay;
	for (const other of member.links.keys()) {
		if (!other.unmatched || around.now() - other.lossAt > settings.matching) continue;
		unlink(overlay, member, other);
		other.lost = Math.max(0, other.lost - 1);
		other.unmatched = false;
		member.unmatched = false;
		return;
	}
	member.unmatched = true;
	if (member.lost < member.links.size) member.lost++;
}

/**
 * A dial that was not made, or not answered: the pair is avoided, both get other links. A dialler that fails two peers
 * in a row has no room, or sleeps: it rests.
 */
export function giveUp(overlay: Overlay, { dialler, target, offered }: Link): void {
	overlay.counters.failures++;
	unlink(overlay, dialler, target);
	avoid(overlay, dialler, target);
	if (!offered) {
		const failsOthersToo = dialler.failedToDial !== null && dialler.failedToDial !== target;
		if (failsOthersToo) dialler.restsUntil = overlay.around.now() + overlay.settings.rest;
		dialler.failedToDial = target;
	}
	heal(overlay, target);
	heal(overlay, dialler);
}

/** Takes one end off a link that is gone, where the other end may tell of it later. */
export function loseLink(overlay: Overlay, gone: Member, other: Member): void {
	unlink(overlay, gone, other);
	if (other.reported?.delete(gone.name)) other.unseen = Math.max(0, other.unseen - 1);
	else if (other.reported === null) {
		if (other.lost > 0) other.lost--;
		else other.expected++;
	}
}

/**
 * Gives a link at once to those who are left with nobody but peers that are away or silent. The others can wait
 * until it is clear whether these come back.
 */
export function rescue(overlay: Overlay, neighbours: Iterable<Member>): void {
	for (const member of neighbours) {
		if (!isPresent(member) || member.unseen > 0) continue;
		const reachable = [...member.links.keys()].some(isPresent);
		if (!reachable) overlay.counters.heals += fill(overlay, member);
	}
}

/** Has a peer's socket tried. Until it answers, nobody is sent to that peer. */
export function suspect(overlay: Overlay, member: Member): void {
	if (member.doubted || member.awaySince !== null) return;
	member.doubted = true;
	overlay.around.suspect(member.name);
}
