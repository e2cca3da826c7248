import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, vi } from 'vitest';
import { attachSignaling, type Signaling, type SignalingOptions } from './attach.ts';
import { TestPeer } from './test-peer.ts';

/** A key pair of a page, as the browser would register it. */
export function pageKey() {
	const { publicKey, privateKey } = generateKeyPairSync('ed25519');
	return {
		key: publicKey.export({ format: 'jwk' }).x ?? '',
		sign: (text: string) => sign(null, Buffer.from(text), privateKey).toString('base64url')
	};
}

/** Servers and peers on real sockets for the tests of a file; what a test opened is closed after it. */
export function testServers() {
	// The machine may be busy.
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

	/** A peer that has announced itself to a topic. */
	async function join(url: string, name: string, topic = 'plenary'): Promise<TestPeer> {
		const peer = await TestPeer.join(url, topic, name);
		stops.push(() => peer.close());
		return peer;
	}

	/** A peer that hears of a topic, and has not announced itself. */
	async function open(url: string, name: string, topic = 'plenary'): Promise<TestPeer> {
		const peer = await TestPeer.open(url, topic, name);
		stops.push(() => peer.close());
		peer.subscribe();
		return peer;
	}

	return { serve, join, open };
}
