import * as v from 'valibot';
import type { HubMessage, RegisterMessage } from '../../core/protocol/client.ts';
import { PROTOCOL_LIMITS, PROTOCOL_VERSION } from '../../core/protocol/limits.ts';
import { Welcome } from '../../core/protocol/server.ts';
import { hubText, registerText } from '../../core/protocol/texts.ts';
import type { Clock } from '../../core/ports/environment.ts';
import type { Signaling } from '../guard/y-webrtc.ts';

/** Signs texts for the signaling server. Handed in: transport has no keys. All strings are base64url. */
export interface PeerKey {
	/** The public key, always the same, and its signature of `text`. Never rejects. */
	prove(text: string): Promise<Pick<RegisterMessage, 'key' | 'signature'>>;
}

/** What a facilitator's device shows the server to be a hub of one room. */
export interface HubProof extends Pick<HubMessage, 'workshop' | 'root' | 'proof'> {
	/** The device's cert record; null as long as there is none. */
	cert(): string | null;
	/** Signature by the device's key. */
	sign(text: string): string;
}

export interface MembershipOptions {
	topic: string;
	signaling: Signaling;
	clock: Clock;
	/** The room's own peer id; null before y-webrtc has made one. */
	peer(): string | null;
	/** Peers to whom a channel works. */
	peers: () => string[];
	key: PeerKey | null;
	hub: HubProof | null;
	/** What the server's version turned out to be: whether the two understand each other. */
	compatible: (yes: boolean) => void;
}

/** Milliseconds that changes of links are gathered before the server hears of them. */
const GATHER = 200;
/** Milliseconds between two looks for a cert that is not there yet. */
const CERT_EVERY = 500;

/**
 * What one room tells the signaling server beyond y-webrtc's messages: a key for its peer id, that it is a hub, and
 * whom it is connected to. A server that knows none of this (y-webrtc's own) ignores it.
 */
export class Membership {
	readonly #options: MembershipOptions;
	#timer: (() => void) | null = null;
	#said = '';
	/** Of the socket as it is now: other rooms on it are welcomed with the same one. */
	#nonce: string | null = null;
	#proving: (() => void) | null = null;
	readonly #onConnect = (): void => this.#connected();
	readonly #onMessage = (message: unknown): void => this.#heard(message);

	constructor(options: MembershipOptions) {
		this.#options = options;
		options.signaling.on('connect', this.#onConnect);
		options.signaling.on('message', this.#onMessage);
		if (options.signaling.connected) this.#connected();
	}

	/** The room's links may have changed. */
	linksChanged(): void {
		this.#timer ??= this.#options.clock.after(GATHER, () => {
			this.#timer = null;
			this.#sayLinks(false);
		});
	}

	close(): void {
		this.#timer?.();
		this.#proving?.();
		this.#nonce = null;
		this.#options.signaling.off('connect', this.#onConnect);
		this.#options.signaling.off('message', this.#onMessage);
	}

	/** At once, so that a server that has just been started learns of the links before it looks for new ones. */
	#connected(): void {
		this.#nonce = null;
		this.#sayLinks(true);
		this.#options.signaling.send({ type: 'hello', version: PROTOCOL_VERSION });
	}

	#sayLinks(always: boolean): void {
		const { topic, signaling } = this.#options;
		if (!signaling.connected) return;
		const now = this.#options.peers().sort().slice(0, PROTOCOL_LIMITS.links);
		const text = now.join(' ');
		if (!always && text === this.#said) return;
		this.#said = text;
		signaling.send({ type: 'links', topic, peers: now });
	}

	#heard(message: unknown): void {
		const welcome = v.safeParse(Welcome, message);
		if (!welcome.success) return;
		const { nonce, version } = welcome.output;
		if (nonce === this.#nonce) return;
		this.#nonce = nonce;
		this.#options.compatible(version === PROTOCOL_VERSION);
		void this.#register(nonce);
		this.#prove(nonce);
	}

	async #register(nonce: string): Promise<void> {
		const { key, topic, signaling } = this.#options;
		const peer = this.#options.peer();
		if (!key || !peer) return;
		const proof = await key.prove(registerText(nonce, topic, peer));
		// It may have taken its time: said on another socket or under another name, it would prove nothing.
		if (nonce !== this.#nonce || !signaling.connected || peer !== this.#options.peer()) return;
		signaling.send({ type: 'register', topic, peer, ...proof } satisfies RegisterMessage);
	}

	#prove(nonce: string): void {
		const { hub, topic, signaling } = this.#options;
		this.#proving?.();
		this.#proving = null;
		if (!hub || nonce !== this.#nonce) return;
		const cert = hub.cert();
		if (!cert) {
			// The first cert of a new workshop is signed while its room is being joined.
			this.#proving = this.#options.clock.after(CERT_EVERY, () => this.#prove(nonce));
			return;
		}
		const { workshop, root, proof } = hub;
		const signature = hub.sign(hubText(nonce, topic));
		signaling.send({ type: 'hub', topic, workshop, root, cert, proof, signature } satisfies HubMessage);
	}
}
