import { usable } from './choosing.ts';
import { fill, firstLink, heal } from './filling.ts';
import { pair } from './links.ts';
import { degree, isPresent, newMember, type Arrival, type Member } from './member.ts';
import { isMesh, meanDegree, minimum, suspectParted, wake, type Overlay } from './overlay.ts';
import { reportLoss } from './losing.ts';

/** A peer says that it is here: a newcomer, one that is back, or one that has lost a link. */
export function announce(overlay: Overlay, name: string, arrival: Arrival = {}): void {
	const member = overlay.members.get(name);
	if (!member) {
		join(overlay, name, arrival);
		return;
	}
	overlay.counters.reannounces++;
	if (member.returned) {
		member.returned = false;
		heal(overlay, member);
	} else reportLoss(overlay, member);
}

function join(overlay: Overlay, name: string, arrival: Arrival): void {
	const member = newMember(name, overlay.around.now(), arrival);
	overlay.members.set(name, member);
	if (member.hub) overlay.hubs.add(member);
	else overlay.phones.add(member);
	suspectParted(overlay);
	firstLink(overlay, member);
}

/** A peer has proved that it is a hub. */
export function promote(overlay: Overlay, name: string): void {
	const member = overlay.members.get(name);
	if (!member || member.hub) return;
	member.hub = true;
	overlay.phones.delete(member);
	overlay.hubs.add(member);
	heal(overlay, member);
}

/** A newcomer's waiting time is over. */
export function complete(overlay: Overlay, member: Member): void {
	member.fillAt = null;
	if (!isPresent(member)) return;
	if (isMesh(overlay)) {
		fill(overlay, member);
		// The others of a mesh are short of one link since this one came.
		for (const other of overlay.members.values()) heal(overlay, other);
	} else if (meanDegree(overlay) < overlay.settings.mean) fill(overlay, member, 1);
	else if (member.waitsForNext) fill(overlay, member);
	else {
		fill(overlay, member, -1);
		if (degree(member) < minimum(overlay, member)) shareLast(overlay, member);
	}
}

/**
 * If every newcomer made all its links itself, peers would have twice as many in the mean, the more the larger the
 * room grows. So two that come after each other are given their last link to each other; who is the last one waits for
 * a while.
 */
function shareLast(overlay: Overlay, member: Member): void {
	const { unpaired, settings, around } = overlay;
	if (unpaired?.waitsForNext && usable(overlay, member, unpaired)) {
		overlay.unpaired = null;
		unpaired.fillAt = null;
		pair(overlay, member, unpaired);
		return;
	}
	overlay.unpaired = member;
	member.waitsForNext = true;
	member.fillAt = around.now() + settings.stagger;
	wake(overlay, member.fillAt);
}
