import { usable } from './choosing.ts';
import { pair } from './links.ts';
import { isPresent, type Member } from './member.ts';
import type { Overlay } from './overlay.ts';

/** Links that join a separate component to the largest one. */
const BRIDGES = 2;
const DRAWS = 16;

/**
 * Joins what has come apart. Components whose members all have links that the server has not seen (it was restarted)
 * are left alone: most likely they hang together.
 */
export function bridge(overlay: Overlay): void {
	const separate = components(overlay).filter((component) => component.some(({ unseen }) => unseen === 0));
	const [largest, ...others] = separate.sort((a, b) => b.length - a.length);
	if (!largest) return;
	for (const component of others) {
		for (let made = 0; made < Math.min(BRIDGES, component.length); made++) join(overlay, component, largest);
	}
}

/** Present members, grouped by who can reach whom over links between present members. */
export function components(overlay: Overlay): Member[][] {
	const found: Member[][] = [];
	const visited = new Set<Member>();
	for (const start of overlay.members.values()) {
		if (!isPresent(start) || visited.has(start)) continue;
		const component = [start];
		visited.add(start);
		for (const member of component) {
			for (const other of member.links.keys()) {
				if (!isPresent(other) || visited.has(other)) continue;
				visited.add(other);
				component.push(other);
			}
		}
		found.push(component);
	}
	return found;
}

function join(overlay: Overlay, component: Member[], largest: Member[]): void {
	for (let draw = 0; draw < DRAWS; draw++) {
		const target = drawFrom(overlay, component);
		const dialler = drawFrom(overlay, largest);
		if (!target || !dialler || !usable(overlay, target, dialler)) continue;
		pair(overlay, target, dialler);
		overlay.counters.bridges++;
		return;
	}
}

const drawFrom = ({ around }: Overlay, members: Member[]): Member | undefined =>
	members[Math.floor(around.fraction() * members.length)];
