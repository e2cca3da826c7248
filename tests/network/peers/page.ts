/**
 * What runs in a real browser where a figure is about the transport alone: one room, the app's own transport and seals,
 * and nothing that a screen would cost. Bundled by `bundle.ts`.
 */
import * as Y from 'yjs';
import { WebrtcProvider } from 'y-webrtc';
import { systemRandom } from '../../../src/crypto/random.ts';
import { openSignal, sealSignal } from '../../../src/crypto/signal.ts';
import { joinRoom, type TransportRoom } from '../../../src/transport/index.ts';

const doc = new Y.Doc();
const records = doc.getMap<Uint8Array>('records');
const connections: RTCPeerConnection[] = [];
let room: TransportRoom | null = null;
let provider: WebrtcProvider | null = null;

class Watched extends WebrtcProvider {
	constructor(...parameters: ConstructorParameters<typeof WebrtcProvider>) {
		super(...parameters);
		// eslint-disable-next-line @typescript-eslint/no-this-alias -- the page reports on it
		provider = this;
	}
}

class Counted extends RTCPeerConnection {
	constructor(configuration?: RTCConfiguration) {
		super(configuration);
		connections.push(this);
	}
}
window.RTCPeerConnection = Counted;

/** What the test asks of the page. */
export interface PeerPage {
	/** Joins, as a phone. */
	join(topic: string, iceServers: RTCIceServer[]): void;
	/** Puts `count` records of `bytes` random bytes each into the document; gives the time, milliseconds since 1970. */
	write(name: string, count: number, bytes: number): number;
	/** When the document held `count` records and no fewer, milliseconds since 1970. */
	whenHolding(count: number): Promise<number>;
	/** A short text that is the same for the same content. */
	digest(): Promise<string>;
	/** This peer's id, and those of the peers whose channels are open. */
	links(): { self: string | null; others: string[] };
	/** Connections that are not closed. */
	alive(): number;
}

const peer: PeerPage = {
	join(topic, iceServers) {
		const signaling = new URL('/signal', location.href);
		signaling.protocol = 'ws:';
		room = joinRoom({
			topic,
			secret: new Uint8Array(32),
			sealSignal,
			openSignal,
			doc,
			awareness: null,
			persistence: null,
			signaling: signaling.href,
			iceServers,
			hub: false,
			clock: {
				now: () => Date.now(),
				after(ms, run) {
					const timer = setTimeout(run, ms);
					return () => clearTimeout(timer);
				}
			},
			random: systemRandom,
			provider: Watched
		});
	},
	write(name, count, bytes) {
		const began = Date.now();
		doc.transact(() => {
			for (let at = 0; at < count; at++) records.set(`${name}-${at}`, systemRandom.bytes(bytes));
		});
		return began;
	},
	whenHolding(count) {
		return new Promise((resolve) => {
			const look = (): void => {
				if (records.size < count) return;
				doc.off('afterTransaction', look);
				resolve(Date.now());
			};
			doc.on('afterTransaction', look);
			look();
		});
	},
	digest() {
		let sum = 0;
		const entries = [...records].sort(([one], [other]) => (one < other ? -1 : 1));
		for (const [name, value] of entries) {
			for (let at = 0; at < name.length; at++) sum = (Math.imul(sum, 31) + name.charCodeAt(at)) | 0;
			for (const byte of value) sum = (Math.imul(sum, 31) + byte) | 0;
		}
		return Promise.resolve(`${entries.length}:${sum}`);
	},
	links() {
		const others = [...(provider?.room?.webrtcConns ?? [])].filter(([, { connected }]) => connected);
		return { self: room?.diagnostics().peer ?? null, others: others.map(([id]) => id) };
	},
	alive: () => connections.filter(({ connectionState }) => connectionState !== 'closed').length
};
(window as unknown as { peer: PeerPage }).peer = peer;
