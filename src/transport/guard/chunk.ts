import { FIRST_PIECE, NEXT_PIECE, type Frame } from './frames.ts';
import type { DataChannelLike } from '../rtc.ts';

/** Bytes of one message: what every browser takes from every other. */
export const PIECE = 16 * 1024;
/** Bytes that may wait in the browser before the rest waits here: little enough that a ping is not far behind. */
export const HIGH_WATER = 512 * 1024;
export const LOW_WATER = 128 * 1024;
/** Bytes of a piece, the last one of a frame excepted: keeping track of each costs a hundred bytes. */
const LEAST_PIECE = 1024;
/** Longest frame that is put together again. */
export const LONGEST_FRAME = 32 * 1024 * 1024;
/** Bytes that wait for one slow peer before it is given up. */
export const LONGEST_QUEUE = 64 * 1024 * 1024;

const HEAD_FIRST = 5;
const HEAD_NEXT = 1;

/**
 * Cuts frames into pieces and sends them as fast as the channel takes them. Frames keep their order, except that
 * an urgent one (shorter than a piece) goes ahead of what waits, so that a heartbeat gets through while a large
 * document is under way.
 */
export class Cutter {
	#waiting: { frame: Frame; at: number }[] = [];
	#bytes = 0;
	readonly #channel: DataChannelLike;
	readonly #overflow: () => void;

	/** `overflow` is called when the peer takes so little that more than LONGEST_QUEUE waits. */
	constructor(channel: DataChannelLike, overflow: () => void) {
		this.#channel = channel;
		this.#overflow = overflow;
		channel.bufferedAmountLowThreshold = LOW_WATER;
	}

	/** Bytes not yet given to the browser. */
	get waiting(): number {
		return this.#bytes;
	}

	send(frame: Frame, urgent = false): void {
		if (urgent && frame.length <= PIECE) {
			if (this.#put(frame)) return;
		}
		this.#waiting.push({ frame, at: 0 });
		this.#bytes += frame.length;
		if (this.#bytes > LONGEST_QUEUE) this.#overflow();
		else this.drain();
	}

	/** To be called when the channel has room again. */
	drain(): void {
		for (let head = this.#waiting[0]; head; head = this.#waiting[0]) {
			if (this.#channel.readyState !== 'open' || this.#channel.bufferedAmount > HIGH_WATER) return;
			const { piece, taken } = cut(head.frame, head.at);
			if (!this.#put(piece)) return;
			head.at += taken;
			this.#bytes -= taken;
			if (head.at >= head.frame.length) this.#waiting.shift();
		}
	}

	/** False when the browser would not take it now (its own buffer is full). */
	#put(piece: Frame): boolean {
		if (this.#channel.readyState !== 'open') return false;
		try {
			this.#channel.send(piece);
			return true;
		} catch {
			return false;
		}
	}
}

function cut(frame: Frame, at: number): { piece: Frame; taken: number } {
	if (at === 0 && frame.length <= PIECE) return { piece: frame, taken: frame.length };
	const head = at === 0 ? HEAD_FIRST : HEAD_NEXT;
	const taken = Math.min(PIECE - head, frame.length - at);
	const piece = new Uint8Array(head + taken);
	piece[0] = at === 0 ? FIRST_PIECE : NEXT_PIECE;
	if (at === 0) new DataView(piece.buffer).setUint32(1, frame.length);
	piece.set(frame.subarray(at, at + taken), head);
	return { piece, taken };
}

/** Puts pieces together again. Holds no more than what really arrived, whatever length was promised. */
export class Joiner {
	#pieces: Uint8Array[] = [];
	#expected = 0;
	#filled = 0;

	/** Whether a frame has begun and not ended. */
	get busy(): boolean {
		return this.#expected > 0;
	}

	/** The frame that this message completes; null while one is under way; undefined for a message that makes no sense. */
	take(message: Frame): Frame | null | undefined {
		if (message[0] === FIRST_PIECE) {
			if (message.length < LEAST_PIECE || this.busy) return undefined;
			const length = new DataView(message.buffer, message.byteOffset).getUint32(1);
			if (length > LONGEST_FRAME || length < message.length - HEAD_FIRST) return undefined;
			this.#expected = length;
			return this.#fill(message.subarray(HEAD_FIRST));
		}
		if (message[0] === NEXT_PIECE) {
			const left = this.#expected - this.#filled - (message.length - HEAD_NEXT);
			if (!this.busy || left < 0 || (left > 0 && message.length < LEAST_PIECE)) return undefined;
			return this.#fill(message.subarray(HEAD_NEXT));
		}
		return message.length === 0 ? undefined : message;
	}

	#fill(bytes: Uint8Array): Frame | null {
		this.#pieces.push(bytes);
		this.#filled += bytes.length;
		if (this.#filled < this.#expected) return null;
		const whole = new Uint8Array(this.#expected);
		let at = 0;
		for (const piece of this.#pieces) {
			whole.set(piece, at);
			at += piece.length;
		}
		this.#pieces = [];
		this.#expected = this.#filled = 0;
		return whole;
	}
}
