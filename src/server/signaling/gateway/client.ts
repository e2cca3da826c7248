import type { WebSocket } from 'ws';
import type { ClientQuery } from '../../../core/protocol/url.ts';
import type { Limits } from '../limits.ts';
import type { SocketKey } from '../topic/events.ts';
import { Bucket } from './bucket.ts';

/** One signaling socket and what is known of it. Times in milliseconds. */
export interface Client {
	readonly key: SocketKey;
	readonly socket: WebSocket;
	readonly query: ClientQuery;
	readonly topics: Set<string>;
	readonly since: number;
	readonly messages: Bucket;
	readonly proofs: Bucket;
	/** What it signs in proofs; made when it says hello. */
	nonce: string | null;
	/** Its page last said something. */
	heard: number;
	/** It was last pinged. */
	pinged: number;
	/** It must have answered by then; null while nothing is asked. */
	answerBy: number | null;
	/** Since when somebody doubts that it works. */
	probedAt: number | null;
	/** Its topics were told that it does not answer. */
	silent: boolean;
	/** Its topics were told that it can dial. */
	fit: boolean;
	/** Frames in the second that began at `second`. */
	frames: number;
	second: number;
}

export const newClient = (
	key: SocketKey,
	socket: WebSocket,
	query: ClientQuery,
	limits: Limits,
	now: number
): Client => ({
	key,
	socket,
	query,
	topics: new Set(),
	since: now,
	messages: new Bucket(limits.rate, limits.burst, now),
	proofs: new Bucket(limits.proofRate, limits.proofBurst, now),
	nonce: null,
	heard: now,
	pinged: now,
	answerBy: null,
	probedAt: null,
	silent: false,
	fit: true,
	frames: 0,
	second: now
});
