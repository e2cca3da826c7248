import { WebSocket as Socket } from 'ws';

/** What went over one peer's sockets. */
export interface SocketTraffic {
	/** Messages of peers that the server passed on. */
	deliveries: number;
	messages: number;
	bytes: number;
	/** Updates of a document, from a relay. */
	updates: number;
}

/** What a server answers to the client itself is no delivery. */
const OWN = /^\{"type":"(?:pong|welcome|registered|hubbed)"/;

/** All peers' sockets. Stands in for the global WebSocket; peers are told apart by the `cid` in the address. */
export class Sockets {
	readonly #traffic = new Map<string, SocketTraffic>();
	readonly #open = new Map<string, Set<DelayedSocket>>();

	/** `latency` is one way, milliseconds. */
	constructor(latency: number) {
		// eslint-disable-next-line @typescript-eslint/no-this-alias -- the class below has a `this` of its own
		const sockets = this;
		globalThis.WebSocket = class extends DelayedSocket {
			constructor(url: string) {
				const key = new URL(url).searchParams.get('cid') ?? '';
				super(url, latency, (data) => sockets.#count(key, data));
				const open = sockets.#openOf(key);
				open.add(this);
				this.ended = () => open.delete(this);
			}
		} as unknown as typeof WebSocket;
	}

	of(peer: number): SocketTraffic {
		const key = keyOf(peer);
		const traffic = this.#traffic.get(key) ?? { deliveries: 0, messages: 0, bytes: 0, updates: 0 };
		this.#traffic.set(key, traffic);
		return traffic;
	}

	/** A peer's sockets fall silent without being closed. */
	freeze(peer: number): void {
		for (const socket of this.#openOf(keyOf(peer))) socket.freeze();
	}

	#openOf(key: string): Set<DelayedSocket> {
		const open = this.#open.get(key) ?? new Set();
		this.#open.set(key, open);
		return open;
	}

	#count(key: string, data: string | Buffer): void {
		const traffic = this.of(Number(key.slice(5)));
		traffic.messages++;
		traffic.bytes += data.length;
		if (typeof data !== 'string') traffic.updates += Number(data[0] === 0 && data[1] === 2);
		else if (!OWN.test(data)) traffic.deliveries++;
	}
}

/** What a peer is called in the address of its socket. */
export const keyOf = (peer: number): string => `peer-${String(peer).padStart(8, '0')}`;

/** A peer's address of the server. */
export function addressOf(base: string, peer: number): string {
	const url = new URL(base);
	url.searchParams.set('cid', keyOf(peer));
	return url.href;
}

/** The browser's WebSocket, as far as lib0 and y-websocket use it, with messages that take their time both ways. */
class DelayedSocket {
	readonly OPEN = Socket.OPEN;
	onopen: (() => void) | null = null;
	onclose: ((event: object) => void) | null = null;
	onerror: ((event: object) => void) | null = null;
	onmessage: ((event: { data: string | ArrayBuffer }) => void) | null = null;
	binaryType = 'arraybuffer';
	ended: () => void = () => undefined;
	readonly #socket: Socket;
	readonly #latency: number;

	constructor(url: string, latency: number, received: (data: string | Buffer) => void) {
		this.#latency = latency;
		const socket = (this.#socket = new Socket(url, { perMessageDeflate: false, skipUTF8Validation: true }));
		socket.on('error', () => undefined);
		socket.on('open', () => this.onopen?.());
		socket.on('close', () => {
			this.ended();
			this.onclose?.({});
		});
		socket.on('message', (data: Buffer, binary: boolean) => {
			const message = binary ? data : data.toString();
			received(message);
			setTimeout(
				() => this.onmessage?.({ data: typeof message === 'string' ? message : exact(message) }),
				latency
			);
		});
	}

	get readyState(): number {
		return this.#socket.readyState;
	}

	send(data: string | Uint8Array): void {
		setTimeout(() => {
			if (this.#socket.readyState === Socket.OPEN) this.#socket.send(data);
		}, this.#latency);
	}

	close(): void {
		this.#socket.close();
	}

	freeze(): void {
		if (this.#socket.readyState === Socket.OPEN) this.#socket.pause();
		this.onmessage = this.onclose = this.onerror = null;
		this.send = () => undefined;
	}
}

const exact = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;
