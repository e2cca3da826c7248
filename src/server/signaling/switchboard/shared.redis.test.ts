import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createServer as createNetServer, type AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { attachSignaling, type Signaling } from '../attach.ts';
import { TestPeer } from '../test-peer.ts';
import type { Bus } from './bus.ts';
import { Fellows } from './fellows.ts';
import { MemoryBus } from './memory-bus.ts';
import { connectRedis } from './redis-bus.ts';

// Real sockets and a real Redis, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
	for (const stop of stops.splice(0).reverse()) await stop();
});

interface Process {
	url: string;
	signaling: Signaling;
	/** Ends as if the machine had been switched off. */
	die(): void;
}

async function serve(bus: Bus): Promise<Process> {
	const server: Server = createServer();
	const sockets = new Set<{ destroy(): void }>();
	server.on('connection', (socket) => sockets.add(socket));
	const signaling = await attachSignaling(server, { bus });
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	stops.push(async () => {
		await signaling.close();
		server.close();
	});
	return {
		url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/signal`,
		signaling,
		die: () => {
			void bus.close();
			server.close();
			for (const socket of sockets) socket.destroy();
		}
	};
}

async function join(url: string, name: string, topic = 'plenary'): Promise<TestPeer> {
	const peer = await TestPeer.join(url, topic, name);
	stops.push(() => peer.close());
	return peer;
}

/** All topics of all processes. */
const topics = (processes: Process[]): number =>
	processes.reduce((sum, { signaling }) => sum + signaling.topics, 0);

/** The same for the bus in memory and for a real Redis. */
function contract(connect: () => Promise<Bus>): void {
	it('peers on different processes find each other', async () => {
		const [one, two] = [await serve(await connect()), await serve(await connect())];
		const [ada, ben] = [await join(one.url, 'ada'), await join(two.url, 'ben')];
		await Promise.all([ada.until(() => ada.linked.has('ben')), ben.until(() => ben.linked.has('ada'))]);
		expect(ada.offers + ben.offers).toBe(2);
		expect(topics([one, two])).toBe(1);
	});

	it('shaping sees all of them: thirty on three processes get few links each, in one piece', async () => {
		const processes = [
			await serve(await connect()),
			await serve(await connect()),
			await serve(await connect())
		];
		const peers = await Promise.all(
			Array.from({ length: 30 }, (_, index) => join(processes[index % 3]?.url ?? '', `p${index}`))
		);
		await Promise.all(peers.map((peer) => peer.until(() => peer.linked.size >= 3)));
		expect(Math.max(...peers.map(({ linked }) => linked.size))).toBeLessThanOrEqual(8);
		// Who has just come may not have heard of the others yet: the topic is then in two places for a moment.
		await vi.waitFor(() => expect(topics(processes)).toBe(1), 20_000);
	});

	it('a peer id is owned wherever its socket is', async () => {
		const [one, two] = [await serve(await connect()), await serve(await connect())];
		const [ada, ben] = [await join(one.url, 'ada'), await join(two.url, 'ben')];
		await ada.until(() => ada.linked.has('ben'));
		const mallory = await join(two.url, 'ada');
		mallory.publish({ type: 'signal', from: 'ada', to: 'ben', signal: { type: 'candidate', mine: 1 } });
		ada.publish({ type: 'signal', from: 'ada', to: 'ben', signal: { type: 'candidate', last: 1 } });
		await ben.until(() => JSON.stringify(ben.frames).includes('last'));
		expect(JSON.stringify(ben.frames)).not.toContain('mine');
	});

	it('a process that dies is healed around, wherever the topics lived', async () => {
		const [one, two] = [await serve(await connect()), await serve(await connect())];
		const names = Array.from({ length: 8 }, (_, index) => `room${index}`);
		const stay = await Promise.all(names.map((topic) => join(one.url, 'ada', topic)));
		const lose = await Promise.all(names.map((topic) => join(two.url, 'ben', topic)));
		await Promise.all([...stay, ...lose].map((peer) => peer.until(() => peer.linked.size > 0)));
		expect(one.signaling.topics).toBeGreaterThan(0);
		expect(two.signaling.topics).toBeGreaterThan(0);
		two.die();
		const back = await Promise.all(names.map((topic) => join(one.url, 'cem', topic)));
		await Promise.all(back.map((peer) => peer.until(() => peer.linked.has('ada'))));
		expect(one.signaling.topics).toBe(8);
	});

	it('a process that comes takes its topics over without a dial', async () => {
		const one = await serve(await connect());
		const names = Array.from({ length: 8 }, (_, index) => `room${index}`);
		const peers = await Promise.all(
			names.flatMap((topic) => ['ada', 'ben'].map(async (name) => await join(one.url, name, topic)))
		);
		await Promise.all(peers.map((peer) => peer.until(() => peer.linked.size > 0)));
		const two = await serve(await connect());
		const cem = await Promise.all(names.map((topic) => join(two.url, 'cem', topic)));
		await Promise.all(cem.map((peer) => peer.until(() => peer.linked.size === 2)));
		expect(topics([one, two])).toBe(8);
		expect(two.signaling.topics).toBeGreaterThan(0);
		// One for each pair: those that were linked before were not told to dial again.
		expect(one.signaling.shaping.dials + two.signaling.shaping.dials).toBe(8 * 3);
	});
}

describe('several processes on a bus in memory', () => {
	const bus = { current: new MemoryBus() };
	beforeAll(() => void (bus.current = new MemoryBus()));
	contract(() => Promise.resolve(bus.current.connect()));
});

describe('several processes on Redis', () => {
	let redis: ChildProcess;
	let url = '';

	let port = 0;

	const startRedis = async (): Promise<void> => {
		redis = spawn(
			'redis-server',
			['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
			{
				stdio: ['ignore', 'pipe', 'inherit']
			}
		);
		redis.on('error', () => {
			throw new Error('These tests need a redis-server: apt-get install redis-server.');
		});
		let said = '';
		redis.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
		while (!said.includes('Ready to accept connections')) await once(redis.stdout ?? redis, 'data');
	};
	const stopRedis = async (): Promise<void> => {
		const ended = once(redis, 'exit');
		redis.kill();
		await ended;
	};

	beforeAll(async () => {
		const probe = createNetServer().listen(0, '127.0.0.1');
		await once(probe, 'listening');
		({ port } = probe.address() as AddressInfo);
		await new Promise((resolve) => probe.close(resolve));
		url = `redis://127.0.0.1:${port}`;
		await startRedis();
	});
	afterAll(stopRedis);

	contract(() => connectRedis(url));

	it('a Redis that goes away leaves each process to its own, and joins them again when it is back', async () => {
		const [one, two] = [await serve(await connectRedis(url)), await serve(await connectRedis(url))];
		const [ada, ben] = [await join(one.url, 'ada'), await join(two.url, 'ben')];
		await Promise.all([ada.until(() => ada.linked.has('ben')), ben.until(() => ben.linked.has('ada'))]);
		await stopRedis();
		// Longer than a process may be silent: each then keeps the topics of its own sockets.
		await vi.waitFor(() => expect([one.signaling.topics, two.signaling.topics]).toEqual([1, 1]), 20_000);
		const cem = await join(one.url, 'cem');
		await cem.until(() => cem.linked.has('ada'));
		await startRedis();
		await vi.waitFor(() => expect(topics([one, two])).toBe(1), 20_000);
		const dana = await join(two.url, 'dana');
		await dana.until(() => dana.linked.has('ada') && dana.linked.has('ben') && dana.linked.has('cem'));
	}, 60_000);
});

describe('who owns a topic', () => {
	it('is the same for all who see the same processes, and changes for few when one comes', () => {
		const ids = ['a', 'b', 'c'];
		const all = ids.map((self) => {
			const fellows = new Fellows(self);
			for (const id of ids) fellows.heard(id, 0);
			return fellows;
		});
		const owners = Array.from({ length: 300 }, (_, index) =>
			all.map((fellows) => fellows.ownerOf(`t${index}`))
		);
		expect(owners.every((three) => new Set(three).size === 1)).toBe(true);
		for (const id of ids) expect(owners.filter(([owner]) => owner === id).length).toBeGreaterThan(60);
		all[0]?.heard('d', 0);
		const moved = owners.filter(([owner], index) => all[0]?.ownerOf(`t${index}`) !== owner).length;
		expect(moved).toBeLessThan(120);
	});

	it('forgets a process that has been silent for 2.5 s', () => {
		const fellows = new Fellows('a');
		fellows.heard('b', 1000);
		expect(fellows.bury(3500)).toEqual([]);
		expect(fellows.bury(3501)).toEqual(['b']);
	});
});
