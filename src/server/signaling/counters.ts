/** Why something that a client asked for was not done. */
export const REFUSALS = [
	/** The frame is no message of the protocol. */
	'malformed',
	/** The frame is binary. */
	'binary',
	/** The frame is larger than allowed; its socket is closed. */
	'frame-size',
	/** More messages a second than allowed. */
	'rate',
	/** More than allowed even for a flood: its socket is not read for a while. */
	'flood',
	/** The announce is larger than allowed. */
	'announce-size',
	/** More topics on one socket than allowed. */
	'topics-a-socket',
	/** More topics in all than allowed. */
	'topics',
	/** More sockets in one topic than allowed. */
	'sockets-a-topic',
	/** More sockets in all than allowed. */
	'sockets',
	/** Published in a topic that the socket has not subscribed to. */
	'not-subscribed',
	/** Used a peer id that belongs to another socket. */
	'peer-id',
	/** A signature or a cert that does not hold. */
	'proof',
	/** The addressee of a signal is not there. */
	'no-addressee',
	/** The socket does not read what it is sent. */
	'slow',
	/** The socket does not answer pings. */
	'half-open',
	/** The socket has said nothing for too long. */
	'idle'
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What one process has done since it began. */
export interface Counters {
	/** Frames that came in. */
	received: number;
	receivedBytes: number;
	/** Messages of peers that were passed on. */
	deliveries: number;
	deliveredBytes: number;
	refusals: Record<Refusal, number>;
}

export const newCounters = (): Counters => ({
	received: 0,
	receivedBytes: 0,
	deliveries: 0,
	deliveredBytes: 0,
	refusals: Object.fromEntries(REFUSALS.map((reason) => [reason, 0])) as Record<Refusal, number>
});
