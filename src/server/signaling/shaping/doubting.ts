import { rescue } from './losing.ts';
import { suspectParted, type Overlay } from './overlay.ts';

/** A suspected peer has not answered for a while: it counts as absent until it does. */
export function doubt(overlay: Overlay, name: string): void {
	const member = overlay.members.get(name);
	if (!member || member.silent) return;
	member.silent = true;
	suspectParted(overlay);
	rescue(overlay, [...member.links.keys()]);
}

/** A suspected peer has answered. */
export function trust(overlay: Overlay, name: string): void {
	const member = overlay.members.get(name);
	if (!member) return;
	member.doubted = false;
	if (!member.silent) return;
	member.silent = false;
	suspectParted(overlay);
}

/** Whether a peer can dial: it is awake and reads what it is sent. */
export function setFit(overlay: Overlay, name: string, fit: boolean): void {
	const member = overlay.members.get(name);
	if (member) member.fit = fit;
}
