import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { answerStun } from './stun-message.ts';

/** A STUN server that answers. */
export interface StunServer {
	port: number;
	close: () => Promise<void>;
}

/**
 * Answers STUN binding requests over UDP, so that phones learn their address without the internet.
 * @param port 0 for any free one
 * @param host address to listen on
 * @throws with one line that a person can act on
 */
export async function startStun(port: number, host: string): Promise<StunServer> {
	const socket = createSocket(isIPv6(host) ? 'udp6' : 'udp4');
	socket.on('message', (datagram, from) => {
		const answer = answerStun(datagram, from.address, from.port);
		if (answer) socket.send(answer, from.port, from.address);
	});
	await new Promise<void>((resolve, reject) => {
		socket.once('error', (error: NodeJS.ErrnoException) =>
			reject(
				new Error(
					error.code === 'EADDRINUSE'
						? `UDP port ${port} is in use. Choose another one with --stun-port.`
						: `STUN could not be opened on UDP port ${port}: ${error.message}`
				)
			)
		);
		socket.bind(port, host, resolve);
	});
	// What can't be sent to one phone (its network is gone) concerns nobody else.
	socket.on('error', () => undefined);
	return {
		port: socket.address().port,
		close: () => new Promise((resolve) => socket.close(() => resolve()))
	};
}
