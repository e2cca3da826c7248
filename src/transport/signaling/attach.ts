import type { RoomOptions } from '../options.ts';
import * as y from '../guard/y-webrtc.ts';
import { Membership } from './membership.ts';
import { watchSocket } from './socket-watch.ts';

/** What a room hears from the socket and lends it. */
export interface SocketEvents {
	/** Peers to whom a channel works. */
	peers: () => string[];
	/** A message of the server, after y-webrtc has had it. */
	message: (message: unknown) => void;
	changed: () => void;
	compatible: (yes: boolean) => void;
}

/** One room's hold on the signaling socket of the page. */
export interface AttachedSocket {
	linksChanged(): void;
	/** Asks the server at once whether it is there. */
	check(): void;
	end(): void;
}

/** Listens to the socket that y-webrtc has opened for a room, and keeps it alive. */
export function attachSocket(
	provider: y.Provider,
	options: RoomOptions,
	events: SocketEvents
): AttachedSocket {
	const signaling = y.signalingOf(provider);
	if (!signaling) throw new Error('A provider that was told to connect has a socket.');
	y.shelter(signaling);
	const membership = new Membership({
		topic: options.topic,
		signaling,
		clock: options.clock,
		peer: () => y.ownPeer(provider),
		peers: events.peers,
		key: options.peerKey ?? null,
		hub: options.hubProof ?? null,
		compatible: events.compatible
	});
	const watch = watchSocket(signaling, options.clock);
	signaling.on('message', events.message);
	signaling.on('connect', events.changed);
	signaling.on('disconnect', events.changed);
	return {
		linksChanged: () => membership.linksChanged(),
		check: () => watch.check(),
		end: () => {
			signaling.off('message', events.message);
			signaling.off('connect', events.changed);
			signaling.off('disconnect', events.changed);
			watch.release();
			membership.close();
		}
	};
}
