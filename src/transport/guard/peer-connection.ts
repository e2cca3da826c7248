import type {
	Candidate,
	DataChannelLike,
	Description,
	PeerConnectionClass,
	PeerConnectionLike
} from '../rtc.ts';
import { GuardedChannel } from './channel.ts';
import {
	openCandidate,
	openDescription,
	sealCandidate,
	sealDescription,
	type Ends,
	type SignalSeal
} from './seal.ts';
import type { Link } from './link.ts';

/** What a guarded connection asks of its room. */
export interface ConnectionHost {
	readonly seal: SignalSeal;
	/** Both ends of this connection; null once y-webrtc no longer knows it. */
	ends(connection: object): Ends | null;
	/** A channel was made; what the link hears from now on is the room's business. */
	channel(inner: DataChannelLike, connection: object): Link;
	/** The other end dials anew although this end still holds the old connection. `offer` is sealed as it came. */
	redial(connection: object, offer: Description): void;
	/** A description or candidate that could not be opened. */
	refused(): void;
	/** Calls once after `ms`. */
	after(ms: number, run: () => void): () => void;
}

/**
 * How long a description waits for the candidates of this device, milliseconds. Sent in one message instead of one
 * each, they cost the signaling server a third; those that come later (a slow STUN answer) follow by themselves.
 */
const GATHER = 150;

const never = <T>(): Promise<T> => new Promise(() => undefined);

/**
 * The RTCPeerConnection that simple-peer sees. Descriptions and candidates leave it sealed and are opened when they
 * come in; whatever can't be opened is ignored, so that a stranger on the signaling server can't end a connection.
 * It also forgives what y-webrtc gets wrong when both ends dial at once: each connection has one negotiated channel,
 * so it does not matter whose offer won, and an offer that is no longer wanted is never made.
 */
export function guardedPeerConnection(Base: PeerConnectionClass, host: ConnectionHost) {
	return class GuardedPeerConnection {
		onsignalingstatechange: (() => void) | null = null;
		oniceconnectionstatechange: (() => void) | null = null;
		onicegatheringstatechange: (() => void) | null = null;
		onconnectionstatechange: (() => void) | null = null;
		onicecandidate: ((event: { candidate: Candidate | null }) => void) | null = null;
		ondatachannel: null = null;
		ontrack: null = null;
		readonly #inner: PeerConnectionLike;
		#sealed: { plain: string; description: Description } | null = null;
		/** Candidates are kept back while a description waits for them. */
		#gathering = false;
		#gathered: (() => void) | null = null;
		#closed = false;

		constructor(config: RTCConfiguration) {
			const inner = (this.#inner = new Base(config));
			inner.onsignalingstatechange = () => this.onsignalingstatechange?.();
			inner.oniceconnectionstatechange = () => this.oniceconnectionstatechange?.();
			inner.onconnectionstatechange = () => this.onconnectionstatechange?.();
			inner.onicegatheringstatechange = () => {
				if (inner.iceGatheringState === 'complete') this.#gathered?.();
				this.onicegatheringstatechange?.();
			};
			inner.onicecandidate = ({ candidate }) => this.#candidate(candidate);
		}

		get signalingState() {
			return this.#inner.signalingState;
		}
		get iceConnectionState() {
			return this.#inner.iceConnectionState;
		}
		get iceGatheringState() {
			return this.#inner.iceGatheringState;
		}
		get connectionState() {
			return this.#inner.connectionState;
		}

		get localDescription(): Description | null {
			const plain = this.#inner.localDescription;
			const ends = host.ends(this);
			if (!plain || !ends) return null;
			if (this.#sealed?.plain !== plain.sdp)
				this.#sealed = { plain: plain.sdp, description: sealDescription(host.seal, ends, plain) };
			return this.#sealed.description;
		}

		/** simple-peer reads the type only. */
		get remoteDescription(): Description | null {
			const remote = this.#inner.remoteDescription;
			return remote && { type: remote.type, sdp: '' };
		}

		/** One channel, agreed on beforehand: both ends open it, and there is no second one when both have dialled. */
		createDataChannel(): GuardedChannel {
			const inner = this.#inner.createDataChannel('', { negotiated: true, id: 0 });
			return new GuardedChannel(inner, host.channel(inner, this));
		}

		createOffer(): Promise<Description> {
			return this.#mayOffer() ? this.#inner.createOffer().then(plainOf) : never();
		}

		createAnswer(): Promise<Description> {
			return this.#inner.createAnswer().then(plainOf);
		}

		async setLocalDescription(description: Description): Promise<void> {
			if (description.type === 'offer' && !this.#mayOffer()) return never();
			this.#gathering = true;
			await this.#inner.setLocalDescription(description);
			await this.#whenGathered();
			this.#gathering = false;
		}

		async setRemoteDescription(sealed: Description): Promise<void> {
			const ends = host.ends(this);
			const description = ends && openDescription(host.seal, ends, sealed);
			if (!description) {
				host.refused();
				return never();
			}
			if (description.type === 'offer' && this.#inner.remoteDescription) {
				host.redial(this, sealed);
				return never();
			}
			if (description.type === 'answer' && this.#inner.signalingState !== 'have-local-offer') return never();
			await this.#inner.setRemoteDescription(description);
		}

		async addIceCandidate(sealed: Candidate): Promise<void> {
			const ends = host.ends(this);
			const candidate = ends && openCandidate(host.seal, ends, sealed);
			if (!candidate) return host.refused();
			// One that the browser can't use (mDNS off, IPv6 off) is no reason to give up the others.
			if (!this.#closed) await this.#inner.addIceCandidate(candidate).catch(() => undefined);
		}

		/** simple-peer waits for a selected pair before it says "connected"; the open channel is proof enough. */
		getStats(): Promise<{ id: string; type: string; selected: boolean }[]> {
			return Promise.resolve([{ id: 'pair', type: 'candidate-pair', selected: true }]);
		}

		close(): void {
			this.#closed = true;
			this.#gathered?.();
			this.#inner.close();
		}

		/** After the other end's offer was taken, this end's own is not wanted any more. */
		#mayOffer(): boolean {
			return !this.#closed && this.#inner.signalingState === 'stable' && !this.#inner.remoteDescription;
		}

		#candidate(candidate: Candidate | null): void {
			if (candidate === null) {
				this.#gathered?.();
				this.onicecandidate?.({ candidate });
			} else if (!this.#gathering) {
				const ends = host.ends(this);
				if (ends) this.onicecandidate?.({ candidate: sealCandidate(host.seal, ends, candidate) });
			}
		}

		#whenGathered(): Promise<void> {
			if (this.#closed || this.#inner.iceGatheringState === 'complete') return Promise.resolve();
			return new Promise((resolve) => {
				const cancel = host.after(GATHER, () => this.#gathered?.());
				this.#gathered = () => {
					cancel();
					this.#gathered = null;
					resolve();
				};
			});
		}
	};
}

const plainOf = ({ type, sdp }: Description): Description => ({ type, sdp });

/** simple-peer makes these of what it was signalled; they carry the sealed text as it came. */
export class SealedDescription implements Description {
	readonly type: RTCSdpType;
	readonly sdp: string;
	constructor({ type, sdp }: Description) {
		this.type = type;
		this.sdp = sdp;
	}
}

export class SealedCandidate implements Candidate {
	readonly candidate: string;
	readonly sdpMid: string | null;
	readonly sdpMLineIndex: number | null;
	constructor({ candidate, sdpMid, sdpMLineIndex }: Candidate) {
		this.candidate = candidate;
		this.sdpMid = sdpMid;
		this.sdpMLineIndex = sdpMLineIndex;
	}
}
