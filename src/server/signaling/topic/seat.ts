import type { PeerEvent, SocketKey } from './events.ts';

/** A peer id's place in a topic. Sockets come and go on it. */
export interface Seat {
	readonly name: string;
	sitter: Sitter | null;
	/** The frame that tells others to dial this peer. */
	announce: string | null;
	/** Public key that whoever sits here must have shown; null when none was registered. */
	key: string | null;
	cid: string | null;
}

/** A socket in a topic. */
export interface Sitter {
	readonly socket: SocketKey;
	readonly cid: string | null;
	/** Links that it said it has when it came. */
	readonly have: number;
	hub: boolean;
	seat: Seat | null;
	/** The key that it has shown for a peer id. */
	shown: { peer: string; key: string } | null;
	/** Wants a seat that is taken; what it asked for is done when the seat falls to it. */
	claim: Extract<PeerEvent, { kind: 'announce' | 'signal' }> | null;
	/** What it said of its links and the overlay has not heard yet. */
	links: string[] | null;
}

/**
 * Whether a socket may take a seat: it is free and not locked, or the socket shows the seat's key, or it is the same
 * client as before (a client id is known to nobody else).
 */
export function mayTake(seat: Seat, sitter: Sitter): boolean {
	if (seat.sitter === sitter) return true;
	if (sitter.shown?.peer === seat.name && sitter.shown.key === seat.key) return true;
	if (seat.key !== null) return false;
	return seat.sitter === null || (seat.cid !== null && seat.cid === sitter.cid);
}
