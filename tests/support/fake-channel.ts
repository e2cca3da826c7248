import type { DataChannelLike } from '../../src/transport/rtc.ts';
import type { FakePeerConnection } from './fake-peer-connection.ts';

/** One end of a data channel: what is sent arrives at the other end in order, after the network's delay. */
export class FakeChannel implements DataChannelLike {
	readonly label: string;
	readyState: RTCDataChannelState = 'connecting';
	readonly negotiated: boolean;
	bufferedAmount = 0;
	bufferedAmountLowThreshold = 0;
	binaryType: BinaryType = 'blob';
	onopen: (() => void) | null = null;
	onclose: (() => void) | null = null;
	onerror: ((event: { error?: unknown; message?: string }) => void) | null = null;
	onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
	onbufferedamountlow: (() => void) | null = null;
	remote: FakeChannel | null = null;
	readonly #connection: FakePeerConnection;
	#kept: Uint8Array[] = [];

	constructor(connection: FakePeerConnection, label: string, negotiated: boolean) {
		this.#connection = connection;
		this.label = label;
		this.negotiated = negotiated;
	}

	send(data: Uint8Array): void {
		const { device } = this.#connection;
		if (this.readyState !== 'open') throw new Error('InvalidStateError');
		if (data.length > device.network.options.longestMessage) throw new TypeError('Message too large');
		device.sent.messages++;
		device.sent.bytes += data.length;
		if (this.remote) device.network.carry(this.remote, data.slice());
	}

	arrive(data: Uint8Array): void {
		if (this.readyState !== 'open') return;
		this.#kept.push(data);
		if (this.#kept.length === 1 || !this.#blocked()) this.flush();
	}

	/** Delivers what has arrived, in order, unless the way is blocked. */
	flush(): void {
		while (!this.#blocked()) {
			const data = this.#kept.shift();
			if (!data) return;
			this.#receive(data);
		}
	}

	#blocked(): boolean {
		const { device, other } = this.#connection;
		return this.readyState !== 'open' || device.cut || device.frozen || (other?.device.cut ?? false);
	}

	#receive(data: Uint8Array): void {
		const { device } = this.#connection;
		device.received.messages++;
		device.received.bytes += data.length;
		if (device.filter(data, this.#connection.other?.device)) this.onmessage?.({ data: data.slice().buffer });
	}

	close(): void {
		this.shut();
		const { remote } = this;
		const { device, other } = this.#connection;
		if (remote && !device.cut && !other?.device.cut)
			setTimeout(() => remote.shut(), device.network.options.latency);
	}

	shut(): void {
		if (this.readyState === 'closed') return;
		this.readyState = 'closed';
		this.onclose?.();
	}
}

/** Makes two ends one open channel. */
export function join(one: FakeChannel, other: FakeChannel): void {
	one.remote = other;
	other.remote = one;
	one.readyState = other.readyState = 'open';
	one.onopen?.();
	other.onopen?.();
}
