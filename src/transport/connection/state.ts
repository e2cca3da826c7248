import type { Connection, ConnectionState } from '../../core/ports/connection.ts';
import { Listeners } from '../listeners.ts';

/** What a room's connection state is made of. */
export interface Facts {
	/** Links that answer and tabs of this browser. */
	peers: number;
	/** Whether this device thinks that it has a network. */
	network: boolean;
	/** Whether the signaling socket is open. */
	signaling: boolean;
	/** The server, or every peer that was met, speaks another version. */
	incompatible: boolean;
	/** When the last peer was lost, milliseconds; null when there never was one. */
	lostAt: number | null;
}

/** One room's state, from what is known of it. */
export function stateOf({ peers, network, signaling, incompatible, lostAt }: Facts): ConnectionState {
	if (peers > 0) return { kind: 'connected', peers };
	if (incompatible) return { kind: 'incompatible' };
	if (!network || !signaling) return { kind: 'offline' };
	return lostAt === null ? { kind: 'searching' } : { kind: 'stale', since: lostAt };
}

const same = (one: ConnectionState, other: ConnectionState): boolean =>
	JSON.stringify(one) === JSON.stringify(other);

/** A connection state that can be set and watched. */
export class WatchedConnection implements Connection {
	readonly #changes = new Listeners<ConnectionState>();
	#state: ConnectionState;

	constructor(state: ConnectionState = { kind: 'searching' }) {
		this.#state = state;
	}

	current(): ConnectionState {
		return this.#state;
	}

	set(state: ConnectionState): void {
		if (same(this.#state, state)) return;
		this.#state = state;
		this.#changes.emit(state);
	}

	subscribe(listener: (state: ConnectionState) => void) {
		return this.#changes.add(listener);
	}
}
