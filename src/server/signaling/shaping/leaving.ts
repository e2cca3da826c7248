import { heal } from './filling.ts';
import { loseLink, rescue } from './losing.ts';
import type { Member } from './member.ts';
import { isMesh, suspectParted, wake, type Overlay } from './overlay.ts';

/** A peer's socket closed. Its connections to others may well live, and it may be back in a moment. */
export function goAway(overlay: Overlay, name: string): void {
	const member = overlay.members.get(name);
	if (!member || member.awaySince !== null) return;
	member.awaySince = overlay.around.now();
	wake(overlay, member.awaySince + overlay.settings.grace);
	suspectParted(overlay);
	rescue(overlay, [...member.links.keys()]);
}

/** A peer has a new socket. */
export function comeBack(overlay: Overlay, name: string): void {
	const member = overlay.members.get(name);
	if (!member) return;
	member.awaySince = null;
	member.returned = true;
	member.fit = true;
	member.doubted = false;
	member.silent = false;
	member.restsUntil = 0;
	member.failedToDial = null;
	suspectParted(overlay);
	// What it was told to dial while its socket was dying may never have reached it.
	for (const { dialler, target, offered } of member.links.values()) {
		if (dialler === member && !offered) overlay.around.dial(member.name, target.name);
	}
}

/** A peer is gone for good. */
export function leave(overlay: Overlay, name: string): void {
	const member = overlay.members.get(name);
	if (!member) return;
	overlay.members.delete(name);
	overlay.phones.delete(member);
	overlay.hubs.delete(member);
	if (overlay.unpaired === member) overlay.unpaired = null;
	const neighbours = [...member.links.keys()];
	for (const other of neighbours) loseLink(overlay, member, other);
	for (const other of member.avoided.keys()) other.avoided.delete(member);
	healAround(overlay, neighbours);
}

/** In a topic that has shrunk to a mesh everybody may be short of links. */
function healAround(overlay: Overlay, neighbours: Member[]): void {
	for (const other of isMesh(overlay) ? [...overlay.members.values()] : neighbours) heal(overlay, other);
}
