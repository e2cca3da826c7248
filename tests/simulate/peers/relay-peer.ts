import { WebsocketProvider } from 'y-websocket';
import { Awareness } from 'y-protocols/awareness';
import { Doc } from 'yjs';
import { watchBase, type Surroundings } from './mesh-peer.ts';
import { keyOf } from '../sockets.ts';
import { noFurtherRoom, PLENARY, type Peer } from './peer.ts';

/** A client of the central relay (y-websocket), for comparison. */
export function relayPeer(index: number, around: Surroundings): Peer {
	const doc = new Doc();
	const awareness = new Awareness(doc);
	awareness.setLocalState(null);
	const provider = new WebsocketProvider(around.url, PLENARY, doc, {
		awareness,
		disableBc: true,
		params: { cid: keyOf(index) }
	});
	const close = (): void => {
		peer.gone = true;
		provider.destroy();
		awareness.destroy();
	};
	const peer: Peer = {
		index,
		hub: index === 0,
		docs: new Map([[PLENARY, doc]]),
		devices: new Map(),
		received: around.sockets.of(index),
		joinedAt: Date.now(),
		syncedAt: null,
		gone: false,
		enter: noFurtherRoom,
		leave: close,
		vanish: () => {
			around.sockets.freeze(index);
			close();
		}
	};
	watchBase(peer, doc);
	return peer;
}
