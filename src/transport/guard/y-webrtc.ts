import type { WebrtcProvider, SignalingConn } from 'y-webrtc';

/**
 * The few things that are read and called of y-webrtc's insides. It is used unmodified; whoever updates it looks here.
 */
export type Provider = WebrtcProvider;
export type Signaling = SignalingConn;

/** The peer id of the room at the other end of a connection; null when y-webrtc has dropped it. */
export function peerOf(provider: Provider, connection: object): string | null {
	for (const [id, conn] of provider.room?.webrtcConns ?? [])
		if ((conn.peer as { _pc?: unknown })._pc === connection) return id;
	return null;
}

export const ownPeer = (provider: Provider): string | null => provider.room?.peerId ?? null;

/** Tabs of this browser in the same room. */
export const tabsOf = (provider: Provider): number => provider.room?.bcConns.size ?? 0;

/** The socket that a provider signals over, shared by all rooms of a page. */
export const signalingOf = (provider: Provider): Signaling | null =>
	(provider.signalingConns as Signaling[]).at(-1) ?? null;

/** Whether the server is connected, or was not yet found to be away. */
export function mayReachServer(provider: Provider): boolean {
	const signaling = signalingOf(provider);
	return signaling === null || signaling.connected || signaling.unsuccessfulReconnects === 0;
}

/** Lets y-webrtc handle a message as if the signaling server had just sent it. */
export function replay(signaling: Signaling, message: object): void {
	signaling.emit('message', [message, signaling]);
}

/** The connection that y-webrtc holds to a peer, if any. */
export function connectionTo(provider: Provider, peer: string): object | null {
	const conn = provider.room?.webrtcConns.get(peer);
	return ((conn?.peer as { _pc?: object | null } | undefined)?._pc ?? null) satisfies object | null;
}

/**
 * y-webrtc leaves all rooms on `beforeunload`, which browsers also fire when a link opens a mail program or a download
 * and the page stays: the room would be dead from then on. This folder leaves on `pagehide` instead.
 */
export function ignoreUnload(provider: Provider): void {
	const handler = provider.room?._beforeUnloadHandler;
	if (!handler) return;
	if (typeof window !== 'undefined') window.removeEventListener('beforeunload', handler);
	else if (typeof process !== 'undefined') process.off('exit', handler);
}

/** Leaves the room, and closes the signaling socket when this was the last room on it. */
export function disconnect(provider: Provider): void {
	provider.disconnect();
	provider.signalingConns = [];
}

const sheltered = new WeakSet<Signaling>();

/**
 * y-webrtc throws at signals that it did not expect (an answer to a call that was given up, a message without its
 * parts), which would end as an uncaught error of the page and keep other listeners from hearing the message.
 */
export function shelter(signaling: Signaling): void {
	if (sheltered.has(signaling)) return;
	sheltered.add(signaling);
	const emit = signaling.emit.bind(signaling);
	signaling.emit = (name, args) => {
		try {
			emit(name, args);
		} catch {
			// Nobody is waiting for an answer to it.
		}
	};
}
