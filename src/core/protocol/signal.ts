import * as v from 'valibot';
import { PROTOCOL_LIMITS as LIMITS } from './limits.ts';

const peer = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.peer));

/** "I am here, dial me." Further fields are passed on. */
export const Announce = v.looseObject({ type: v.literal('announce'), from: peer });
export type Announce = v.InferOutput<typeof Announce>;

/** A step of one connection's handshake. The server reads its addressee and its kind, nothing else. */
export const PeerSignal = v.looseObject({
	type: v.literal('signal'),
	from: peer,
	to: peer,
	/** `type` is offer, answer, candidate, renegotiate or transceiverRequest; the rest may be sealed. */
	signal: v.looseObject({ type: v.optional(v.string()) })
});
export type PeerSignal = v.InferOutput<typeof PeerSignal>;

/** What y-webrtc publishes in a room without a password. */
export const PeerMessage = v.variant('type', [Announce, PeerSignal]);
export type PeerMessage = v.InferOutput<typeof PeerMessage>;
