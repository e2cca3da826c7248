import { heal } from './filling.ts';
import { link, recount, unlink } from './links.ts';
import { loseLink, suspect } from './losing.ts';
import type { Overlay } from './overlay.ts';

/**
 * A peer names everybody that it has a working channel to. A link that only one end names is not recorded: a peer
 * must not be able to make another one look busy.
 */
export function report(overlay: Overlay, name: string, peers: string[]): void {
	const member = overlay.members.get(name);
	if (!member) return;
	const before = member.reported;
	member.reported = new Set(peers.filter((peer) => peer !== name));
	member.lost = 0;
	member.expected = 0;
	for (const peer of member.reported) {
		const other = overlay.members.get(peer);
		if (other) confirm(overlay, name, other.name);
	}
	recount(member);
	const oldEnough = overlay.around.now() - overlay.settings.young;
	for (const [other, { since, answered }] of [...member.links]) {
		if (member.reported.has(other.name)) continue;
		// A handshake that is under way is no loss.
		if (!before?.has(other.name) && (since > oldEnough || !answered)) continue;
		if (other.reported?.has(name)) unlink(overlay, member, other);
		else loseLink(overlay, member, other);
		suspect(overlay, other);
		heal(overlay, other);
	}
	heal(overlay, member);
}

function confirm(overlay: Overlay, name: string, peer: string): void {
	const member = overlay.members.get(name);
	const other = overlay.members.get(peer);
	if (!member || !other) return;
	let known = member.links.get(other);
	if (!known && other.reported?.has(name)) known = link(overlay, member, other);
	if (!known) return;
	known.offered = true;
	known.answered = true;
}

/** What a peer's signal to another one tells of their link. */
export function handshake(overlay: Overlay, from: string, to: string, kind: string | undefined): void {
	const sender = overlay.members.get(from);
	const receiver = overlay.members.get(to);
	if (!sender || !receiver || sender === receiver) return;
	let known = sender.links.get(receiver);
	if (kind === 'offer') {
		known ??= link(overlay, sender, receiver);
		known.offered = true;
		sender.failedToDial = null;
	} else if (kind === 'answer' && known) {
		known.offered = true;
		known.answered = true;
	}
}
