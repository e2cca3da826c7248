import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { newCounters, type Counters } from './counters.ts';
import { checkCert } from './gateway/check-cert.ts';
import { Gateway } from './gateway/gateway.ts';
import { LIMITS, type Limits } from './limits.ts';
import { newShapingCounters, type ShapingCounters } from './shaping/overlay.ts';
import { SHAPING, type ShapingSettings } from './shaping/settings.ts';
import type { Bus } from './switchboard/bus.ts';
import { LocalSwitchboard } from './switchboard/local.ts';
import { SharedSwitchboard } from './switchboard/shared.ts';
import type { Switchboard } from './switchboard/switchboard.ts';
import type { Orders } from './topic/events.ts';

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
	/** Joins this process with the others on the same bus. It is closed with the signaling. */
	bus?: Bus;
}

/** The signaling service of one process. */
export interface Signaling {
	readonly sockets: number;
	/** Topics that live in this process. */
	readonly topics: number;
	readonly counters: Counters;
	readonly shaping: ShapingCounters;
	/** Says goodbye to all clients; settles when their sockets are closed. */
	close: () => Promise<void>;
}

/** Opens the signaling WebSocket on an HTTP server. */
export async function attachSignaling(server: Server, options: SignalingOptions = {}): Promise<Signaling> {
	const limits = { ...LIMITS, ...options.limits };
	const counters = newCounters();
	const shaping = newShapingCounters();
	const now = (): number => performance.now();
	const process = randomUUID();
	const topicsFor = (orders: Orders): LocalSwitchboard =>
		new LocalSwitchboard(
			{
				now,
				fraction: () => Math.random(),
				orders,
				counters: shaping,
				settings: { ...SHAPING, ...options.shaping },
				capacity: limits.socketsATopic
			},
			limits.topics
		);
	const orders: Orders = (socket, order) => gateway.order(socket, order);
	const board: Switchboard = options.bus
		? await SharedSwitchboard.open({ process, bus: options.bus, now, orders, topics: topicsFor })
		: topicsFor(orders);
	const gateway = new Gateway({ process, now, limits, counters, checkCert }, board);
	const upgrades = acceptUpgrades(server, gateway, limits.frame);
	const timers = [setInterval(() => board.tick(), TICK), setInterval(() => gateway.sweep(), SWEEP)];
	return {
		get sockets() {
			return gateway.sockets;
		},
		get topics() {
			return board.topics;
		},
		counters,
		shaping,
		close: async () => {
			for (const timer of timers) clearInterval(timer);
			gateway.closeDoor();
			await sayGoodbye(upgrades);
			await board.close();
		}
	};
}

function acceptUpgrades(server: Server, gateway: Gateway, frame: number): WebSocketServer {
	const upgrades = new WebSocketServer({ noServer: true, maxPayload: frame, perMessageDeflate: false });
	server.on('upgrade', (request, socket, head) => {
		socket.on('error', () => socket.destroy());
		if (request.url?.split('?', 1)[0] !== SIGNAL_PATH) turnAway(socket, '404 Not Found');
		else if (!gateway.hasRoom()) turnAway(socket, '503 Service Unavailable');
		else upgrades.handleUpgrade(request, socket, head, (opened) => gateway.accept(opened, request.url ?? ''));
	});
	return upgrades;
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
