import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Signaling } from '../guard/y-webrtc.ts';
import { Membership, type MembershipOptions } from './membership.ts';

/** As much of a socket as a membership uses. */
class Socket {
	connected = false;
	readonly sent: { type: string }[] = [];
	readonly #listeners = new Map<string, Set<(value: unknown) => void>>();
	on = (name: string, listener: (value: unknown) => void): void => {
		this.#listeners.set(name, (this.#listeners.get(name) ?? new Set()).add(listener));
	};
	off = (name: string, listener: (value: unknown) => void): void => {
		this.#listeners.get(name)?.delete(listener);
	};
	send = (message: { type: string }): void => void this.sent.push(message);
	emit(name: string, value: unknown = null): void {
		this.#listeners.get(name)?.forEach((listener) => listener(value));
	}
	connect(): void {
		this.connected = true;
		this.emit('connect');
	}
	welcome(nonce: string, version = 1): void {
		this.emit('message', { type: 'welcome', version, nonce });
	}
	taken(): { type: string }[] {
		return this.sent.splice(0);
	}
}

describe('membership', () => {
	let socket: Socket;
	let peers: string[];
	let cert: string | null;
	let compatible: boolean | null;
	let membership: Membership;
	const join = (more: Partial<MembershipOptions> = {}): Membership =>
		(membership = new Membership({
			topic: 't',
			signaling: socket as unknown as Signaling,
			clock: {
				now: () => Date.now(),
				after: (ms, run) => {
					const timer = setTimeout(run, ms);
					return () => clearTimeout(timer);
				}
			},
			peer: () => 'me',
			peers: () => [...peers],
			key: null,
			hub: null,
			compatible: (yes) => (compatible = yes),
			...more
		}));
	beforeEach(() => {
		vi.useFakeTimers();
		socket = new Socket();
		peers = [];
		cert = null;
		compatible = null;
	});
	afterEach(() => {
		membership.close();
		expect(vi.getTimerCount()).toBe(0);
		vi.useRealTimers();
	});

	it('says its links as soon as the socket is open, then when they change', () => {
		peers = ['b', 'a'];
		join();
		socket.connect();
		expect(socket.taken()).toEqual([
			{ type: 'links', topic: 't', peers: ['a', 'b'] },
			{ type: 'hello', version: 1 }
		]);
		membership.linksChanged();
		peers = ['a', 'b', 'c'];
		membership.linksChanged();
		vi.advanceTimersByTime(1000);
		membership.linksChanged();
		vi.advanceTimersByTime(1000);
		expect(socket.taken()).toEqual([{ type: 'links', topic: 't', peers: ['a', 'b', 'c'] }]);
	});

	it('registers its key once for each socket', () => {
		join({ key: { publicKey: 'K', sign: (text) => `signed ${text.replaceAll('\n', ' ')}` } });
		socket.connect();
		socket.taken();
		socket.welcome('n1');
		socket.welcome('n1');
		expect(socket.taken()).toEqual([
			{
				type: 'register',
				topic: 't',
				peer: 'me',
				key: 'K',
				signature: 'signed catchball/signal/register/v1 n1 t me'
			}
		]);
		socket.connect();
		socket.taken();
		socket.welcome('n2');
		expect(socket.taken()).toHaveLength(1);
	});

	it('proves that it is a hub, once it has a cert', () => {
		join({
			hub: { workshop: 'w', root: 'R', proof: 'P', cert: () => cert, sign: (text) => text.split('\n')[1]! }
		});
		socket.connect();
		socket.taken();
		socket.welcome('n1');
		vi.advanceTimersByTime(2000);
		expect(socket.taken()).toEqual([]);
		cert = 'C';
		vi.advanceTimersByTime(2000);
		expect(socket.taken()).toEqual([
			{ type: 'hub', topic: 't', workshop: 'w', root: 'R', cert: 'C', proof: 'P', signature: 'n1' }
		]);
	});

	it('says when the server speaks another version', () => {
		join();
		socket.connect();
		socket.welcome('n1');
		expect(compatible).toBe(true);
		socket.connect();
		socket.welcome('n2', 2);
		expect(compatible).toBe(false);
	});
});
