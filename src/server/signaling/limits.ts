/** Bounds of one server process. Times in milliseconds. */
export interface Limits {
	/** Bytes of a frame. */
	frame: number;
	/** Messages a second that a socket may send in the long run. */
	rate: number;
	/** Messages that it may send at once: a phone that comes back opens all its links. */
	burst: number;
	/** Messages within one second after which a socket is not read until the second is over. */
	flood: number;
	/** Proofs (signatures to check) a second, and at once. */
	proofRate: number;
	proofBurst: number;
	topicsASocket: number;
	topics: number;
	socketsATopic: number;
	sockets: number;
	/** Bytes waiting for a socket above which it is not told to dial. */
	slow: number;
	/** Bytes waiting for a socket above which it is cut. */
	stuck: number;
	/** Between two pings of a socket. */
	ping: number;
	/** How long it may take to answer one. */
	pong: number;
	/** The same for a socket that is under suspicion. */
	probe: number;
	/** A suspected socket that has not answered for so long counts as silent. */
	silent: number;
	/** The same for a socket that nobody suspects. */
	late: number;
	/** A page that has said nothing for so long is asleep. y-webrtc pings every 15 s. */
	asleep: number;
	/** A socket that has said nothing for so long is closed. */
	idle: number;
	/** A socket without a topic is closed after so long. */
	aimless: number;
}

export const LIMITS: Limits = {
	frame: 64 * 1024,
	rate: 100,
	burst: 1000,
	flood: 20_000,
	proofRate: 2,
	proofBurst: 64,
	topicsASocket: 64,
	topics: 20_000,
	socketsATopic: 2000,
	sockets: 5000,
	slow: 256 * 1024,
	stuck: 2 * 1024 * 1024,
	ping: 2500,
	pong: 8000,
	probe: 3000,
	silent: 500,
	late: 1200,
	asleep: 40_000,
	idle: 180_000,
	aimless: 30_000
};
