import { fill, firstLink, heal } from './filling.ts';
import { isPresent, newMember, type Arrival, type Member } from './member.ts';
import { isMesh, meanDegree, suspectParted, type Overlay } from './overlay.ts';
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
	const thin = !isMesh(overlay) && meanDegree(overlay) < overlay.settings.mean;
	fill(overlay, member, thin ? 1 : 0);
	// The others of a mesh are short of one link since this one came.
	if (isMesh(overlay)) for (const other of overlay.members.values()) heal(overlay, other);
}
