import * as v from 'valibot';
import type { Candidate, Description } from '../rtc.ts';

/** Seals and opens text under the room's secret. Handed in by whoever composes: transport has no ciphers. */
export interface SignalSeal {
	seal(text: string, context: string): string;
	/** Null when it was not sealed under this secret and context. */
	open(sealed: string, context: string): string | null;
}

/** Between whom a connection is: part of what a seal is bound to. */
export interface Ends {
	topic: string;
	self: string;
	other: string;
}

/** Whoever knows the room's secret can seal anything. */
const candidateSchema = v.pipe(
	v.string(),
	v.maxLength(2000),
	v.parseJson(),
	v.strictTuple([v.string(), v.nullable(v.string())])
);

const outward = (ends: Ends, type: string): string => [ends.topic, ends.self, ends.other, type].join('/');
const inward = (ends: Ends, type: string): string => [ends.topic, ends.other, ends.self, type].join('/');

/**
 * Session descriptions and candidates as the signaling server sees them: the type stays readable (it counts links by
 * it), the rest is sealed, bound to the room, the two peers and the direction.
 */
export const sealDescription = (seal: SignalSeal, ends: Ends, plain: Description): Description => ({
	type: plain.type,
	sdp: seal.seal(plain.sdp, outward(ends, plain.type))
});

export function openDescription(seal: SignalSeal, ends: Ends, sealed: Description): Description | null {
	const sdp = typeof sealed.sdp === 'string' ? seal.open(sealed.sdp, inward(ends, sealed.type)) : null;
	return sdp === null ? null : { type: sealed.type, sdp };
}

export const sealCandidate = (seal: SignalSeal, ends: Ends, plain: Candidate): Candidate => ({
	candidate: seal.seal(JSON.stringify([plain.candidate, plain.sdpMid]), outward(ends, 'candidate')),
	sdpMid: '',
	sdpMLineIndex: plain.sdpMLineIndex
});

export function openCandidate(seal: SignalSeal, ends: Ends, sealed: Candidate): Candidate | null {
	const text =
		typeof sealed.candidate === 'string' ? seal.open(sealed.candidate, inward(ends, 'candidate')) : null;
	if (text === null) return null;
	const said = v.safeParse(candidateSchema, text);
	if (!said.success) return null;
	const [candidate, sdpMid] = said.output;
	return { candidate, sdpMid, sdpMLineIndex: Number(sealed.sdpMLineIndex) || 0 };
}
