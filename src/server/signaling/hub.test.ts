import { describe, expect, it } from 'vitest';
import { hubText } from '../../core/protocol/texts.ts';
import { concat, toBase64Url, utf8 } from '../../crypto/encoding.ts';
import { rootKeys } from '../../crypto/root.ts';
import { roomProof, roomTopic } from '../../crypto/topic.ts';
import type { TestPeer } from './test-peer.ts';
import { pageKey, testServers } from './test-servers.ts';

const { serve, join, open } = testServers();

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
