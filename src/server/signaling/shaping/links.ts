import type { Link, Member } from './member.ts';
import { suspectParted, wake, type Overlay } from './overlay.ts';

/** Records a link between two members. */
export function link(overlay: Overlay, dialler: Member, target: Member): Link {
	const made: Link = { dialler, target, since: overlay.around.now(), offered: false, answered: false };
	dialler.links.set(target, made);
	target.links.set(dialler, made);
	overlay.links++;
	recount(dialler);
	recount(target);
	wake(overlay, made.since + overlay.settings.offerWithin);
	return made;
}

/** Forgets a link. */
export function unlink(overlay: Overlay, a: Member, b: Member): void {
	if (a.links.delete(b)) overlay.links--;
	b.links.delete(a);
	recount(a);
	recount(b);
	suspectParted(overlay);
}

/** Brings a reporting member's number of unseen links up to date. */
export function recount(member: Member): void {
	if (!member.reported) return;
	let seen = 0;
	for (const other of member.links.keys()) if (member.reported.has(other.name)) seen++;
	member.unseen = member.reported.size - seen;
}

/**
 * Doesn't try a pair again for a while, each time for twice as long. Some never work: two tabs of one browser, which
 * talk to each other without WebRTC, or two networks.
 */
export function avoid(overlay: Overlay, a: Member, b: Member): void {
	const { settings, around } = overlay;
	const times = (a.avoided.get(b)?.times ?? 0) + 1;
	const until = around.now() + Math.min(settings.avoid * 2 ** (times - 1), settings.avoidLongest);
	a.avoided.set(b, { times, until });
	b.avoided.set(a, { times, until });
}

/** Asks `dialler` to dial `target`. One direction only: two that dial each other leave half-open links behind. */
export function pair(overlay: Overlay, target: Member, dialler: Member): void {
	link(overlay, dialler, target);
	overlay.counters.dials++;
	overlay.around.dial(dialler.name, target.name);
}
