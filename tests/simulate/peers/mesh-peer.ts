import { Awareness } from 'y-protocols/awareness';
import { Doc } from 'yjs';
import type { Clock } from '../../../src/core/ports/environment.ts';
import { topicOf, roomProof } from '../../../src/crypto/topic.ts';
import { toBase64Url, utf8 } from '../../../src/crypto/encoding.ts';
import { joinRoom, type HubProof, type TransportRoom } from '../../../src/transport/index.ts';
import type { Device, FakeNetwork } from '../../support/fake-rtc.ts';
import { ada, certFor, link, root } from '../../support/people.ts';
import { FakePage, FakePersistence, plainSeal, seeded } from '../../support/room-story.ts';
import { copyOfYWebrtc } from '../../support/y-webrtc-copy.ts';
import { addressOf, type Sockets } from '../sockets.ts';
import { BALLOT, BOARD, isWhole, PLENARY, type Peer, type Received } from './peer.ts';

/** What all peers of a run share. */
export interface Surroundings {
	url: string;
	rooms: string[];
	network: FakeNetwork;
	sockets: Sockets;
	seed: number;
}

/** A peer of the product's own rooms. */
export interface MeshPeer extends Peer {
	readonly rooms: ReadonlyMap<string, TransportRoom>;
}

/** Time as this process sees it, slowed or not. */
export const clock: Clock = {
	now: () => Date.now(),
	after: (ms, run) => {
		const timer = setTimeout(run, ms);
		return () => clearTimeout(timer);
	}
};

/** Phones are spread over boards of about this many. */
const ON_ONE_BOARD = 10;
const purposeOf = (room: string, index: number, peers: number): string =>
	room === BOARD ? `board/${index % Math.max(1, Math.round(peers / ON_ONE_BOARD))}` : room;

/** A phone, or the facilitator's hub: the product's own rooms on fake connections. */
export function meshPeer(index: number, hub: boolean, peers: number, around: Surroundings): MeshPeer {
	const devices = new Map<string, Device>();
	const received: Received = { messages: 0, bytes: 0, updates: 0 };
	const docs = new Map<string, Doc>();
	const rooms = new Map<string, TransportRoom>();
	const provider = copyOfYWebrtc().WebrtcProvider;
	const random = seeded(around.seed * 100_003 + index);
	const close = (): void => {
		peer.gone = true;
		for (const room of rooms.values()) room.close();
	};
	const enter = (name: string): void => {
		if (rooms.has(name)) return;
		const purpose = purposeOf(name, index, peers);
		const doc = new Doc();
		const device = around.network.device();
		count(received, device);
		docs.set(name, doc);
		devices.set(name, device);
		rooms.set(
			name,
			joinRoom({
				topic: topicOf(link.fingerprint, roomProof(link, purpose)),
				secret: new Uint8Array(32).fill(1),
				...plainSeal,
				doc,
				awareness: name === BOARD ? new Awareness(doc) : null,
				persistence: name === BALLOT ? null : new FakePersistence(),
				signaling: addressOf(around.url, index),
				iceServers: [],
				hub,
				...(hub && { hubProof: hubProof(purpose) }),
				clock,
				random,
				peerConnection: device.peerConnection,
				provider,
				page: new FakePage()
			})
		);
	};
	const peer: MeshPeer = {
		index,
		hub,
		docs,
		devices,
		rooms,
		received,
		joinedAt: Date.now(),
		syncedAt: null,
		gone: false,
		enter,
		leave: close,
		vanish: () => {
			around.sockets.freeze(index);
			for (const device of devices.values()) device.vanish();
			close();
		}
	};
	for (const name of around.rooms) enter(name);
	watchBase(peer, docs.get(PLENARY));
	return peer;
}

/** Counts what a device receives from now on. */
export function count(received: Received, device: Device): void {
	device.filter = (message) => {
		received.messages++;
		received.bytes += message.length;
		if (message[0] === 0 && message[1] === 2) received.updates++;
		return true;
	};
}

/** Notes when the peer has the base document. */
export function watchBase(peer: Peer, doc: Doc | undefined): void {
	doc?.getMap('base').observe(() => {
		if (isWhole(doc)) peer.syncedAt ??= Date.now();
	});
}

const hubProof = (purpose: string): HubProof => ({
	workshop: link.workshop,
	root: toBase64Url(root.signer.publicKey),
	proof: roomProof(link, purpose),
	cert: () => toBase64Url(certFor(ada, 'facilitator')),
	sign: (text) => toBase64Url(ada.signer.sign(utf8(text)))
});
