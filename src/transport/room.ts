import * as broadcast from 'lib0/broadcastchannel';
import { Awareness } from 'y-protocols/awareness';
import { WebrtcProvider } from 'y-webrtc';
import type { Doc } from 'yjs';
import type { Unsubscribe } from '../core/ports/carrier.ts';
import type { Connection } from '../core/ports/connection.ts';
import { Agreement } from './agree/agreement.ts';
import { Holders } from './agree/holders.ts';
import { browserPage, type Page } from './connection/page.ts';
import { stateOf, WatchedConnection } from './connection/state.ts';
import { guardedPeerConnection, SealedCandidate, SealedDescription } from './guard/peer-connection.ts';
import { RoomGuard } from './guard/room-guard.ts';
import { whisper, type Whisper } from './guard/whisper.ts';
import * as y from './guard/y-webrtc.ts';
import type { RoomOptions, TransportRoom } from './options.ts';
import { browserPeerConnection } from './rtc.ts';
import { Dialling } from './signaling/dialling.ts';
import { attachSocket, type AttachedSocket } from './signaling/attach.ts';

const PHONE_CONNECTIONS = 12;
const HUB_CONNECTIONS = 48;
/** Milliseconds between two looks at what nobody reports (a socket that fails to open). */
const LOOK = 1_000;

/**
 * Joins a room over y-webrtc, as soon as what is on disk has been loaded. Never throws for want of a network: without
 * WebRTC or a server it stays offline and keeps trying.
 */
export function joinRoom(options: RoomOptions): TransportRoom {
	return new JoinedRoom(options);
}

class JoinedRoom implements TransportRoom {
	readonly acknowledgements: Holders;
	readonly agreement = new Agreement();
	readonly #options: RoomOptions;
	readonly #page: Page;
	readonly #state: WatchedConnection;
	readonly #awareness: Awareness;
	readonly #guard: RoomGuard;
	readonly #dialling: Dialling;
	readonly #ends: (() => void)[] = [];
	readonly #whispers = new Set<Whisper>();
	#provider: WebrtcProvider | null = null;
	#socket: AttachedSocket | null = null;
	#stopLook: () => void = () => undefined;
	#peers = 0;
	#lostAt: number | null = null;
	#incompatible = false;
	/** The page was left; it may be shown again. */
	#away = false;
	#closed = false;

	constructor(options: RoomOptions) {
		this.#options = options;
		const { doc, clock, random, secret } = options;
		this.#page = options.page ?? browserPage();
		this.#state = new WatchedConnection({ kind: this.#page.online() ? 'searching' : 'offline' });
		this.#awareness = options.awareness ?? silent(doc);
		this.acknowledgements = new Holders(doc, options.persistence, clock);
		this.#guard = new RoomGuard({
			doc,
			awareness: options.awareness,
			admission: options.admission,
			remoteOrigin: () => this.#provider?.room ?? this,
			holders: this.acknowledgements,
			agreement: this.agreement,
			device: options.device ?? random.bytes(16),
			hub: options.hub,
			clock,
			random,
			changed: () => this.#changed()
		});
		this.#dialling = new Dialling({
			topic: options.topic,
			seal: {
				seal: (text, context) => options.sealSignal(secret, text, context),
				open: (sealed, context) => options.openSignal(secret, sealed, context)
			},
			clock,
			provider: () => this.#provider,
			guard: this.#guard,
			doubt: (link) => this.#guard.heartbeat.checkOne(link)
		});
		const close = (): void => this.close();
		doc.once('destroy', close);
		this.#ends.push(() => doc.off('destroy', close));
		void (options.persistence?.whenLoaded ?? Promise.resolve()).then(() => this.#start());
	}

	get connection(): Connection {
		return this.#state;
	}

	close(): void {
		if (this.#closed) return;
		this.#closed = true;
		this.#stopLook();
		for (const end of this.#ends) end();
		for (const under of this.#whispers) under.stop();
		this.#leave();
		this.#guard.close();
		this.acknowledgements.close();
		this.agreement.close();
		const provider = this.#provider;
		provider?.destroy();
		if (!this.#options.awareness) this.#awareness.destroy();
		void provider?.key.then(() => closeBroadcastChannel(this.#options.topic));
		this.#state.set({ kind: 'offline' });
	}

	whisper(update: Uint8Array): Unsubscribe {
		const { doc, clock, random } = this.#options;
		const under = whisper(doc, update, {
			clock,
			random,
			confidants: () => this.#guard.phones(),
			alone: () => this.#guard.answering().length === 0
		});
		this.#whispers.add(under);
		return () => {
			this.#whispers.delete(under);
			under.stop();
		};
	}

	diagnostics() {
		return {
			peer: this.#provider && y.ownPeer(this.#provider),
			links: this.#guard.answering().length,
			differing: this.#guard.convergence.differing,
			refusals: this.#dialling.refusals,
			drops: { ...this.#guard.drops },
			tree: { ...this.#guard.tree.counts }
		};
	}

	#start(): void {
		const Base = this.#options.peerConnection ?? browserPeerConnection();
		if (this.#closed || !Base) return;
		const { topic, doc, signaling, hub, maxConnections } = this.#options;
		const Provider = this.#options.provider ?? WebrtcProvider;
		const ice = this.#options.iceServers;
		const provider = (this.#provider = new Provider(topic, doc, {
			signaling: [signaling],
			awareness: this.#awareness,
			maxConns: maxConnections ?? (hub ? HUB_CONNECTIONS : PHONE_CONNECTIONS),
			peerOpts: {
				wrtc: {
					RTCPeerConnection: guardedPeerConnection(Base, this.#dialling),
					RTCSessionDescription: SealedDescription,
					RTCIceCandidate: SealedCandidate
				},
				channelConfig: { negotiated: true, id: 0 },
				// Read anew for each connection.
				get config() {
					return { iceServers: typeof ice === 'function' ? ice() : ice };
				}
			}
		}));
		provider.on('peers', () => this.#changed());
		void provider.key.then(() => {
			if (this.#closed) return;
			y.ignoreUnload(provider);
			this.#attach();
			this.#ends.push(
				this.#page.onReturn(() => this.#returned()),
				this.#page.onNetwork(() => this.#changed()),
				this.#page.onHide(() => this.#hurry()),
				this.#page.onLeave(() => this.#leave())
			);
			this.#look();
		});
	}

	#attach(): void {
		if (!this.#provider) return;
		this.#socket = attachSocket(this.#provider, this.#options, {
			peers: () => this.#guard.answering().flatMap((link) => this.#dialling.peerOf(link) ?? []),
			message: (message) => this.#dialling.signalled(message),
			changed: () => this.#changed(),
			compatible: (yes) => {
				this.#incompatible = !yes;
				this.#changed();
			}
		});
	}

	/** A phone that is put away sleeps within seconds. */
	#hurry(): void {
		for (const under of this.#whispers) under.hurry();
	}

	/** Says goodbye, so that the others need not find out. A page that the browser kept comes back by `#returned`. */
	#leave(): void {
		if (this.#away) return;
		this.#away = true;
		this.#socket?.end();
		this.#socket = null;
		if (this.#provider) y.disconnect(this.#provider);
	}

	#returned(): void {
		if (this.#closed || !this.#provider) return;
		if (this.#away) {
			this.#away = false;
			this.#provider.connect();
			this.#attach();
		}
		this.#guard.heartbeat.check();
		this.#socket?.check();
	}

	#look(): void {
		this.#changed();
		this.#stopLook = this.#options.clock.after(LOOK, () => this.#look());
	}

	#changed(): void {
		if (this.#closed) return;
		const provider = this.#provider;
		const peers = this.#guard.answering().length + (provider ? y.tabsOf(provider) : 0);
		if (peers === 0 && this.#peers > 0) this.#lostAt = this.#options.clock.now();
		// Whatever took a peer away may have taken the server away too.
		if (peers < this.#peers) this.#socket?.check();
		this.#peers = peers;
		this.#state.set(
			stateOf({
				peers,
				network: this.#page.online(),
				signaling: !provider || y.mayReachServer(provider),
				incompatible: this.#incompatible || this.#guard.incompatible,
				lostAt: this.#lostAt
			})
		);
		this.#socket?.linksChanged();
	}
}

/** y-webrtc insists on an awareness; this one never says anything. */
function silent(doc: Doc): Awareness {
	const awareness = new Awareness(doc);
	awareness.setLocalState(null);
	return awareness;
}

/** y-webrtc's goodbye opens the room's BroadcastChannel again after it was closed, and leaves it open. */
function closeBroadcastChannel(name: string): void {
	queueMicrotask(() => {
		const nobody = (): void => undefined;
		broadcast.subscribe(name, nobody);
		broadcast.unsubscribe(name, nobody);
	});
}
