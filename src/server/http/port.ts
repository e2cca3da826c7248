import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createNetServer, type Server as NetServer, type Socket } from 'node:net';
import type { Certificate } from '../tls/given.ts';
import { listen } from './listen.ts';

/** One port that answers HTTP, or HTTPS and beside it plain HTTP. */
export interface OpenPort {
	port: number;
	/** The server that upgrades to WebSocket. */
	server: Server;
	/** Settles when the port is free again. */
	close: () => Promise<void>;
}

/** What a port serves. */
export interface PortOptions {
	port: number;
	host: string;
	answer: RequestListener;
	/** With it the port speaks TLS, and `plain` answers who comes without. */
	tls: (Certificate & { plain: RequestListener }) | null;
}

/** A TLS connection begins with a handshake record. */
const TLS_HANDSHAKE = 0x16;
/** How long a connection may take to say its first byte, milliseconds. */
const FIRST_BYTE = 10_000;
/** How long requests may take to end when the port closes, milliseconds. */
const FAREWELL = 300;

/**
 * Opens a port.
 * @throws with one line that a person can act on
 */
export async function openPort({ port, host, answer, tls }: PortOptions): Promise<OpenPort> {
	if (!tls) {
		const server = createServer(answer);
		const end = closer(server);
		return { port: await listen(server, port, host), server, close: end };
	}
	const secure = createTlsServer({ cert: tls.cert, key: tls.key }, answer);
	const plain = createServer(tls.plain);
	// Junk instead of a handshake.
	secure.on('tlsClientError', (_, socket) => socket.destroy());
	const door = createNetServer((socket) => sort(socket, secure, plain));
	const end = closer(door);
	return {
		port: await listen(door, port, host),
		server: secure,
		close: async () => {
			secure.closeIdleConnections();
			plain.closeIdleConnections();
			await end();
		}
	};
}

/** Hands a connection to the server that speaks its protocol, told by its first byte. */
function sort(socket: Socket, secure: NetServer, plain: NetServer): void {
	socket.on('error', () => socket.destroy());
	socket.setTimeout(FIRST_BYTE, () => socket.destroy());
	socket.once('data', (data) => {
		socket.setTimeout(0);
		socket.removeAllListeners('timeout');
		socket.pause();
		socket.unshift(data);
		(data[0] === TLS_HANDSHAKE ? secure : plain).emit('connection', socket);
		process.nextTick(() => socket.resume());
	});
}

/** Closes a server: requests under way may end for a moment, then every socket is cut, whatever it became. */
function closer(door: NetServer): () => Promise<void> {
	const sockets = new Set<Socket>();
	door.on('connection', (socket: Socket) => {
		sockets.add(socket);
		socket.once('close', () => sockets.delete(socket));
	});
	return async () => {
		const closed = new Promise<void>((resolve) => door.close(() => resolve()));
		const cut = setTimeout(() => sockets.forEach((socket) => socket.destroy()), FAREWELL);
		await closed;
		clearTimeout(cut);
	};
}
