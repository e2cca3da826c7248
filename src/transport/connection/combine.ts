import type { Connection, ConnectionState } from '../../core/ports/connection.ts';

/** From what a person should know first to what matters least. */
const RANK: Record<ConnectionState['kind'], number> = {
	incompatible: 0,
	connected: 1,
	stale: 2,
	searching: 3,
	offline: 4
};

/**
 * The state of several rooms as one: incompatible when any is; connected to as many peers as the best connected room
 * has (the same people are in all of them); else stale since the newest loss, searching, offline.
 */
export function combineStates(states: readonly ConnectionState[]): ConnectionState {
	const [first, ...others] = states;
	return others.reduce(better, first ?? { kind: 'offline' });
}

function better(one: ConnectionState, other: ConnectionState): ConnectionState {
	if (one.kind === 'connected' && other.kind === 'connected') return one.peers >= other.peers ? one : other;
	if (one.kind === 'stale' && other.kind === 'stale') return one.since >= other.since ? one : other;
	return RANK[one.kind] <= RANK[other.kind] ? one : other;
}

/** Watches several connections as one. */
export function combine(connections: readonly Connection[]): Connection {
	const current = (): ConnectionState => combineStates(connections.map((connection) => connection.current()));
	return {
		current,
		subscribe: (listener) => {
			let last = JSON.stringify(current());
			const ends = connections.map((connection) =>
				connection.subscribe(() => {
					const state = current();
					const text = JSON.stringify(state);
					if (text === last) return;
					last = text;
					listener(state);
				})
			);
			return () => ends.forEach((end) => end());
		}
	};
}
