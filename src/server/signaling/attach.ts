import type { Server } from 'node:http';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';

/** Path of the signaling WebSocket. */
export const SIGNAL_PATH = '/signal';

/** The signaling service of one process. */
export interface Signaling {
	sockets(): number;
	topics(): number;
	close(): void;
}

/** Opens the signaling WebSocket on an HTTP server. */
export function attachSignaling(server: Server): Signaling {
	const wss = new WebSocketServer({
		server,
		path: SIGNAL_PATH,
		maxPayload: 64 * 1024,
		perMessageDeflate: false
	});
	const topics = new Map<string, Set<WebSocket>>();
	wss.on('connection', (socket) => {
		const mine = new Set<string>();
		socket.on('error', () => socket.terminate());
		socket.on('close', () => mine.forEach((topic) => topics.get(topic)?.delete(socket)));
		socket.on('message', (data) => {
			const message = parse(data);
			if (message?.type === 'ping') socket.send('{"type":"pong"}');
			for (const topic of message?.topics ?? []) {
				if (message?.type === 'subscribe') {
					mine.add(topic);
					topics.set(topic, (topics.get(topic) ?? new Set()).add(socket));
				} else topics.get(topic)?.delete(socket);
			}
			if (message?.type === 'publish' && message.topic)
				topics.get(message.topic)?.forEach((other) => other.send(JSON.stringify(message)));
		});
	});
	return {
		sockets: () => wss.clients.size,
		topics: () => topics.size,
		close: () => {
			wss.clients.forEach((socket) => socket.close(1001));
			wss.close();
		}
	};
}

interface Message {
	type?: string;
	topic?: string;
	topics?: string[];
}

function parse(data: RawData): Message | null {
	try {
		return JSON.parse((data as Buffer).toString()) as Message;
	} catch {
		return null;
	}
}
