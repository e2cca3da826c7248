import { describe, expect, it } from 'vitest';
import type { ConnectionState } from '../../core/ports/connection.ts';
import { combine, combineStates } from './combine.ts';
import { stateOf, WatchedConnection, type Facts } from './state.ts';

describe('the state of a room', () => {
	const facts: Facts = { peers: 0, network: true, signaling: true, incompatible: false, lostAt: null };
	it.each<[string, Partial<Facts>, ConnectionState]>([
		['searching at first', {}, { kind: 'searching' }],
		['connected, server or not', { peers: 2, signaling: false }, { kind: 'connected', peers: 2 }],
		['connected, whatever the device thinks', { peers: 1, network: false }, { kind: 'connected', peers: 1 }],
		['offline without a network', { network: false, lostAt: 5 }, { kind: 'offline' }],
		['offline without server and peers', { signaling: false }, { kind: 'offline' }],
		['stale once peers are lost', { lostAt: 7 }, { kind: 'stale', since: 7 }],
		['incompatible when nobody understands it', { incompatible: true }, { kind: 'incompatible' }]
	])('is %s', (_, change, state) => {
		expect(stateOf({ ...facts, ...change })).toEqual(state);
	});
});

describe('the state of several rooms', () => {
	it.each<[ConnectionState[], ConnectionState]>([
		[[], { kind: 'offline' }],
		[[{ kind: 'offline' }, { kind: 'searching' }], { kind: 'searching' }],
		[
			[{ kind: 'searching' }, { kind: 'stale', since: 1 }, { kind: 'stale', since: 3 }],
			{ kind: 'stale', since: 3 }
		],
		[
			[
				{ kind: 'connected', peers: 1 },
				{ kind: 'stale', since: 1 },
				{ kind: 'connected', peers: 4 }
			],
			{ kind: 'connected', peers: 4 }
		],
		[[{ kind: 'connected', peers: 1 }, { kind: 'incompatible' }], { kind: 'incompatible' }]
	])('%j is %j', (states, combined) => {
		expect(combineStates(states)).toEqual(combined);
	});

	it('is told only when it changes', () => {
		const [plenary, board] = [new WatchedConnection(), new WatchedConnection()];
		const heard: ConnectionState[] = [];
		const both = combine([plenary, board]);
		const end = both.subscribe((state) => heard.push(state));
		plenary.set({ kind: 'connected', peers: 3 });
		board.set({ kind: 'connected', peers: 2 });
		plenary.set({ kind: 'connected', peers: 1 });
		plenary.set({ kind: 'connected', peers: 1 });
		end();
		board.set({ kind: 'offline' });
		expect(heard).toEqual([
			{ kind: 'connected', peers: 3 },
			{ kind: 'connected', peers: 2 }
		]);
		expect(both.current()).toEqual({ kind: 'connected', peers: 1 });
	});
});
