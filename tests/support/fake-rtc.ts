/**
 * An in-memory network of peer connections, complete enough for simple-peer: offers and answers with the signaling
 * states of the specification (implicit rollback included), trickled candidates, data channels (negotiated or not)
 * whose messages arrive in order after a delay. Runs on whatever timers are installed.
 */
import type { PeerConnectionClass } from '../../src/transport/rtc.ts';
import type { FakeChannel } from './fake-channel.ts';
import { FakePeerConnection } from './fake-peer-connection.ts';

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
