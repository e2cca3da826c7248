import { once } from 'node:events';
import { WebSocket } from 'ws';

/** A frame as it came in. */
export interface Frame {
	type: string;
	topic?: string;
	ok?: boolean;
	nonce?: string;
	data?: PeerData | string;
}

interface PeerData {
	type: string;
	from: string;
	to?: string;
	signal?: { type: string };
}

/** A client on a real socket that behaves like y-webrtc: it dials who is announced to it, and answers offers. */
export class TestPeer {
	readonly socket: WebSocket;
	readonly frames: Frame[] = [];
	/** Peers that answered its offer, or whose offer it answered. */
	readonly linked = new Set<string>();
	/** Offers that it sent and received. */
	offers = 0;
	readonly name: string;
	readonly topic: string;
	#heard: (() => void)[] = [];

	private constructor(url: string, topic: string, name: string) {
		this.name = name;
		this.topic = topic;
		this.socket = new WebSocket(url);
		this.socket.on('error', () => undefined);
		this.socket.on('message', (data: Buffer) => this.#receive(JSON.parse(data.toString()) as Frame));
	}

	/** Opens a socket without saying anything. */
	static async open(url: string, topic: string, name: string): Promise<TestPeer> {
		const peer = new TestPeer(url, topic, name);
		await once(peer.socket, 'open');
		return peer;
	}

	/** Opens a socket and says what y-webrtc says then. */
	static async join(url: string, topic: string, name: string): Promise<TestPeer> {
		const peer = await TestPeer.open(url, topic, name);
		peer.subscribe();
		peer.announce();
		return peer;
	}

	send(message: unknown): void {
		this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
	}

	subscribe(): void {
		this.send({ type: 'subscribe', topics: [this.topic] });
	}

	announce(): void {
		this.publish({ type: 'announce', from: this.name });
	}

	publish(data: unknown): void {
		this.send({ type: 'publish', topic: this.topic, data });
	}

	/** Settles when a ping that is sent now has come back: everything sent before has been read. */
	async flush(): Promise<void> {
		const before = this.frames.filter(({ type }) => type === 'pong').length;
		this.send({ type: 'ping' });
		await this.until(() => this.frames.filter(({ type }) => type === 'pong').length > before);
	}

	/** Settles when a condition holds; it is tried after each frame. */
	async until(holds: () => boolean): Promise<void> {
		while (!holds()) await new Promise<void>((resolve) => this.#heard.push(resolve));
	}

	/** Settles when an opaque message that begins with a text has come. */
	untilOpaque(beginning: string): Promise<void> {
		return this.until(() =>
			this.frames.some(({ data }) => typeof data === 'string' && data.startsWith(beginning))
		);
	}

	/** Says hello and gives the nonce of this socket. */
	async hello(): Promise<string> {
		this.send({ type: 'hello', version: 1 });
		await this.until(() => this.frames.some(({ type }) => type === 'welcome'));
		return this.frames.find(({ type }) => type === 'welcome')?.nonce ?? '';
	}

	async close(): Promise<void> {
		if (this.socket.readyState === WebSocket.CLOSED) return;
		const closed = once(this.socket, 'close');
		this.socket.close();
		await closed;
	}

	#receive(frame: Frame): void {
		this.frames.push(frame);
		if (frame.type === 'publish' && typeof frame.data === 'object') this.#react(frame.data);
		for (const wake of this.#heard.splice(0)) wake();
	}

	#react({ type, from, to, signal }: PeerData): void {
		const answer = (kind: string) =>
			this.publish({
				type: 'signal',
				from: this.name,
				to: from,
				token: 1,
				signal: { type: kind, sdp: 'v=0' }
			});
		if (type === 'announce') {
			this.offers++;
			answer('offer');
		} else if (to === this.name && signal?.type === 'offer') {
			this.offers++;
			this.linked.add(from);
			answer('answer');
		} else if (to === this.name && signal?.type === 'answer') this.linked.add(from);
	}
}
