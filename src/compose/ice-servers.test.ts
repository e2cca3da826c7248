import { expect, it } from 'vitest';
import { ManualClock } from '../../tests/support/manual-clock.ts';
import type { ServerConfig } from '../core/protocol/config.ts';
import { iceServersOf } from './ice-servers.ts';

const config = (username: string): ServerConfig => ({
	version: '1',
	protocol: 1,
	signaling: '/signal',
	iceServers: [{ urls: 'turn:a', username }],
	origins: []
});

it('are read again, once, when they are needed more than an hour after they were read', async () => {
	const clock = new ManualClock();
	let reads = 0;
	const servers = iceServersOf(config('first'), () => Promise.resolve(config(`${++reads}`)), clock);
	clock.advance(3_599_999);
	expect(servers()[0]?.username).toBe('first');
	expect(reads).toBe(0);
	clock.advance(1);
	servers();
	servers();
	await Promise.resolve();
	expect(reads).toBe(1);
	expect(servers()[0]?.username).toBe('1');
});
