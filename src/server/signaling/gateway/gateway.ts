import { randomBytes } from 'node:crypto';
import type { RawData, WebSocket } from 'ws';
import type { ClientMessage } from '../../../core/protocol/client.ts';
import { PROTOCOL_VERSION } from '../../../core/protocol/limits.ts';
import { readClientQuery } from '../../../core/protocol/url.ts';
import type { Refusal } from '../counters.ts';
import type { Switchboard } from '../switchboard/switchboard.ts';
import type { PeerEvent, SocketKey, SocketOrder } from '../topic/events.ts';
import { hubHolds, registerHolds } from './check-proofs.ts';
import { newClient, type Client } from './client.ts';
import type { GatewayEnvironment } from './environment.ts';
import { inspect, probe } from './inspect.ts';
import { readMessage } from './read-message.ts';
import { readPublish } from './read-publish.ts';

/** The sockets of this process: reads what they send, holds them to the limits, and carries out what topics order. */
export class Gateway {
	readonly #clients = new Map<SocketKey, Client>();
	readonly #environment: GatewayEnvironment;
	readonly #switchboard: Switchboard;
	#last = 0;
	#closing = false;

	constructor(environment: GatewayEnvironment, switchboard: Switchboard) {
		this.#environment = environment;
		this.#switchboard = switchboard;
	}

	get sockets(): number {
		return this.#clients.size;
	}

	/** Whether it takes another socket; counted when not. */
	hasRoom(): boolean {
		if (this.#closing) return false;
		const room = this.#clients.size < this.#environment.limits.sockets;
		if (!room) this.refuse('sockets');
		return room;
	}

	/** Takes no more sockets: clients that are told goodbye come back at once. */
	closeDoor(): void {
		this.#closing = true;
	}

	/** Takes over a socket that has just opened. */
	accept(socket: WebSocket, path: string): void {
		const { limits, now, process } = this.#environment;
		const client = newClient(`${process}:${++this.#last}`, socket, readClientQuery(path), limits, now());
		this.#clients.set(client.key, client);
		socket.on('message', (data, isBinary) => this.#receive(client, data, isBinary));
		socket.on('pong', () => this.#answered(client));
		socket.on('close', () => this.#closed(client));
		socket.on('error', (error: Error & { code?: string }) => {
			this.refuse(error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH' ? 'frame-size' : 'malformed');
			socket.terminate();
		});
	}

	/** Carries out an order of a topic. */
	order(key: SocketKey, order: SocketOrder): void {
		if (order.kind === 'refused') this.refuse(order.reason);
		const client = this.#clients.get(key);
		if (!client) return;
		switch (order.kind) {
			case 'send':
				this.#send(client, order.text, order.peer);
				break;
			case 'probe':
				probe(client, this.#environment);
				break;
			case 'replaced':
				client.socket.terminate();
				break;
			case 'turned-away':
				this.refuse(order.reason);
				client.topics.delete(order.topic);
				break;
			case 'refused':
				break;
			default:
				order satisfies never;
		}
	}

	refuse(reason: Refusal): void {
		this.#environment.counters.refusals[reason]++;
	}

	/** Looks after all sockets; call it every 250 ms or so. */
	sweep(): void {
		for (const client of this.#clients.values()) {
			inspect(client, this.#environment, (event) => this.#tellTopics(client, event));
		}
	}

	#receive(client: Client, data: RawData, isBinary: boolean): void {
		const { counters, limits, now } = this.#environment;
		const time = now();
		const bytes = data as Buffer;
		counters.received++;
		counters.receivedBytes += bytes.length;
		if (time - client.second >= 1000) {
			client.second = time;
			client.frames = 0;
		}
		if (++client.frames > limits.flood && !client.socket.isPaused) {
			this.refuse('flood');
			client.socket.pause();
		}
		if (!client.messages.take(time)) this.refuse('rate');
		else if (isBinary) this.refuse('binary');
		else this.#read(client, bytes.toString('utf8'), time);
	}

	#read(client: Client, text: string, time: number): void {
		const message = readMessage(text);
		if (!message) {
			this.refuse('malformed');
			return;
		}
		client.heard = time;
		this.#act(client, message, time);
	}

	#act(client: Client, message: ClientMessage, time: number): void {
		switch (message.type) {
			case 'subscribe':
				for (const topic of message.topics) this.#subscribe(client, topic);
				break;
			case 'unsubscribe':
				for (const topic of message.topics) {
					if (client.topics.delete(topic)) this.#switchboard.handle(topic, client.key, { kind: 'exit' });
				}
				break;
			case 'publish':
				this.#inTopic(client, message.topic, () => readPublish(message.topic, message.data));
				break;
			case 'links':
				this.#inTopic(client, message.topic, () => ({ kind: 'links', peers: message.peers }));
				break;
			case 'register':
				this.#inTopic(client, message.topic, () =>
					this.#proven(client, time, (nonce) => registerHolds(message, nonce))
						? { kind: 'register', peer: message.peer, key: message.key }
						: this.#rejectProof(client, 'registered', message.topic)
				);
				break;
			case 'hub':
				this.#inTopic(client, message.topic, () =>
					this.#proven(client, time, (nonce) => hubHolds(message, nonce, this.#environment.checkCert))
						? { kind: 'hub' }
						: this.#rejectProof(client, 'hubbed', message.topic)
				);
				break;
			case 'hello':
				client.nonce ??= randomBytes(32).toString('base64url');
				this.#answer(client, { type: 'welcome', version: PROTOCOL_VERSION, nonce: client.nonce });
				break;
			case 'ping':
				this.#answer(client, { type: 'pong' });
				break;
			default:
				message satisfies never;
		}
	}

	#subscribe(client: Client, topic: string): void {
		if (client.topics.has(topic)) return;
		if (client.topics.size >= this.#environment.limits.topicsASocket) {
			this.refuse('topics-a-socket');
			return;
		}
		client.topics.add(topic);
		this.#switchboard.handle(topic, client.key, entrance(client));
	}

	#inTopic(client: Client, topic: string, read: () => PeerEvent | Refusal): void {
		const event = client.topics.has(topic) ? read() : 'not-subscribed';
		if (typeof event === 'string') this.refuse(event);
		else this.#switchboard.handle(topic, client.key, event);
	}

	/** Signatures are dear, so each socket has only so many checked. */
	#proven(client: Client, time: number, check: (nonce: string) => boolean): boolean {
		return client.nonce !== null && client.proofs.take(time) && check(client.nonce);
	}

	#rejectProof(client: Client, type: 'registered' | 'hubbed', topic: string): Refusal {
		this.#answer(client, { type, topic, ok: false });
		return 'proof';
	}

	#answer(client: Client, message: object): void {
		this.#send(client, JSON.stringify(message), false);
	}

	#send(client: Client, text: string, peer: boolean): void {
		const { socket } = client;
		if (socket.readyState !== socket.OPEN) return;
		if (socket.bufferedAmount > this.#environment.limits.stuck) {
			this.refuse('slow');
			socket.terminate();
			return;
		}
		socket.send(text);
		if (!peer) return;
		this.#environment.counters.deliveries++;
		this.#environment.counters.deliveredBytes += text.length;
	}

	#answered(client: Client): void {
		const doubted = client.probedAt !== null || client.silent;
		client.answerBy = null;
		client.probedAt = null;
		client.silent = false;
		if (doubted) this.#tellTopics(client, { kind: 'answers', answers: true });
	}

	#closed(client: Client): void {
		this.#clients.delete(client.key);
		this.#tellTopics(client, { kind: 'close' });
	}

	#tellTopics(client: Client, event: PeerEvent): void {
		for (const topic of client.topics) this.#switchboard.handle(topic, client.key, event);
	}
}

const entrance = ({ query }: Client): PeerEvent => ({
	kind: 'enter',
	cid: query.cid ?? null,
	have: query.have ?? 0
});
