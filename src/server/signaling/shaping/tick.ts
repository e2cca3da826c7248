import { bridge } from './bridging.ts';
import { heal } from './filling.ts';
import { complete } from './joining.ts';
import { leave } from './leaving.ts';
import { giveUp } from './losing.ts';
import type { Link, Member } from './member.ts';
import { suspectParted, wake, type Overlay } from './overlay.ts';

/** Does what time asks for. Cheap when nothing is due; call it every 100 ms or so. */
export function tick(overlay: Overlay): void {
	const now = overlay.around.now();
	if (now < overlay.due) return;
	overlay.due = Infinity;
	for (const member of [...overlay.members.values()]) {
		if (!overlay.members.has(member.name)) continue;
		expireLinks(overlay, member, now);
		expireMember(overlay, member, now);
	}
	search(overlay, now);
}

function expireLinks(overlay: Overlay, member: Member, now: number): void {
	for (const link of [...member.links.values()]) {
		if (link.dialler !== member || link.answered) continue;
		const until = deadline(overlay, link);
		if (now >= until) giveUp(overlay, link);
		else wake(overlay, until);
	}
}

const deadline = ({ settings }: Overlay, { since, offered }: Link): number =>
	since + (offered ? settings.answerWithin : settings.offerWithin);

function expireMember(overlay: Overlay, member: Member, now: number): void {
	const { settings } = overlay;
	if (member.awaySince !== null) {
		if (now >= member.awaySince + settings.grace) {
			leave(overlay, member.name);
			overlay.around.gone(member.name);
		} else wake(overlay, member.awaySince + settings.grace);
	} else if (member.fillAt === null) heal(overlay, member);
	else if (now >= member.fillAt) complete(overlay, member);
	else wake(overlay, member.fillAt);
}

function search(overlay: Overlay, now: number): void {
	if (!overlay.perhapsParted) return;
	if (now < overlay.lastBridge + overlay.settings.bridgeEvery) {
		suspectParted(overlay);
		return;
	}
	overlay.perhapsParted = false;
	overlay.lastBridge = now;
	const before = overlay.counters.bridges;
	bridge(overlay);
	// What was joined is looked at again: a bridge can fail as well.
	if (overlay.counters.bridges > before) suspectParted(overlay);
}
