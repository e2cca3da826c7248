/** The child process of the shaped server: src/server's signaling on a port, and its counters on request. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { attachSignaling } from '../../src/server/signaling/attach.ts';
import { slowDown } from './slow-motion.ts';

slowDown(Number(process.argv[2] ?? 1));
const server = createServer();
const signaling = await attachSignaling(server, {
	// All sockets of the simulation come from one process that may be busy.
	limits: { pong: 60_000 }
});
server.listen(Number(process.argv[3] ?? 0), '127.0.0.1', () =>
	process.send?.({ port: (server.address() as AddressInfo).port })
);
process.on('message', () => process.send?.({ counters: signaling.counters, shaping: signaling.shaping }));
process.on('disconnect', () => process.exit());
