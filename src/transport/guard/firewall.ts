import * as decoding from 'lib0/decoding';
import { decodeStateVector, decodeUpdate } from 'yjs';
import * as frames from './frames.ts';

/** What a frame is, or the code of why it is dropped. */
export type Verdict =
	| { kind: 'step1' | 'awareness' | 'query' | 'control'; body: Uint8Array }
	| { kind: 'step2' | 'update'; decoded: DecodedUpdate }
	| { kind: 'dropped'; why: 'empty' | 'unknown' | 'forbidden' | 'oversized' | 'malformed' };

export type DecodedUpdate = ReturnType<typeof decodeUpdate>;

/** Longest frame of each kind, bytes. A whole document may be long, what one person does at once is not. */
const LONGEST = {
	step1: 1 << 20,
	step2: 32 << 20,
	update: 8 << 20,
	awareness: 64 << 10,
	query: 1,
	control: 1 << 20
};

const dropped = (why: (Verdict & { kind: 'dropped' })['why']): Verdict => ({ kind: 'dropped', why });

/**
 * Judges a frame before y-webrtc sees it: a peer is anybody with the link, and y-webrtc's own reader throws at some
 * frames, believes type 4 (another tab's peer id, meant for the BroadcastChannel) and applies whatever it is sent.
 */
export function judge(frame: Uint8Array, awareness: boolean): Verdict {
	const kind = kindOf(frame);
	if (kind.kind === 'dropped') return kind;
	if (frame.length > LONGEST[kind.kind]) return dropped('oversized');
	if (!awareness && (kind.kind === 'awareness' || kind.kind === 'query')) return dropped('forbidden');
	try {
		return read(kind.kind, frame);
	} catch {
		return dropped('malformed');
	}
}

function kindOf(frame: Uint8Array): { kind: keyof typeof LONGEST } | (Verdict & { kind: 'dropped' }) {
	switch (frame[0]) {
		case undefined:
			return { kind: 'dropped', why: 'empty' };
		case frames.SYNC:
			if (frame[1] === frames.STEP1) return { kind: 'step1' };
			if (frame[1] === frames.STEP2) return { kind: 'step2' };
			return frame[1] === frames.UPDATE ? { kind: 'update' } : { kind: 'dropped', why: 'unknown' };
		case frames.AWARENESS:
			return { kind: 'awareness' };
		case frames.QUERY_AWARENESS:
			return { kind: 'query' };
		case frames.BROADCAST_PEER_ID:
			return { kind: 'dropped', why: 'forbidden' };
		default:
			return frame[0] >= frames.HELLO && frame[0] < frames.FIRST_PIECE
				? { kind: 'control' }
				: { kind: 'dropped', why: 'unknown' };
	}
}

/** Reads it through once; throws when that fails. */
function read(kind: keyof typeof LONGEST, frame: Uint8Array): Verdict {
	switch (kind) {
		case 'step1': {
			const body = payload(frame, 2);
			decodeStateVector(body);
			return { kind, body };
		}
		case 'step2':
		case 'update':
			return { kind, decoded: readUpdate(payload(frame, 2)) };
		case 'awareness': {
			const body = payload(frame, 1);
			readAwareness(body);
			return { kind, body };
		}
		case 'query':
		case 'control':
			return { kind, body: frame.subarray(1) };
		default:
			return kind satisfies never;
	}
}

/**
 * As Yjs reads it, and besides: nothing in it is empty or beyond what numbers can count. Yjs never writes that, and throws in the
 * middle of taking it in.
 */
function readUpdate(update: Uint8Array): DecodedUpdate {
	const decoded = decodeUpdate(update);
	const isRun = (clock: number, length: number) => length > 0 && Number.isSafeInteger(clock + length);
	if (!decoded.structs.every(({ id, length }) => isRun(id.clock, length))) throw new Error('no run');
	for (const ranges of decoded.ds.clients.values())
		if (!ranges.every(({ clock, len }) => isRun(clock, len))) throw new Error('no run');
	return decoded;
}

function payload(frame: Uint8Array, at: number): Uint8Array {
	const decoder = decoding.createDecoder(frame.subarray(at));
	const bytes = decoding.readVarUint8Array(decoder);
	if (decoding.hasContent(decoder)) throw new Error('more than it said');
	return bytes;
}

function readAwareness(states: Uint8Array): void {
	const decoder = decoding.createDecoder(states);
	for (let left = decoding.readVarUint(decoder); left > 0; left--) {
		decoding.readVarUint(decoder);
		decoding.readVarUint(decoder);
		const state: unknown = JSON.parse(decoding.readVarString(decoder));
		if (typeof state !== 'object') throw new Error('a state is an object, or null for gone');
	}
}
