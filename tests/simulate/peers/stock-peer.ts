import { Awareness } from 'y-protocols/awareness';
import { Doc } from 'yjs';
import { copyOfYWebrtc } from '../../support/y-webrtc-copy.ts';
import { addressOf } from '../sockets.ts';
import { count, watchBase, type Surroundings } from './mesh-peer.ts';
import { noFurtherRoom, PLENARY, type Peer, type Received } from './peer.ts';

class Description {
	readonly type: string;
	readonly sdp: string;
	constructor({ type, sdp }: { type: string; sdp: string }) {
		this.type = type;
		this.sdp = sdp;
	}
}

class Candidate {
	/** simple-peer looks at it when a candidate was refused. */
	readonly address = 'x';
	constructor(candidate: object) {
		Object.assign(this, candidate);
	}
}

/** y-webrtc as it comes, for comparison. */
export function stockPeer(index: number, around: Surroundings): Peer {
	const device = around.network.device();
	const received: Received = { messages: 0, bytes: 0, updates: 0 };
	count(received, device);
	const doc = new Doc();
	const awareness = new Awareness(doc);
	awareness.setLocalState(null);
	const { WebrtcProvider } = copyOfYWebrtc();
	const provider = new WebrtcProvider(PLENARY, doc, {
		signaling: [addressOf(around.url, index)],
		awareness,
		peerOpts: {
			wrtc: {
				RTCPeerConnection: device.peerConnection,
				RTCSessionDescription: Description,
				RTCIceCandidate: Candidate
			},
			config: { iceServers: [] }
		}
	});
	const close = (): void => {
		peer.gone = true;
		provider.disconnect();
		provider.destroy();
		awareness.destroy();
	};
	const peer: Peer = {
		index,
		hub: index === 0,
		docs: new Map([[PLENARY, doc]]),
		devices: new Map([[PLENARY, device]]),
		received,
		joinedAt: Date.now(),
		syncedAt: null,
		gone: false,
		enter: noFurtherRoom,
		leave: close,
		vanish: () => {
			around.sockets.freeze(index);
			device.vanish();
			close();
		}
	};
	watchBase(peer, doc);
	return peer;
}
