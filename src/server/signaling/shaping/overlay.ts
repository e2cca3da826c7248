import type { Member } from './member.ts';
import { Roster } from './roster.ts';
import { SHAPING, type ShapingSettings } from './settings.ts';

/** The outside of an overlay. Time and chance come in through it, and instructions go out. */
export interface Surroundings {
	/** Milliseconds; only differences count. */
	now(): number;
	/** In [0, 1). */
	fraction(): number;
	/** Tell `dialler` to open a connection to `target`: pass it the target's announce. */
	dial(dialler: string, target: string): void;
	/** Somebody lost a link to this peer: find out whether its socket still answers, and call `doubt` or `trust`. */
	suspect(name: string): void;
	/** A peer was away for too long and is a member no more. */
	gone(name: string): void;
}

/** What an overlay has done so far. */
export interface ShapingCounters {
	/** Dials that were asked for. */
	dials: number;
	/** Dials that were not made or not answered. */
	failures: number;
	/** Dials that replaced lost links. */
	heals: number;
	/** Dials that joined separate components. */
	bridges: number;
	/** Announces of peers that were there already. */
	reannounces: number;
}

/** The peers of one topic and how they are linked: the state that the functions of this folder work on. */
export interface Overlay {
	readonly settings: ShapingSettings;
	readonly around: Surroundings;
	readonly members: Map<string, Member>;
	readonly phones: Roster<Member>;
	readonly hubs: Set<Member>;
	/** The newcomer whose last link the next one shares, see `complete`. */
	unpaired: Member | null;
	/** Number of links between members. */
	links: number;
	readonly counters: ShapingCounters;
	/** Earliest time at which `tick` has something to do. */
	due: number;
	/** Something changed that may have parted the overlay. */
	perhapsParted: boolean;
	lastBridge: number;
}

export const newShapingCounters = (): ShapingCounters => ({
	dials: 0,
	failures: 0,
	heals: 0,
	bridges: 0,
	reannounces: 0
});

/**
 * An overlay without peers.
 * @param counters to be counted in; several overlays may share them
 */
export const newOverlay = (
	around: Surroundings,
	settings: ShapingSettings = SHAPING,
	counters: ShapingCounters = newShapingCounters()
): Overlay => ({
	settings,
	around,
	members: new Map(),
	phones: new Roster(),
	hubs: new Set(),
	unpaired: null,
	links: 0,
	counters,
	due: Infinity,
	perhapsParted: false,
	lastBridge: -Infinity
});

/** Makes sure that `tick` looks at this overlay at a time. */
export function wake(overlay: Overlay, at: number): void {
	overlay.due = Math.min(overlay.due, at);
}

/** Says that the overlay may have come apart. */
export function suspectParted(overlay: Overlay): void {
	overlay.perhapsParted = true;
	wake(overlay, overlay.lastBridge + overlay.settings.bridgeEvery);
}

/** Everybody is linked to everybody. */
export const isMesh = ({ members, settings }: Overlay): boolean => members.size <= settings.mesh;

/** Links that a member should at least have. In a mesh, newcomers that wait for the rest of theirs don't count. */
export function minimum(overlay: Overlay, member: Member): number {
	const { members, settings } = overlay;
	if (isMesh(overlay)) {
		let others = 0;
		for (const other of members.values()) {
			if (other !== member && (other.fillAt === null || member.links.has(other))) others++;
		}
		return others;
	}
	return Math.min(members.size - 1, member.hub ? settings.hubMinimum : settings.links);
}

/** Links of a peer in the mean. */
export const meanDegree = ({ members, links }: Overlay): number => (2 * links) / members.size;

/** Links that a member must not be given more of. */
export const cap = ({ settings }: Overlay, member: Member): number =>
	member.hub ? settings.hubCap : settings.cap;
