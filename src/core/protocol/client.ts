import * as v from 'valibot';
import { PROTOCOL_LIMITS as LIMITS } from './limits.ts';

const topic = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.topic));
const peer = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.peer));
const base64url = (bytes: number) =>
	v.pipe(v.string(), v.regex(/^[\w-]*$/), v.length(Math.ceil((bytes * 4) / 3)));
const topics = v.pipe(v.array(topic), v.maxLength(LIMITS.topicsAMessage));

export const Subscribe = v.object({ type: v.literal('subscribe'), topics });
export const Unsubscribe = v.object({ type: v.literal('unsubscribe'), topics });

/** `data` is a PeerMessage, or an encrypted one as base64 in a room with a y-webrtc password. */
export const Publish = v.object({ type: v.literal('publish'), topic, data: v.unknown() });

export const Ping = v.object({ type: v.literal('ping') });

/** Asks for the server's `welcome` with the nonce of this socket. */
export const Hello = v.object({ type: v.literal('hello'), version: v.pipe(v.number(), v.integer()) });

/**
 * Claims a peer id by a key of the client's choice: from then on only a socket that shows the same key may use that
 * id in that topic, and it takes the place of an older one at once. Sent before the first announce.
 */
export const Register = v.object({
	type: v.literal('register'),
	topic,
	peer,
	/** Ed25519 public key. */
	key: base64url(32),
	/** Of `registerText`. */
	signature: base64url(64)
});

/** Proves that the socket belongs to a device that the workshop's root key made a facilitator's. */
export const Hub = v.object({
	type: v.literal('hub'),
	topic,
	/** The workshop's id: a cert's signature covers it. */
	workshop: v.pipe(v.string(), v.maxLength(64)),
	/** Root public key. */
	root: base64url(32),
	/** The device's cert: the whole record. */
	cert: v.pipe(v.string(), v.regex(/^[\w-]+$/), v.maxLength(LIMITS.cert)),
	/** H(room key, purpose), base64url: with the root's fingerprint it makes the topic. */
	proof: base64url(32),
	/** Of `hubText`, by the device's key. */
	signature: base64url(64)
});

/**
 * The peers that the client has a working channel to in one topic: the whole list, sent when it changes and after
 * the socket was opened again. It replaces guesses: the server heals what is missing and keeps what it has not seen.
 */
export const Links = v.object({
	type: v.literal('links'),
	topic,
	peers: v.pipe(v.array(peer), v.maxLength(LIMITS.links))
});

/** Whatever a client may send. */
export const ClientMessage = v.variant('type', [
	Subscribe,
	Unsubscribe,
	Publish,
	Ping,
	Hello,
	Register,
	Hub,
	Links
]);
export type ClientMessage = v.InferOutput<typeof ClientMessage>;
export type RegisterMessage = v.InferOutput<typeof Register>;
export type HubMessage = v.InferOutput<typeof Hub>;
