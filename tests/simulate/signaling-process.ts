/**
 * The child process of the shaped server: src/server's signaling on a port. The parent tells it the time, and gets its
 * counters on request.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { attachSignaling } from '../../src/server/signaling/attach.ts';
import { VirtualTime } from '../support/virtual-time.ts';

const time = new VirtualTime();
const began = Number(process.argv[3] ?? 0);
time.install();
const server = createServer();
const shaping = JSON.parse(process.argv[4] ?? '{}') as Record<string, number>;
const signaling = await attachSignaling(server, { shaping });
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () =>
	process.send?.({ port: (server.address() as AddressInfo).port })
);
process.on('message', (message: { now: number } | 'counters') => {
	if (message === 'counters') process.send?.({ counters: signaling.counters, shaping: signaling.shaping });
	else time.advance(message.now - began);
});
process.on('disconnect', () => process.exit());
