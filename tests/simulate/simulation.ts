import { FakeNetwork } from '../support/fake-rtc.ts';
import { seeded } from '../support/room-story.ts';
import type { Options } from './options.ts';
import { meshPeer, type Surroundings } from './peers/mesh-peer.ts';
import { plenaryOf, type Peer } from './peers/peer.ts';
import { relayPeer } from './peers/relay-peer.ts';
import { stockPeer } from './peers/stock-peer.ts';
import { startServer, type ServerProcess } from './servers.ts';
import { Sockets } from './sockets.ts';
import { VirtualTime } from '../support/virtual-time.ts';

/** Thousands of characters that the facilitator's document has from the beginning. */
const BASE = 20;
/** Milliseconds that pass at most before sockets are looked at again. */
const STEP = 4;

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A server, a network and whoever has joined so far. */
export interface Simulation {
	readonly options: Options;
	readonly server: ServerProcess;
	readonly sockets: Sockets;
	readonly network: FakeNetwork;
	readonly peers: Peer[];
	readonly fraction: () => number;
	/** Adds peers, `options.rate` a second. */
	join(count: number): Promise<void>;
	/** Those that are here. */
	present(): Peer[];
	/** Everything that the server has passed on to anybody so far. */
	deliveries(): number;
	/** Settles when nothing has been under way for a while. Gives up after `limit` milliseconds. */
	quiet(limit: number): Promise<void>;
}

export async function startSimulation(options: Options): Promise<Simulation> {
	const time = new VirtualTime();
	process.setMaxListeners(0);
	const server = await startServer(options, () => time.now);
	time.install();
	time.drive(STEP, (now) => server.tick(now));
	const sockets = new Sockets(options.latency);
	const network = new FakeNetwork({ latency: options.latency });
	const around: Surroundings = {
		url: server.url,
		rooms: options.rooms,
		network,
		sockets,
		seed: options.seed
	};
	const peers: Peer[] = [];
	const random = seeded(options.seed);
	const fraction = (): number => random.fraction();

	const add = (): void => {
		const index = peers.length;
		const peer =
			options.signaling === 'shaped'
				? meshPeer(index, index === 0, options.peers, around)
				: options.signaling === 'stock'
					? stockPeer(index, around)
					: relayPeer(index, around);
		peers.push(peer);
		if (index === 0) fillBase(peer, fraction);
	};

	return {
		options,
		server,
		sockets,
		network,
		peers,
		fraction,
		join: async (count) => {
			const start = Date.now();
			for (let joined = 0; joined < count; joined++) {
				const due = start + (joined * 1000) / options.rate;
				if (due > Date.now()) await sleep(due - Date.now());
				add();
			}
		},
		present: () => peers.filter((peer) => !peer.gone),
		deliveries: () => peers.reduce((sum, peer) => sum + sockets.of(peer.index).deliveries, 0),
		quiet: async (limit) => {
			const end = Date.now() + limit;
			for (let before = -1; Date.now() < end;) {
				const now = peers.reduce((sum, { received }) => sum + received.updates, 0);
				if (now === before && network.inFlight < peers.length) return;
				before = now;
				await sleep(400);
			}
		}
	};
}

function fillBase(peer: Peer, fraction: () => number): void {
	const doc = plenaryOf(peer);
	doc.transact(() => {
		for (let part = 0; part < BASE; part++) doc.getMap('base').set(`part${part}`, filler(1000, fraction));
		doc.getMap('base').set('complete', true);
	});
}

/** Letters that don't repeat. */
export function filler(length: number, fraction: () => number): string {
	let text = '';
	while (text.length < length) text += fraction().toString(36).slice(2);
	return text.slice(0, length);
}
