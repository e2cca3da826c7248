import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { registerText } from '../../core/protocol/texts.ts';
import type { TestPeer } from './test-peer.ts';
import { pageKey, testServers } from './test-servers.ts';

const { serve, join, open } = testServers();

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
