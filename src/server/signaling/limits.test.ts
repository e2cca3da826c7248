import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { TestPeer } from './test-peer.ts';
import { testServers } from './test-servers.ts';

const { serve, join, open } = testServers();

describe('limits', () => {
	it('cut a socket that sends a frame over 64 KiB, and no other', async () => {
		const { url, signaling } = await serve();
		const [ada, mallory] = [await join(url, 'ada'), await open(url, 'mallory')];
		const closed = once(mallory.socket, 'close');
		mallory.send('x'.repeat(65 * 1024));
		await closed;
		await ada.flush();
		expect(signaling.counters.refusals['frame-size']).toBe(1);
	});

	it('refuse topics beyond those that a socket may have', async () => {
		const { url, signaling } = await serve({ limits: { topicsASocket: 3 } });
		const mallory = await open(url, 'mallory');
		mallory.send({ type: 'subscribe', topics: ['a', 'b', 'c', 'd'] });
		await mallory.flush();
		expect(signaling.topics).toBe(3);
		expect(signaling.counters.refusals['topics-a-socket']).toBe(2);
	});

	it('refuse topics beyond those that a server may have', async () => {
		const { url, signaling } = await serve({ limits: { topics: 2 } });
		const mallory = await open(url, 'mallory');
		mallory.send({ type: 'subscribe', topics: ['a', 'b', 'c'] });
		await mallory.flush();
		expect(signaling.topics).toBe(2);
		expect(signaling.counters.refusals.topics).toBe(2);
		mallory.send({ type: 'publish', topic: 'c', data: { type: 'announce', from: 'mallory' } });
		await mallory.flush();
		expect(signaling.counters.refusals['not-subscribed']).toBe(1);
	});

	it('refuse sockets beyond those that a topic may have', async () => {
		const { url, signaling } = await serve({ limits: { socketsATopic: 2 } });
		for (const name of ['ada', 'ben', 'cem']) await (await join(url, name)).flush();
		expect(signaling.counters.refusals['sockets-a-topic']).toBe(1);
	});

	it('refuse sockets beyond those that a server may have', async () => {
		const { url, signaling } = await serve({ limits: { sockets: 1 } });
		await join(url, 'ada');
		const refused = new WebSocket(url);
		const [error] = (await once(refused, 'error')) as [Error];
		expect(error.message).toContain('503');
		expect(signaling.counters.refusals.sockets).toBe(1);
	});

	it('drop what comes faster than allowed, and serve the others meanwhile', async () => {
		const { url, signaling } = await serve({ limits: { burst: 50, rate: 10 } });
		const ada = await join(url, 'ada');
		const mallory = await open(url, 'mallory');
		for (let index = 0; index < 5000; index++) mallory.send({ type: 'subscribe', topics: [`flood${index}`] });
		const closed = mallory.close();
		await ada.flush();
		await closed;
		expect(signaling.counters.refusals.rate).toBeGreaterThan(4000);
		expect(signaling.topics).toBeLessThan(60);
	});

	it('stop reading a flood for a second, and then go on', async () => {
		const { url, signaling } = await serve({ limits: { flood: 100, burst: 10_000 } });
		const mallory = await open(url, 'mallory');
		for (let index = 0; index < 500; index++) mallory.send({ type: 'subscribe', topics: ['a'] });
		const ada = await join(url, 'ada');
		await ada.flush();
		expect(signaling.counters.refusals.flood).toBeGreaterThan(0);
		await mallory.flush();
	});

	it('close a socket that has no topic', async () => {
		const { url, signaling } = await serve({ limits: { aimless: 50 } });
		const silent = await TestPeer.open(url, 'plenary', 'ada');
		await once(silent.socket, 'close');
		expect(signaling.counters.refusals.idle).toBe(1);
	});

	it('close a socket that does not answer pings', async () => {
		const { url, signaling } = await serve({ limits: { ping: 20, pong: 50 } });
		const ada = await join(url, 'ada');
		ada.socket.pause();
		const ben = await join(url, 'ben');
		while (signaling.counters.refusals['half-open'] === 0) await once(ben.socket, 'ping');
		ada.socket.resume();
		await once(ada.socket, 'close');
		expect(signaling.counters.refusals['half-open']).toBe(1);
	});

	it('cut a slow reader before it costs memory', async () => {
		const { url, signaling } = await serve({ limits: { stuck: 100_000, burst: 100_000 } });
		const [ada, ben] = [await join(url, 'ada'), await join(url, 'ben')];
		await ada.until(() => ada.linked.has('ben'));
		ada.socket.pause();
		const signal = {
			type: 'signal',
			from: 'ben',
			to: 'ada',
			signal: { type: 'candidate', c: 'x'.repeat(60_000) }
		};
		for (let index = 0; index < 400; index++) ben.publish(signal);
		await ben.flush();
		expect(signaling.counters.refusals.slow).toBe(1);
		ada.socket.terminate();
	});
});
