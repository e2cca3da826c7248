/**
 * Frames: what two guards say to each other over a data channel. The first byte is the kind. Kinds below 0x40 are
 * y-webrtc's own messages, which pass through unchanged; the others never reach it.
 */

/** y-webrtc's messages, first byte. */
export const SYNC = 0;
export const AWARENESS = 1;
export const QUERY_AWARENESS = 3;
export const BROADCAST_PEER_ID = 4;

/** Second byte of a SYNC message (y-protocols/sync). */
export const STEP1 = 0;
export const STEP2 = 1;
export const UPDATE = 2;

/** The guards' own frames. */
export const HELLO = 0x40;
/** Digest of the document; comes every two seconds and in answer to a PROBE. */
export const BEAT = 0x41;
export const PROBE = 0x42;
export const IHAVE = 0x43;
export const GRAFT = 0x44;
export const PRUNE = 0x45;
export const ASK = 0x46;
export const HELD = 0x47;
/** Like a BEAT: "I have just learned much, compare with me". */
export const NEWS = 0x48;
/** A hub's call to gather the tree around it, and the answer to whom it came from first; see rooting.ts. */
export const ROOT = 0x49;
export const CHILD = 0x4a;

/** Pieces of a frame that is too long for one message; see chunk.ts. */
export const FIRST_PIECE = 0x50;
export const NEXT_PIECE = 0x51;

/** Raised when two guards would no longer understand each other. */
export const GUARD_VERSION = 1;

/** Bytes as they cross a channel. */
export type Frame = Uint8Array<ArrayBuffer>;

export const isUpdate = (frame: Uint8Array): boolean => frame[0] === SYNC && frame[1] === UPDATE;

/** An update for the document, as y-webrtc would send it. */
export function updateFrame(update: Uint8Array): Frame {
	return withBody([SYNC, UPDATE], update);
}

/** What an update for awareness says (y-protocols/awareness), as y-webrtc would send it. */
export function awarenessFrame(update: Uint8Array): Frame {
	return withBody([AWARENESS], update);
}

/** A request for all that the holder of `vector` (a Yjs state vector) lacks. */
export function step1Frame(vector: Uint8Array): Frame {
	return withBody([SYNC, STEP1], vector);
}

/** Head bytes, then `body` with its length before it as a variable-length integer (lib0's encoding). */
function withBody(head: number[], body: Uint8Array): Frame {
	const length: number[] = [];
	let rest = body.length;
	for (; rest > 127; rest = Math.floor(rest / 128)) length.push(128 | (rest & 127));
	length.push(rest);
	const frame = new Uint8Array(head.length + length.length + body.length);
	frame.set(head);
	frame.set(length, head.length);
	frame.set(body, head.length + length.length);
	return frame;
}
