import { WebsocketClient } from 'lib0/websocket';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeSignaling } from '../../../tests/support/fake-signaling.ts';
import type { Signaling } from '../guard/y-webrtc.ts';
import { watchSocket } from './socket-watch.ts';

const clock = {
	now: () => Date.now(),
	after: (ms: number, run: () => void) => {
		const timer = setTimeout(run, ms);
		return () => clearTimeout(timer);
	}
};

describe('the signaling socket', () => {
	let server: FakeSignaling;
	let client: WebsocketClient;
	let watch: ReturnType<typeof watchSocket>;
	const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
	beforeEach(async () => {
		vi.useFakeTimers();
		server = new FakeSignaling();
		vi.stubGlobal('WebSocket', server.WebSocket);
		client = new WebsocketClient('ws://server');
		// All that the watch uses of y-webrtc's SignalingConn it has from this class.
		watch = watchSocket(client as Signaling, clock);
		await pass(100);
	});
	afterEach(() => {
		watch.release();
		client.destroy();
		vi.unstubAllGlobals();
		vi.useRealTimers();
	});

	const dead = (): void => server.sockets.forEach((socket) => (socket.dead = true));

	it('is found dead within seconds when there is reason to doubt it', async () => {
		dead();
		watch.check();
		await pass(3_500);
		expect(client.connected).toBe(true);
		expect([...server.sockets].some((socket) => !socket.dead)).toBe(true);
	});

	it('is found dead without a reason too, long before y-webrtc would', async () => {
		dead();
		await pass(14_000);
		expect([...server.sockets].some((socket) => !socket.dead)).toBe(true);
	});

	it('notices within two seconds that the server is back, however long it was away', async () => {
		server.stop();
		await pass(600_000);
		expect(client.connected).toBe(false);
		server.start();
		await pass(2_000);
		expect(client.connected).toBe(true);
	});

	it('tries anew when opening takes too long', async () => {
		server.stop();
		await pass(1);
		server.latency = 60_000;
		await pass(10_000);
		server.start();
		server.latency = 10;
		await pass(4_000);
		expect(client.connected).toBe(true);
	});

	it('is left alone while it answers', async () => {
		const [socket] = server.sockets;
		await pass(120_000);
		expect([...server.sockets]).toEqual([socket]);
	});

	it('is watched once, however many rooms share it', async () => {
		const other = watchSocket(client as Signaling, clock);
		watch.release();
		watch.release();
		dead();
		other.check();
		await pass(3_500);
		expect([...server.sockets].some((socket) => !socket.dead)).toBe(true);
		other.release();
	});
});
