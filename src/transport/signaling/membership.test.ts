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
	disconnect(): void {
		this.connected = false;
		this.emit('disconnect');
	}
	welcome(nonce: string, version = 1): void {
		this.emit('message', { type: 'welcome', version, nonce });
	}
	taken(): { type: string }[] {
		return this.sent.splice(0);
	}
}

/** What a key is asked to sign, and signs when it is told to. */
class Proofs {
	#asked: (() => void)[] = [];
	prove = (text: string) =>
		new Promise<{ key: string; signature: string }>((settle) => {
			this.#asked.push(() => settle({ key: 'K', signature: `signed ${text.replaceAll('\n', ' ')}` }));
		});
	/** Settles when whoever asked has got it. */
	made(): Promise<void> {
		return this.withhold()();
	}
	/** Gives what is asked so far when the function that it returns is called. */
	withhold(): () => Promise<void> {
		const asked = this.#asked.splice(0);
		return async () => {
			for (const give of asked) give();
			await Promise.resolve();
		};
	}
}

describe('membership', () => {
	let socket: Socket;
	let peers: string[];
	let cert: string | null;
	let compatible: boolean | null;
	let peer: string | null;
	let proofs: Proofs;
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
			peer: () => peer,
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
		peer = 'me';
		proofs = new Proofs();
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

	it('registers its key once for each socket', async () => {
		join({ key: proofs });
		socket.connect();
		socket.taken();
		socket.welcome('n1');
		socket.welcome('n1');
		await proofs.made();
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
		await proofs.made();
		expect(socket.taken()).toHaveLength(1);
	});

	it.each<[string, () => void]>([
		['the socket has closed', () => socket.disconnect()],
		['another socket is open, not yet welcomed', () => socket.connect()],
		['the room has been left', () => membership.close()],
		['the room has another peer id', () => (peer = 'another me')],
		['the room has none', () => (peer = null)]
	])('does not register any more when %s', async (_, happens) => {
		join({ key: proofs });
		socket.connect();
		socket.welcome('n1');
		socket.taken();
		happens();
		socket.taken();
		await proofs.made();
		expect(socket.taken()).toEqual([]);
	});

	it('registers for the socket that is open, however late the proof for another one comes', async () => {
		join({ key: proofs });
		socket.connect();
		socket.welcome('n1');
		const late = proofs.withhold();
		socket.connect();
		socket.welcome('n2');
		socket.taken();
		await proofs.made();
		expect(socket.taken()).toMatchObject([{ signature: 'signed catchball/signal/register/v1 n2 t me' }]);
		await late();
		expect(socket.taken()).toEqual([]);
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
