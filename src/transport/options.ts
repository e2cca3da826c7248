import type { Awareness } from 'y-protocols/awareness';
import type { WebrtcProvider } from 'y-webrtc';
import type { Doc } from 'yjs';
import type { Clock, Random } from '../core/ports/environment.ts';
import type { DocumentPersistence, Room } from '../core/ports/room.ts';
import type { DecodedUpdate } from './guard/firewall.ts';
import type { Page } from './connection/page.ts';
import type { PeerConnectionClass } from './rtc.ts';
import type { HubProof, PeerKey } from './signaling/membership.ts';

/** Limits of what peers bring. */
export interface Admission {
	/** Bytes of one update. Honest peers don't push longer ones: see LONGEST_PUSH in guard/room-guard. */
	longestUpdate: number;
	/** Whether an update keeps within the document's structure; `whole`: it answers a question for all that is missing. */
	admits(doc: Doc, update: DecodedUpdate, whole: boolean): boolean;
}

export interface RoomOptions {
	/** The room's name on the signaling server. */
	topic: string;
	/** 32 bytes: seals session descriptions and candidates, so that the signaling server reads nothing. */
	secret: Uint8Array;
	sealSignal(secret: Uint8Array, text: string, context: string): string;
	/** Null when it was not sealed under this secret and context. */
	openSignal(secret: Uint8Array, sealed: string, context: string): string | null;
	doc: Doc;
	/** What peers may bring into this document, beside what makes sense of itself; absent: all that does. */
	admission?: Admission | undefined;
	/** Null: this room keeps no awareness (plenary, ballot). */
	awareness: Awareness | null;
	/** Null: this device keeps nothing of it on disk, and acknowledges nothing. */
	persistence: DocumentPersistence | null;
	/** ws(s) address of the signaling server, the same for all rooms of a page: they share one socket. */
	signaling: string;
	/** Asked for at each new connection: TURN credentials expire. */
	iceServers: RTCIceServer[] | (() => RTCIceServer[]);
	/** Whether this is a facilitator's device, which takes more connections. */
	hub: boolean;
	/** 12 for a phone, 48 for a hub when not given. */
	maxConnections?: number;
	clock: Clock;
	random: Random;
	/**
	 * 16 bytes that stay the same when this device comes back to this room, and differ between rooms: a device that
	 * acknowledges twice is counted once. Drawn anew when not given.
	 */
	device?: Uint8Array;
	/** Lets this device, and nobody else, take over its own half-open socket. */
	peerKey?: PeerKey;
	/** What proves to the signaling server that this device is a hub. */
	hubProof?: HubProof;
	/** For tests: in-memory classes instead of the browser's. */
	peerConnection?: PeerConnectionClass;
	provider?: typeof WebrtcProvider;
	page?: Page;
}

/** A room with what diagnostics show. */
export interface TransportRoom extends Room {
	diagnostics(): {
		peer: string | null;
		links: number;
		differing: number;
		/** Signals that could not be opened. */
		refusals: number;
		drops: Record<string, number>;
		tree: Record<string, number>;
	};
}
