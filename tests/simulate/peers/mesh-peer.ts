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
import { isWhole, PLENARY, type Peer, type Received } from './peer.ts';

/** What all peers of a run share. */
export interface Surroundings {
	url: string;
	rooms: string[];
	network: FakeNetwork;
	sockets: Sockets;
	seed: number;
}

/** Time as this process sees it, slowed or not. */
const clock: Clock = {
	now: () => Date.now(),
	after: (ms, run) => {
		const timer = setTimeout(run, ms);
		return () => clearTimeout(timer);
	}
};

/** Phones are spread over boards of about this many. */
const BOARD = 10;
const purposeOf = (room: string, index: number, peers: number): string =>
	room === 'board' ? `board/${index % Math.max(1, Math.round(peers / BOARD))}` : room;

/** A phone, or the facilitator's hub: the product's own rooms on fake connections. */
export function meshPeer(index: number, hub: boolean, peers: number, around: Surroundings): Peer {
	const device = around.network.device();
	const received = countReceived(device);
	const docs = new Map<string, Doc>();
	const rooms: TransportRoom[] = [];
	const provider = copyOfYWebrtc().WebrtcProvider;
	const random = seeded(around.seed * 100_003 + index);
	const peer: Peer = {
		index,
		hub,
		docs,
		device,
		received,
		joinedAt: Date.now(),
		syncedAt: null,
		gone: false,
		leave: () => {
			peer.gone = true;
			for (const room of rooms) room.close();
		},
		vanish: () => {
			peer.gone = true;
			around.sockets.freeze(index);
			device.vanish();
			for (const room of rooms) room.close();
		},
		counts: () => sum(rooms.map((room) => room.diagnostics().tree))
	};
	for (const name of around.rooms) {
		const purpose = purposeOf(name, index, peers);
		const doc = new Doc();
		docs.set(name, doc);
		rooms.push(
			joinRoom({
				topic: topicOf(link.fingerprint, roomProof(link, purpose)),
				secret: new Uint8Array(32).fill(1),
				...plainSeal,
				doc,
				awareness: name === 'board' ? new Awareness(doc) : null,
				persistence: name === 'ballot' ? null : new FakePersistence(),
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
	}
	watchBase(peer, docs.get(PLENARY));
	return peer;
}

export function countReceived(device: Device): Received {
	const received: Received = { messages: 0, bytes: 0, updates: 0 };
	device.filter = (message) => {
		received.messages++;
		received.bytes += message.length;
		if (message[0] === 0 && message[1] === 2) received.updates++;
		return true;
	};
	return received;
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

function sum(all: Record<string, number>[]): Record<string, number> {
	const total: Record<string, number> = {};
	for (const each of all)
		for (const [key, count] of Object.entries(each)) total[key] = (total[key] ?? 0) + count;
	return total;
}
