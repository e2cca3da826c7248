import type { Candidate, Description, PeerConnectionLike } from '../../src/transport/rtc.ts';
import { FakeChannel, join } from './fake-channel.ts';
import type { Device } from './fake-rtc.ts';

/** One end of a connection: the signaling states of the specification, trickled candidates, data channels. */
export class FakePeerConnection implements PeerConnectionLike {
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
