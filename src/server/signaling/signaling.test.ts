import { once } from 'node:events';
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { hubText, registerText } from '../../core/protocol/texts.ts';
import { concat, toBase64Url, utf8 } from '../../crypto/encoding.ts';
import { rootKeys } from '../../crypto/root.ts';
import { roomProof, roomTopic } from '../../crypto/topic.ts';
import { attachSignaling, type Signaling, type SignalingOptions } from './attach.ts';
import { TestPeer } from './test-peer.ts';

// Real sockets, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
	for (const stop of stops.splice(0).reverse()) await stop();
});

async function serve(
	options: SignalingOptions = {}
): Promise<{ url: string; signaling: Signaling; server: Server }> {
	const server = createServer();
	const signaling = await attachSignaling(server, options);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	stops.push(async () => {
		await signaling.close();
		await new Promise((resolve) => server.close(resolve));
	});
	return { url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/signal`, signaling, server };
}

async function join(url: string, name: string, topic = 'plenary'): Promise<TestPeer> {
	const peer = await TestPeer.join(url, topic, name);
	stops.push(() => peer.close());
	return peer;
}

async function open(url: string, name: string, topic = 'plenary'): Promise<TestPeer> {
	const peer = await TestPeer.open(url, topic, name);
	stops.push(() => peer.close());
	peer.subscribe();
	return peer;
}

/** Components of what the peers themselves believe to be linked. */
function parts(peers: TestPeer[]): number {
	const byName = new Map(peers.map((peer) => [peer.name, peer]));
	let count = 0;
	const seen = new Set<TestPeer>();
	for (const start of peers) {
		if (seen.has(start)) continue;
		count++;
		const queue = [start];
		seen.add(start);
		for (const peer of queue) {
			for (const name of peer.linked) {
				const other = byName.get(name);
				if (other && !seen.has(other)) queue.push(other);
				if (other) seen.add(other);
			}
		}
	}
	return count;
}

/** A key pair of a page, as the browser would register it. */
function pageKey() {
	const { publicKey, privateKey } = generateKeyPairSync('ed25519');
	return {
		key: publicKey.export({ format: 'jwk' }).x ?? '',
		sign: (text: string) => sign(null, Buffer.from(text), privateKey).toString('base64url')
	};
}

async function register(peer: TestPeer, { key, sign }: ReturnType<typeof pageKey>): Promise<boolean> {
	const signature = sign(registerText(await peer.hello(), peer.topic, peer.name));
	peer.send({ type: 'register', topic: peer.topic, peer: peer.name, key, signature });
	await peer.until(() => peer.frames.some(({ type }) => type === 'registered'));
	return peer.frames.some(({ type, ok }) => type === 'registered' && ok);
}

describe('stock clients', () => {
	it('find each other', async () => {
		const { url } = await serve();
		const ada = await join(url, 'ada');
		const ben = await join(url, 'ben');
		await ada.until(() => ada.linked.has('ben'));
		await ben.until(() => ben.linked.has('ada'));
		expect([ada.offers, ben.offers]).toEqual([1, 1]);
	});

	it('get a signal that is meant for them, and no other', async () => {
		const { url } = await serve();
		const [ada, ben, cem] = [await open(url, 'ada'), await open(url, 'ben'), await open(url, 'cem')];
		for (const peer of [ada, ben, cem])
			peer.publish({ type: 'signal', from: peer.name, to: 'x', signal: {} });
		await Promise.all([ada.flush(), ben.flush(), cem.flush()]);
		ada.publish({
			type: 'signal',
			from: 'ada',
			to: 'ben',
			token: 7,
			signal: { type: 'candidate', candidate: 'c' }
		});
		await ben.until(() => ben.frames.length > 1);
		await cem.flush();
		expect(ben.frames.at(-1)).toEqual({
			type: 'publish',
			topic: 'plenary',
			data: {
				type: 'signal',
				from: 'ada',
				to: 'ben',
				token: 7,
				signal: { type: 'candidate', candidate: 'c' }
			}
		});
		expect(cem.frames.every(({ type }) => type === 'pong')).toBe(true);
	});

	it('of eight that come at once are in one piece, each with few links', async () => {
		const { url } = await serve();
		const peers = await Promise.all(Array.from({ length: 8 }, (_, index) => join(url, `p${index}`)));
		await Promise.all(
			peers.map((peer) =>
				peer.until(() => peers.every(({ linked }) => linked.size > 0) && parts(peers) === 1)
			)
		);
		expect(parts(peers)).toBe(1);
	});

	it('with a password find each other although nothing can be read', async () => {
		const { url } = await serve();
		const [ada, ben] = [await open(url, 'ada'), await open(url, 'ben')];
		ada.publish('A'.repeat(132));
		await ada.flush();
		ben.publish('B'.repeat(132));
		await ada.untilOpaque('B');
		ada.publish('o'.repeat(300));
		await ben.untilOpaque('o');
		ben.publish('a'.repeat(300));
		await ada.untilOpaque('a');
	});

	it('leave a topic without leaving the others', async () => {
		const { url, signaling } = await serve({ shaping: { grace: 0 } });
		const ada = await join(url, 'ada');
		ada.send({ type: 'subscribe', topics: ['board'] });
		await ada.flush();
		expect(signaling.topics).toBe(2);
		ada.send({ type: 'unsubscribe', topics: ['plenary'] });
		await ada.flush();
		expect(signaling.topics).toBe(1);
	});
});

describe('a peer id', () => {
	it('of somebody who is there is not for others', async () => {
		const { url, signaling } = await serve();
		const ada = await join(url, 'ada');
		const ben = await join(url, 'ben');
		await ada.until(() => ada.linked.has('ben'));
		const mallory = await open(url, 'ada');
		mallory.publish({ type: 'signal', from: 'ada', to: 'ben', signal: { type: 'offer', sdp: 'mine' } });
		await mallory.flush();
		await ben.flush();
		expect(JSON.stringify(ben.frames)).not.toContain('mine');
		expect(signaling.counters.refusals['peer-id']).toBe(1);
	});

	it('with a key falls to whoever shows the key, at once', async () => {
		const { url } = await serve();
		const key = pageKey();
		const former = await join(url, 'ada');
		expect(await register(former, key)).toBe(true);
		const gone = once(former.socket, 'close');
		const again = await join(url, 'ada');
		expect(await register(again, key)).toBe(true);
		await gone;
		const ben = await join(url, 'ben');
		await Promise.all([ben.until(() => ben.linked.has('ada')), again.until(() => again.linked.has('ben'))]);
	});

	it('with a key is refused to everybody else, even while its owner is away', async () => {
		const { url, signaling } = await serve({ shaping: { grace: 60_000 } });
		const ada = await join(url, 'ada');
		await register(ada, pageKey());
		const ben = await join(url, 'ben');
		await Promise.all([ada, ben].map((peer) => peer.until(() => peer.linked.size > 0)));
		await ada.close();
		const mallory = await join(url, 'ada');
		expect(await register(mallory, pageKey())).toBe(false);
		ben.publish({ type: 'signal', from: 'ben', to: 'ada', signal: { type: 'offer' } });
		await ben.flush();
		await mallory.flush();
		expect(mallory.frames.some(({ data }) => data)).toBe(false);
		expect(signaling.counters.refusals['no-addressee']).toBe(1);
	});

	it('is not registered by a signature over another nonce', async () => {
		const { url, signaling } = await serve();
		const ada = await join(url, 'ada');
		const { key, sign } = pageKey();
		await ada.hello();
		ada.send({
			type: 'register',
			topic: 'plenary',
			peer: 'ada',
			key,
			signature: sign(registerText('old', 'plenary', 'ada'))
		});
		await ada.until(() => ada.frames.some(({ type }) => type === 'registered'));
		expect(ada.frames.find(({ type }) => type === 'registered')?.ok).toBe(false);
		expect(signaling.counters.refusals.proof).toBe(1);
	});

	it('of a half-open socket falls to a stock client that comes back, once the old socket does not answer', async () => {
		const { url } = await serve({ limits: { probe: 100 } });
		const former = await join(url, 'ada');
		await former.flush();
		former.socket.pause();
		const again = await join(url, 'ada');
		const ben = await join(url, 'ben');
		await Promise.all([ben.until(() => ben.linked.has('ada')), again.until(() => again.linked.has('ben'))]);
		former.socket.terminate();
	});

	it('goes with the client id to its new socket', async () => {
		const { url } = await serve();
		const cid = randomUUID();
		const former = await join(`${url}?cid=${cid}`, 'ada');
		await former.flush();
		const gone = once(former.socket, 'close');
		await join(`${url}?cid=${cid}`, 'ada');
		await gone;
	});
});

describe('a hub', () => {
	const root = rootKeys(new Uint8Array(16).fill(7));
	const device = pageKey();
	const topic = roomTopic(root.link, 'plenary');

	function cert(role = 'facilitator', signer = root.signer): string {
		const { workshop } = root.link;
		const id = Buffer.from(device.key, 'base64url').toString('hex');
		const payload = utf8(
			JSON.stringify({ w: workshop, k: 'cert', id, e: 1, v: 1, b: { role, revoked: false } })
		);
		const signature = signer.sign(concat(utf8(`catchball/v1/record\0${workshop}\0`), payload));
		return toBase64Url(concat(Uint8Array.of(1), signer.publicKey, signature, payload));
	}

	async function prove(peer: TestPeer, changes: Record<string, unknown> = {}): Promise<boolean> {
		const signature = device.sign(hubText(await peer.hello(), topic));
		peer.send({
			type: 'hub',
			topic,
			workshop: root.link.workshop,
			root: toBase64Url(root.signer.publicKey),
			cert: cert(),
			proof: roomProof(root.link, 'plenary'),
			signature,
			...changes
		});
		await peer.until(() => peer.frames.some(({ type }) => type === 'hubbed'));
		return peer.frames.some(({ type, ok }) => type === 'hubbed' && ok);
	}

	it('proves itself by the cert of its device and is then dialled first', async () => {
		const { url } = await serve();
		const crowd = await Promise.all(Array.from({ length: 12 }, (_, index) => join(url, `p${index}`, topic)));
		const ada = await open(url, 'ada', topic);
		expect(await prove(ada)).toBe(true);
		ada.announce();
		await ada.until(() => ada.linked.size >= 8);
		const ben = await join(url, 'ben', topic);
		await ben.until(() => ben.linked.size > 0);
		expect([...ben.linked]).toEqual(['ada']);
		expect(crowd.length).toBe(12);
	});

	it.each([
		['a participant', { cert: cert('leader') }],
		['another root', { root: toBase64Url(rootKeys(new Uint8Array(16)).signer.publicKey) }],
		['a cert that another root signed', { cert: cert('facilitator', rootKeys(new Uint8Array(16)).signer) }],
		['another room', { proof: roomProof(root.link, 'board') }],
		['another workshop', { workshop: 'elsewhere' }],
		['a foreign signature', { signature: pageKey().sign('x') }],
		['bytes that are no cert', { cert: 'AAAA' }]
	])('is not made of %s', async (_, changes) => {
		const { url, signaling } = await serve();
		expect(await prove(await open(url, 'mallory', topic), changes)).toBe(false);
		expect(signaling.counters.refusals.proof).toBe(1);
	});
});

describe('a server that was restarted', () => {
	it('learns who is linked to whom and asks for no dial', async () => {
		const { url, signaling } = await serve();
		const names = Array.from({ length: 8 }, (_, index) => `p${index}`);
		const peers = await Promise.all(
			names.map(async (name, index) => {
				const peer = await join(url, name);
				const left = names[(index + 7) % 8];
				const right = names[(index + 1) % 8];
				const across = names[(index + 4) % 8];
				peer.send({ type: 'links', topic: 'plenary', peers: [left, right, across] });
				return peer;
			})
		);
		// A newcomer's links are arranged after those of the others, so its first one shows that they were looked at.
		await Promise.all(peers.map((peer) => peer.flush()));
		const ben = await join(url, 'ben');
		await ben.until(() => ben.linked.size > 0);
		expect(signaling.shaping.dials).toBe(1);
	});
});

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
