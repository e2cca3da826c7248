/**
 * An in-memory network of peer connections, complete enough for simple-peer: offers and answers with the signaling
 * states of the specification (implicit rollback included), trickled candidates, data channels (negotiated or not)
 * whose messages arrive in order after a delay. Runs on whatever timers are installed.
 */
import type {
	Candidate,
	DataChannelLike,
	Description,
	PeerConnectionClass,
	PeerConnectionLike
} from '../../src/transport/rtc.ts';

export interface FakeNetworkOptions {
	/** One way, milliseconds. */
	latency?: number;
	/** From both descriptions and candidates known to open channels, milliseconds. */
	connect?: number;
	/** Candidates of each side. */
	candidates?: number;
	/** Bytes; more in one message is refused, as Chromium does. */
	longestMessage?: number;
	/** From the end of an outage to the next try of what could not be delivered, milliseconds. */
	retransmitAfter?: number;
	/** Until a vanished peer's connections fail, milliseconds; Infinity for never. */
	failAfter?: number;
}

export interface Traffic {
	messages: number;
	bytes: number;
}

/** One device in the network. */
export class Device {
	readonly connections = new Set<FakePeerConnection>();
	readonly received: Traffic = { messages: 0, bytes: 0 };
	readonly sent: Traffic = { messages: 0, bytes: 0 };
	#cut = false;
	#frozen = false;
	readonly network: FakeNetwork;
	/** To be handed to the code under test. */
	readonly peerConnection: PeerConnectionClass;
	/** Sees every message that arrives, and from whom; returning false loses it. */
	filter: (message: Uint8Array, from: Device | undefined) => boolean = () => true;

	constructor(network: FakeNetwork) {
		this.network = network;
		// eslint-disable-next-line @typescript-eslint/no-this-alias -- the class below has a `this` of its own
		const device = this;
		this.peerConnection = class extends FakePeerConnection {
			constructor() {
				super(device);
			}
		};
	}

	/** Nothing goes in or out: as if the cable was pulled. Channels are reliable: what was sent arrives afterwards. */
	get cut(): boolean {
		return this.#cut;
	}
	set cut(cut: boolean) {
		this.#cut = cut;
		if (!cut) this.network.retransmit();
	}

	/** Everything that comes in waits until this is false again: a locked screen. */
	get frozen(): boolean {
		return this.#frozen;
	}
	set frozen(frozen: boolean) {
		this.#frozen = frozen;
		if (!frozen) this.network.retransmit();
	}

	/** Devices at the other ends of open channels. */
	neighbours(): Set<Device> {
		const all = new Set<Device>();
		for (const connection of this.connections)
			if (connection.usable() && connection.other) all.add(connection.other.device);
		return all;
	}

	/** Gone without a word: the others find out by themselves. */
	vanish(): void {
		this.cut = true;
		for (const connection of [...this.connections]) connection.vanish();
	}
}

export class FakeNetwork {
	readonly options: Required<FakeNetworkOptions>;
	readonly connections = new Map<number, FakePeerConnection>();
	/** Messages on their way. */
	inFlight = 0;
	opened = 0;
	#nextId = 1;
	readonly #queue: { at: number; to: FakeChannel; data: Uint8Array }[] = [];
	#head = 0;
	#pumping = false;

	constructor(options: FakeNetworkOptions = {}) {
		this.options = {
			latency: 15,
			connect: 60,
			candidates: 2,
			longestMessage: 262_144,
			retransmitAfter: 1_000,
			failAfter: 5_000,
			...options
		};
	}

	device(): Device {
		return new Device(this);
	}

	register(connection: FakePeerConnection): number {
		this.connections.set(this.#nextId, connection);
		return this.#nextId++;
	}

	/** What could not be delivered is tried again, as SCTP does. */
	retransmit(): void {
		setTimeout(() => {
			for (const connection of [...this.connections.values()]) connection.retransmit();
		}, this.options.retransmitAfter);
	}

	/** Delivers after the latency, in order. */
	carry(to: FakeChannel, data: Uint8Array): void {
		this.inFlight++;
		this.#queue.push({ at: Date.now() + this.options.latency, to, data });
		if (!this.#pumping) {
			this.#pumping = true;
			setTimeout(() => this.#pump(), this.options.latency);
		}
	}

	#pump(): void {
		const now = Date.now();
		for (let next = this.#queue[this.#head]; next && next.at <= now; next = this.#queue[this.#head]) {
			this.#head++;
			this.inFlight--;
			next.to.arrive(next.data);
		}
		if (this.#head > 10_000) {
			this.#queue.splice(0, this.#head);
			this.#head = 0;
		}
		const next = this.#queue[this.#head];
		if (next) setTimeout(() => this.#pump(), Math.max(0, next.at - Date.now()));
		else {
			this.#queue.length = this.#head = 0;
			this.#pumping = false;
		}
	}
}

class FakeChannel implements DataChannelLike {
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

class FakePeerConnection implements PeerConnectionLike {
	signalingState: RTCSignalingState = 'stable';
	iceConnectionState: RTCIceConnectionState = 'new';
	iceGatheringState: RTCIceGatheringState = 'new';
	connectionState: RTCPeerConnectionState = 'new';
	localDescription: Description | null = null;
	remoteDescription: Description | null = null;
	onsignalingstatechange: (() => void) | null = null;
	oniceconnectionstatechange: (() => void) | null = null;
	onicegatheringstatechange: (() => void) | null = null;
	onconnectionstatechange: (() => void) | null = null;
	onicecandidate: ((event: { candidate: Candidate | null }) => void) | null = null;
	ondatachannel: ((event: { channel: FakeChannel }) => void) | null = null;
	readonly device: Device;
	other: FakePeerConnection | null = null;
	readonly #id: number;
	#remoteId = 0;
	#remoteCandidates = 0;
	readonly #channels: FakeChannel[] = [];
	#closed = false;

	constructor(device: Device) {
		this.device = device;
		this.#id = device.network.register(this);
		device.connections.add(this);
	}

	/** Whether a channel is open and somebody listens at both its ends. */
	usable(): boolean {
		const works = (channel: FakeChannel): boolean =>
			channel.readyState === 'open' && channel.onmessage !== null;
		return (
			!this.#closed &&
			this.#channels.some((channel) => works(channel) && channel.remote && works(channel.remote))
		);
	}

	/** Sends raw bytes to the other end, past everything that guards this one. */
	inject(data: Uint8Array): void {
		const remote = this.#channels[0]?.remote;
		if (remote) this.device.network.carry(remote, data);
	}

	createDataChannel(label: string, options?: { negotiated?: boolean }): FakeChannel {
		const channel = new FakeChannel(this, label, options?.negotiated ?? false);
		this.#channels.push(channel);
		return channel;
	}

	createOffer(): Promise<Description> {
		return Promise.resolve({ type: 'offer', sdp: this.#sdp() });
	}

	createAnswer(): Promise<Description> {
		if (this.signalingState !== 'have-remote-offer') return Promise.reject(new Error('InvalidStateError'));
		return Promise.resolve({ type: 'answer', sdp: this.#sdp() });
	}

	// eslint-disable-next-line @typescript-eslint/require-await -- rejects where the real one does
	async setLocalDescription(description: Description): Promise<void> {
		const expected = description.type === 'offer' ? 'stable' : 'have-remote-offer';
		if (this.#closed || this.signalingState !== expected) throw new Error('InvalidStateError');
		this.localDescription = description;
		this.#signaling(description.type === 'offer' ? 'have-local-offer' : 'stable');
		this.#gather();
		this.#connect();
	}

	// eslint-disable-next-line @typescript-eslint/require-await -- rejects where the real one does
	async setRemoteDescription(description: Description): Promise<void> {
		if (this.#closed) throw new Error('InvalidStateError');
		if (description.type === 'offer') {
			// The specification's implicit rollback.
			if (this.signalingState === 'have-local-offer') this.localDescription = null;
			this.#signaling('have-remote-offer');
		} else if (this.signalingState === 'have-local-offer') this.#signaling('stable');
		else throw new Error('InvalidStateError');
		this.remoteDescription = description;
		this.#remoteId = Number(/a=x-fake:(\d+)/.exec(description.sdp)?.[1]);
		if (description.sdp.includes('a=candidate')) this.#remoteCandidates++;
		this.#connect();
	}

	addIceCandidate(): Promise<void> {
		this.#remoteCandidates++;
		this.#connect();
		return Promise.resolve();
	}

	close(): void {
		if (this.#closed) return;
		this.#end();
		for (const channel of this.#channels) channel.close();
	}

	retransmit(): void {
		for (const channel of this.#channels) channel.flush();
	}

	/** The device is gone: nobody is told. */
	vanish(): void {
		const { other } = this;
		const { failAfter } = this.device.network.options;
		this.#end();
		for (const channel of this.#channels) {
			channel.readyState = 'closed';
			if (channel.remote) channel.remote.remote = null;
		}
		if (other && Number.isFinite(failAfter)) setTimeout(() => other.fail(), failAfter);
	}

	fail(): void {
		if (this.#closed) return;
		this.iceConnectionState = this.connectionState = 'failed';
		this.oniceconnectionstatechange?.();
	}

	#end(): void {
		this.#closed = true;
		this.signalingState = 'closed';
		this.iceConnectionState = this.connectionState = 'closed';
		this.device.connections.delete(this);
		this.device.network.connections.delete(this.#id);
	}

	/** Of about the size of Chromium's. */
	#sdp(): string {
		const candidates = this.iceGatheringState === 'complete' ? 'a=candidate:1\r\n' : '';
		return `v=0\r\n${'x'.repeat(440)}\r\n${candidates}a=x-fake:${this.#id}\r\n`;
	}

	#signaling(state: RTCSignalingState): void {
		this.signalingState = state;
		queueMicrotask(() => this.onsignalingstatechange?.());
	}

	#gather(): void {
		if (this.iceGatheringState !== 'new') return;
		this.iceGatheringState = 'gathering';
		const { candidates } = this.device.network.options;
		for (let index = 0; index < candidates; index++)
			setTimeout(() => {
				if (this.#closed) return;
				const candidate = `candidate:${index} 1 udp 1 host${this.#id}.local ${50000 + index} typ host`;
				if (this.localDescription)
					this.localDescription = {
						type: this.localDescription.type,
						sdp: `${this.localDescription.sdp}a=${candidate}\r\n`
					};
				this.onicecandidate?.({ candidate: { candidate, sdpMid: '0', sdpMLineIndex: 0 } });
			}, 5 * index);
		setTimeout(() => {
			if (this.#closed) return;
			this.iceGatheringState = 'complete';
			this.onicegatheringstatechange?.();
			this.onicecandidate?.({ candidate: null });
		}, 5 * candidates);
	}

	#connect(): void {
		const other = this.device.network.connections.get(this.#remoteId);
		if (!other || this.other || this.#closed || other.#remoteId !== this.#id) return;
		if (this.signalingState !== 'stable' || other.signalingState !== 'stable') return;
		if (this.#remoteCandidates === 0 || other.#remoteCandidates === 0) return;
		this.other = other;
		other.other = this;
		setTimeout(() => this.#open(other), this.device.network.options.connect);
	}

	#open(other: FakePeerConnection): void {
		if (this.#closed || other.#closed || this.device.cut || other.device.cut) return;
		this.device.network.opened++;
		for (const end of [this, other]) {
			end.iceConnectionState = end.connectionState = 'connected';
			end.oniceconnectionstatechange?.();
			end.onconnectionstatechange?.();
		}
		const own = this.#channels.filter((channel) => !channel.remote);
		const others = other.#channels.filter((channel) => !channel.remote);
		for (const channel of own.filter(({ negotiated }) => negotiated)) {
			const partner = others.find(({ negotiated }) => negotiated);
			if (partner) join(channel, partner);
		}
		for (const channel of own) if (!channel.negotiated) other.#accept(channel);
		for (const channel of others) if (!channel.negotiated) this.#accept(channel);
	}

	/** A channel that the other end made turns up here. */
	#accept(channel: FakeChannel): void {
		const mine = new FakeChannel(this, channel.label, false);
		this.#channels.push(mine);
		mine.remote = channel;
		channel.remote = mine;
		channel.readyState = mine.readyState = 'open';
		this.ondatachannel?.({ channel: mine });
		mine.onopen?.();
		channel.onopen?.();
	}

	/** simple-peer waits for a selected pair before it calls itself connected. */
	getStats(): Promise<{ id: string; type: string; selected: boolean }[]> {
		return Promise.resolve([{ id: 'pair', type: 'candidate-pair', selected: true }]);
	}
}

function join(one: FakeChannel, other: FakeChannel): void {
	one.remote = other;
	other.remote = one;
	one.readyState = other.readyState = 'open';
	one.onopen?.();
	other.onopen?.();
}
