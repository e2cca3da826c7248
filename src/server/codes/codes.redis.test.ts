import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeCapsules } from './capsules-suite.ts';
import { connectCapsules, redisCapsules, type RedisCommands } from './redis-capsules.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let redis: ChildProcess;
let one: RedisCommands;
let other: RedisCommands;

beforeAll(async () => {
	const probe = createServer();
	await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
	const { port } = probe.address() as AddressInfo;
	await new Promise((resolve) => probe.close(resolve));
	redis = spawn('redis-server', ['--port', String(port), '--save', '', '--appendonly', 'no']);
	await new Promise<void>((resolve, reject) => {
		redis.once('exit', () => reject(new Error('redis-server ended')));
		redis.stdout?.on('data', (text: Buffer) => {
			if (text.includes('Ready to accept connections')) resolve();
		});
	});
	one = await connectCapsules(`redis://127.0.0.1:${port}`);
	other = await connectCapsules(`redis://127.0.0.1:${port}`);
});
afterAll(async () => {
	await Promise.all([one.close(), other.close()]);
	redis.kill();
});

describeCapsules('capsules in Redis', () => redisCapsules(one, 60_000));

it('what one process took, the other has', async () => {
	await redisCapsules(one, 60_000).keep('shared', 'ada', 'capsule');
	expect(await redisCapsules(other, 60_000).get('shared')).toBe('capsule');
	expect(await redisCapsules(other, 60_000).drop('shared', 'ada')).toBe(true);
	expect(await redisCapsules(one, 60_000).get('shared')).toBeUndefined();
});

it('Redis forgets a capsule when its life is over', async () => {
	await redisCapsules(one, 20).keep('short', 'ada', 'capsule');
	await vi.waitFor(async () => expect(await redisCapsules(one, 20).get('short')).toBeUndefined());
});
