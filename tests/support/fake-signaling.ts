/**
 * A signaling server in memory that behaves as y-webrtc's own: every message goes to all subscribers of its topic.
 * Its WebSocket class stands in for the global one.
 */
export class FakeSignaling {
	/** One way, milliseconds. */
	latency = 10;
	/** False: connections are refused and open ones are dropped. */
	up = true;
	readonly sockets = new Set<FakeSocket>();
	/** Everything that was published, as it was sent. */
	readonly published: { topic: string; data: unknown }[] = [];
	readonly heard: { type: string }[] = [];
	readonly WebSocket: new (url: string) => FakeSocket;

	constructor() {
		// eslint-disable-next-line @typescript-eslint/no-this-alias -- the class below has a `this` of its own
		const server = this;
		this.WebSocket = class extends FakeSocket {
			constructor(url: string) {
				super(server, url);
			}
		};
	}

	/** Ends every socket and refuses new ones until `start`. */
	stop(): void {
		this.up = false;
		for (const socket of [...this.sockets]) socket.end();
	}

	start(): void {
		this.up = true;
	}

	receive(from: FakeSocket, text: string): void {
		const message = JSON.parse(text) as { type: string; topics?: string[]; topic?: string; data?: unknown };
		this.heard.push(message);
		switch (message.type) {
			case 'subscribe':
				message.topics?.forEach((topic) => from.topics.add(topic));
				return;
			case 'unsubscribe':
				message.topics?.forEach((topic) => from.topics.delete(topic));
				return;
			case 'ping':
				return from.push('{"type":"pong"}');
			case 'publish':
				this.published.push({ topic: message.topic ?? '', data: message.data });
				for (const socket of this.sockets)
					if (message.topic !== undefined && socket.topics.has(message.topic)) socket.push(text);
		}
	}
}

export class FakeSocket {
	readonly url: string;
	readonly topics = new Set<string>();
	onopen: (() => void) | null = null;
	onclose: (() => void) | null = null;
	onerror: ((error: unknown) => void) | null = null;
	onmessage: ((event: { data: string }) => void) | null = null;
	readyState = 0;
	/** Half open: nothing comes through and nobody is told. */
	dead = false;
	readonly #server: FakeSignaling;

	constructor(server: FakeSignaling, url: string) {
		this.#server = server;
		this.url = url;
		setTimeout(() => {
			if (this.readyState !== 0 || this.dead) return;
			if (!server.up) return this.end();
			this.readyState = 1;
			server.sockets.add(this);
			this.onopen?.();
		}, server.latency);
	}

	send(text: string): void {
		if (this.readyState !== 1) throw new Error('InvalidStateError');
		setTimeout(() => {
			if (this.readyState === 1 && !this.dead) this.#server.receive(this, text);
		}, this.#server.latency);
	}

	push(text: string): void {
		setTimeout(() => {
			if (this.readyState === 1 && !this.dead) this.onmessage?.({ data: text });
		}, this.#server.latency);
	}

	close(): void {
		// A closing handshake with nobody takes its time.
		setTimeout(() => this.end(), this.dead ? 10_000 : this.#server.latency);
	}

	end(): void {
		if (this.readyState === 3) return;
		this.readyState = 3;
		this.#server.sockets.delete(this);
		this.onclose?.();
	}
}
