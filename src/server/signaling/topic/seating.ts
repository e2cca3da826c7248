import type { PeerEvent, SocketKey } from './events.ts';
import { mayTake, type Seat, type Sitter } from './seat.ts';

/** What happens to seats, told to the topic. */
export interface SeatingListener {
	/** Somebody sits on a seat now; `former` is whom it was taken from. */
	taken(seat: Seat, sitter: Sitter, former: Sitter | null): void;
	/** A seat is no more: its peer has left, or has another id now. */
	abandoned(seat: Seat): void;
}

/** Who sits where in a topic: which socket speaks for which peer id. */
export class Seating {
	readonly #sitters = new Map<SocketKey, Sitter>();
	readonly #seats = new Map<string, Seat>();
	readonly #listener: SeatingListener;

	constructor(listener: SeatingListener) {
		this.#listener = listener;
	}

	get isEmpty(): boolean {
		return this.#sitters.size === 0 && this.#seats.size === 0;
	}

	/** Sockets that are in the topic. */
	get size(): number {
		return this.#sitters.size;
	}

	get sockets(): SocketKey[] {
		return [...this.#sitters.keys()];
	}

	sitter(socket: SocketKey): Sitter | undefined {
		return this.#sitters.get(socket);
	}

	seat(name: string): Seat | undefined {
		return this.#seats.get(name);
	}

	/** A socket comes in, without a seat yet. */
	enter(socket: SocketKey, cid: string | null, have: number): void {
		const nothing = { hub: false, seat: null, shown: null, claim: null, links: null };
		this.#sitters.set(socket, { socket, cid, have, ...nothing });
	}

	/** A socket goes. Its seat stays, empty. */
	exit(sitter: Sitter): void {
		this.#sitters.delete(sitter.socket);
		if (sitter.seat) sitter.seat.sitter = null;
	}

	/** A seat is given up: its peer is gone, or has another id now. */
	abandon(seat: Seat): void {
		if (this.#seats.get(seat.name) !== seat) return;
		this.#seats.delete(seat.name);
		if (seat.sitter) seat.sitter.seat = null;
		seat.sitter = null;
		this.#listener.abandoned(seat);
	}

	/**
	 * Gives a socket the seat of the peer id that it uses.
	 * @returns false when that id is somebody else's
	 */
	take(sitter: Sitter, name: string): boolean {
		if (sitter.seat?.name === name) return true;
		const seat = this.#seats.get(name) ?? this.#newSeat(name);
		if (!mayTake(seat, sitter)) return false;
		// A page that was loaded again has another peer id; so has a room that was opened again.
		if (sitter.seat) this.abandon(sitter.seat);
		const former = seat.sitter;
		if (former) this.#sitters.delete(former.socket);
		sitter.claim = null;
		sitter.seat = seat;
		seat.sitter = sitter;
		seat.cid = sitter.cid;
		if (sitter.shown?.peer === name) seat.key ??= sitter.shown.key;
		this.#listener.taken(seat, sitter, former);
		return true;
	}

	/**
	 * A socket has shown a key for a peer id.
	 * @returns false when that id is locked with another key
	 */
	register(sitter: Sitter, name: string, key: string): boolean {
		sitter.shown = { peer: name, key };
		const seat = this.#seats.get(name);
		if (!seat) return true;
		if (seat.sitter === sitter) seat.key ??= key;
		return seat.key === null || seat.key === key;
	}

	/** Who waits for a seat and may have it now, with what it wanted to say. */
	heir(name: string): { sitter: Sitter; claim: PeerEvent } | null {
		const seat = this.#seats.get(name);
		for (const sitter of this.#sitters.values()) {
			const { claim } = sitter;
			if (claim?.from === name && (!seat || mayTake(seat, sitter))) return { sitter, claim };
		}
		return null;
	}

	#newSeat(name: string): Seat {
		const seat: Seat = { name, sitter: null, announce: null, key: null, cid: null };
		this.#seats.set(name, seat);
		return seat;
	}
}
