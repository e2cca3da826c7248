/** Bounds of the protocol, the same on both sides. Lengths are UTF-16 code units unless said otherwise. */
export const PROTOCOL_LIMITS = {
	/** Bytes of one WebSocket frame. */
	frame: 64 * 1024,
	/** Topics in one subscribe or unsubscribe. */
	topicsAMessage: 64,
	/** Name of a topic. Catchball's have 43. */
	topic: 128,
	/** A peer id. y-webrtc's are UUIDs of 36. */
	peer: 64,
	/** A client id. */
	client: 64,
	/** Peers named in one `links`. */
	links: 64,
	/** An announce: the server keeps it and hands it on to several peers. */
	announce: 1024,
	/** base64url of a cert record. */
	cert: 4096
} as const;

/** Version of the additions. A server that speaks another one makes a client `incompatible`. */
export const PROTOCOL_VERSION = 1;
