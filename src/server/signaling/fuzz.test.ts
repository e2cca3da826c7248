import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { attachSignaling, type Signaling } from './attach.ts';
import { seeded } from './shaping/simulated-room.ts';
import { TestPeer } from './test-peer.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
	for (const stop of stops.splice(0).reverse()) await stop();
});

async function serve(): Promise<{ url: string; port: number; signaling: Signaling }> {
	const server = createServer();
	// The limit on messages would keep most of the junk from being looked at.
	const signaling = await attachSignaling(server, { limits: { rate: 1e9, burst: 1e9, flood: 1e9 } });
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	stops.push(async () => {
		await signaling.close();
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	});
	const { port } = server.address() as AddressInfo;
	return { url: `ws://127.0.0.1:${port}/signal`, port, signaling };
}

const TYPES = [
	'subscribe',
	'unsubscribe',
	'publish',
	'ping',
	'hello',
	'register',
	'hub',
	'links',
	'constructor',
	'__proto__'
];

/** One frame of junk, chosen by chance: from plain noise to what is almost a message. */
function junk(fraction: () => number): string | Buffer {
	const pick = <T>(...options: T[]): T => options[Math.floor(fraction() * options.length)] as T;
	const word = (): string =>
		pick('plenary', 'ada', 'ben', '', 'x'.repeat(200), '__proto__', '\u0000', '\ud800', '💥');
	const value = (depth = 0): unknown =>
		pick<() => unknown>(
			() => null,
			() => fraction() * 1e9,
			() => fraction() < 0.5,
			word,
			() => (depth > 3 ? [] : Array.from({ length: 4 }, () => value(depth + 1))),
			() => (depth > 3 ? {} : { [word()]: value(depth + 1), type: pick(...TYPES), from: word(), to: word() })
		)();
	return pick<() => string | Buffer>(
		() => Buffer.from(Array.from({ length: 20 }, () => fraction() * 256)),
		() => String(value()),
		() => JSON.stringify(value()),
		() =>
			JSON.stringify({ type: 'publish', topic: 'plenary', data: value() }).slice(
				0,
				Math.floor(fraction() * 60)
			),
		() =>
			JSON.stringify({ type: pick(...TYPES), topic: word(), topics: value(), data: value(), peers: value() }),
		() => JSON.stringify({ type: 'publish', topic: 'plenary', data: { type: 'announce', from: word() } }),
		() =>
			JSON.stringify({
				type: 'publish',
				topic: 'plenary',
				data: { type: 'signal', from: word(), to: word(), signal: value() }
			}),
		() => JSON.stringify({ type: 'links', topic: 'plenary', peers: [word(), word(), word()] }),
		() => JSON.stringify({ type: pick('subscribe', 'unsubscribe'), topics: [word(), word()] })
	)();
}

it('100,000 frames of junk neither end the server nor slow it for others', async () => {
	const { url, signaling } = await serve();
	const fraction = seeded(2026);
	const [ada, ben] = [await TestPeer.join(url, 'plenary', 'ada'), await TestPeer.join(url, 'plenary', 'ben')];
	await ada.until(() => ada.linked.has('ben'));
	const rogues = await Promise.all(
		Array.from({ length: 10 }, (_, index) => TestPeer.open(url, 'plenary', `rogue${index}`))
	);
	stops.push(...[ada, ben, ...rogues].map((peer) => () => peer.close()));
	for (const rogue of rogues) rogue.subscribe();
	let slowest = 0;
	for (let round = 0; round < 100; round++) {
		for (const rogue of rogues) for (let count = 0; count < 100; count++) rogue.socket.send(junk(fraction));
		const before = performance.now();
		await ada.flush();
		slowest = Math.max(slowest, performance.now() - before);
	}
	await Promise.all(rogues.map((rogue) => rogue.flush()));
	expect(signaling.counters.received).toBeGreaterThan(100_000);
	expect(signaling.counters.refusals.malformed).toBeGreaterThan(10_000);
	expect(signaling.counters.refusals.binary).toBeGreaterThan(5000);
	// 1,000 frames of junk in front of it, on a machine that does other things as well.
	expect(slowest).toBeLessThan(2000);
	const cem = await TestPeer.join(url, 'plenary', 'cem');
	stops.push(() => cem.close());
	await cem.until(() => cem.linked.size > 0);
}, 60_000);

it('deep nesting is refused', async () => {
	const { url, signaling } = await serve();
	const mallory = await TestPeer.join(url, 'plenary', 'mallory');
	stops.push(() => mallory.close());
	const deep = '['.repeat(30_000) + ']'.repeat(30_000);
	mallory.send(`{"type":"publish","topic":"plenary","data":${deep}}`);
	mallory.send(
		`{"type":"publish","topic":"plenary","data":{"type":"signal","from":"mallory","to":"ada","signal":{"x":${deep}}}}`
	);
	mallory.send(deep);
	await mallory.flush();
	expect(signaling.counters.refusals.malformed).toBeGreaterThanOrEqual(2);
});

it('torn and broken WebSocket frames end their own socket only', async () => {
	const { url, port, signaling } = await serve();
	const ada = await TestPeer.join(url, 'plenary', 'ada');
	stops.push(() => ada.close());
	const fraction = seeded(7);
	for (let round = 0; round < 100; round++) {
		const socket = connect(port, '127.0.0.1');
		socket.on('error', () => undefined);
		const closed = new Promise((resolve) => socket.once('close', resolve));
		socket.on('data', () => {
			socket.write(
				Buffer.from(Array.from({ length: 1 + Math.floor(fraction() * 60) }, () => fraction() * 256))
			);
			if (round % 2 === 0) socket.destroy();
			else socket.end();
		});
		socket.write(
			'GET /signal HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n'
		);
		await closed;
	}
	await ada.flush();
	expect(signaling.counters.received).toBeGreaterThan(0);
});
