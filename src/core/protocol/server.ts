import * as v from 'valibot';

/** A peer's message, passed on. Whoever reads it checks `data` against PeerMessage. */
export const Published = v.object({
	type: v.literal('publish'),
	topic: v.string(),
	data: v.unknown(),
	/** Peers in the topic. */
	clients: v.optional(v.number())
});

export const Pong = v.object({ type: v.literal('pong') });

/** Answer to `hello`. The nonce (base64url, 32 bytes) is this socket's, for all that it signs. */
export const Welcome = v.object({ type: v.literal('welcome'), version: v.number(), nonce: v.string() });

/** Answer to `register` and `hub`. */
export const Verdict = v.object({
	type: v.picklist(['registered', 'hubbed']),
	topic: v.string(),
	ok: v.boolean()
});

/** Whatever the server may send. */
export const ServerMessage = v.variant('type', [Published, Pong, Welcome, Verdict]);
export type ServerMessage = v.InferOutput<typeof ServerMessage>;
