import type { Refusal } from '../counters.ts';

/** Names a socket among all processes. */
export type SocketKey = string;

/**
 * What a socket does in one topic, checked and ready to be acted on. Plain values: with several processes they
 * travel to the one that owns the topic.
 */
export type PeerEvent =
	| { kind: 'enter'; cid: string | null; have: number }
	/** Unsubscribed. */
	| { kind: 'exit' }
	/** The socket closed. */
	| { kind: 'close' }
	/** `text` is the whole frame to be passed on. */
	| { kind: 'announce'; from: string; text: string }
	| { kind: 'signal'; from: string; to: string; what: string | null; text: string }
	/** From a room with a password: nothing in it can be read. */
	| { kind: 'opaque'; announce: boolean; text: string }
	/** The socket has shown that it holds this key for this peer id. */
	| { kind: 'register'; peer: string; key: string }
	/** The socket has shown that it is a facilitator's. */
	| { kind: 'hub' }
	| { kind: 'links'; peers: string[] }
	/** Awake and reading, or not. */
	| { kind: 'fit'; fit: boolean }
	/** Answer to `probe`: the socket works, or has not answered yet. */
	| { kind: 'answers'; answers: boolean };

/** What a topic asks of the process that holds a socket. */
export type SocketOrder =
	/** Send it a frame. */
	| { kind: 'send'; text: string; peer: boolean }
	/** Find out whether it still works. */
	| { kind: 'probe' }
	/** Its client has a newer socket: cut it. */
	| { kind: 'replaced' }
	/** Something was not done. */
	| { kind: 'refused'; reason: Refusal }
	/** The topic doesn't take it in. */
	| { kind: 'turned-away'; topic: string; reason: Refusal };

/** Carries a topic's orders to sockets. */
export type Orders = (socket: SocketKey, order: SocketOrder) => void;
