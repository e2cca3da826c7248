import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { newCounters, type Counters } from './counters.ts';
import { checkCert } from './gateway/check-cert.ts';
import { Gateway } from './gateway/gateway.ts';
import { LIMITS, type Limits } from './limits.ts';
import { newShapingCounters, type ShapingCounters } from './shaping/overlay.ts';
import { SHAPING, type ShapingSettings } from './shaping/settings.ts';
import { LocalSwitchboard } from './switchboard/local.ts';

/** Path of the signaling WebSocket. */
export const SIGNAL_PATH = '/signal';

/** Milliseconds between two rounds of the topics. */
const TICK = 50;
/** Milliseconds between two rounds of the sockets. */
const SWEEP = 250;
/** How long clients may take for the closing handshake, milliseconds. */
const FAREWELL = 300;

/** What can be chosen about signaling. */
export interface SignalingOptions {
	limits?: Partial<Limits>;
	shaping?: Partial<ShapingSettings>;
}

/** The signaling service of one process. */
export interface Signaling {
	readonly sockets: number;
	readonly topics: number;
	readonly counters: Counters;
	readonly shaping: ShapingCounters;
	/** Says goodbye to all clients; settles when their sockets are closed. */
	close(): Promise<void>;
}

/** Opens the signaling WebSocket on an HTTP server. */
export function attachSignaling(servers: Server[], options: SignalingOptions = {}): Signaling {
	const limits = { ...LIMITS, ...options.limits };
	const counters = newCounters();
	const shaping = newShapingCounters();
	const now = (): number => performance.now();
	const topics = new LocalSwitchboard(
		{
			now,
			fraction: () => Math.random(),
			orders: (socket, order) => gateway.order(socket, order),
			counters: shaping,
			settings: { ...SHAPING, ...options.shaping },
			capacity: limits.socketsATopic
		},
		limits.topics
	);
	const gateway: Gateway = new Gateway({ now, limits, counters, checkCert }, () => topics);
	const upgrades = new WebSocketServer({
		noServer: true,
		maxPayload: limits.frame,
		perMessageDeflate: false
	});
	for (const server of servers) {
		server.on('upgrade', (request, socket, head) => {
			socket.on('error', () => socket.destroy());
			if (request.url?.split('?', 1)[0] !== SIGNAL_PATH) turnAway(socket, '404 Not Found');
			else if (!gateway.hasRoom()) turnAway(socket, '503 Service Unavailable');
			else
				upgrades.handleUpgrade(request, socket, head, (opened) => gateway.accept(opened, request.url ?? ''));
		});
	}
	const timers = [setInterval(() => topics.tick(), TICK), setInterval(() => gateway.sweep(), SWEEP)];
	return {
		get sockets() {
			return gateway.sockets;
		},
		get topics() {
			return topics.topics;
		},
		counters,
		shaping,
		close: async () => {
			for (const timer of timers) clearInterval(timer);
			await sayGoodbye(upgrades);
			await topics.close();
		}
	};
}

function turnAway(socket: Duplex, status: string): void {
	socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Closes all sockets as "going away", and cuts those that don't answer. */
async function sayGoodbye(server: WebSocketServer): Promise<void> {
	const open = [...server.clients];
	const closed = open.map((socket) => new Promise<void>((resolve) => socket.once('close', () => resolve())));
	for (const socket of open) socket.close(1001);
	const cut = setTimeout(() => open.forEach((socket) => socket.terminate()), FAREWELL);
	await Promise.all(closed);
	clearTimeout(cut);
	server.close();
}
