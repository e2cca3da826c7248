import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataChannelLike } from '../rtc.ts';
import { Cutter, HIGH_WATER, Joiner, LONGEST_QUEUE, PIECE } from './chunk.ts';
import { FIRST_PIECE, NEXT_PIECE } from './frames.ts';

/** A channel that keeps what it is given and takes `room` bytes until it is emptied. */
class Pipe implements DataChannelLike {
	label = '';
	readyState: RTCDataChannelState = 'open';
	bufferedAmount = 0;
	bufferedAmountLowThreshold = 0;
	binaryType: BinaryType = 'arraybuffer';
	onopen = null;
	onclose = null;
	onerror = null;
	onmessage = null;
	onbufferedamountlow = null;
	full = false;
	readonly sent: Uint8Array<ArrayBuffer>[] = [];

	send(data: Uint8Array<ArrayBuffer>): void {
		if (this.full) throw new Error('OperationError');
		this.sent.push(data);
		this.bufferedAmount += data.length;
	}
	close = (): void => undefined;
}

const bytes = (length: number): Uint8Array<ArrayBuffer> =>
	Uint8Array.from({ length }, (_, index) => (index * 7) & 63);
const nobody = (): void => undefined;

/** Everything that comes out at the other end. */
function joined(pipe: Pipe, joiner = new Joiner()): Uint8Array[] {
	return pipe.sent.splice(0).flatMap((message) => joiner.take(message) ?? []);
}

describe('cutting and joining', () => {
	it('brings frames of any length through, in order', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 5 * PIECE }), { maxLength: 6 }), (lengths) => {
				const pipe = new Pipe();
				const cutter = new Cutter(pipe, nobody);
				const frames = lengths.map(bytes);
				const joiner = new Joiner();
				for (const frame of frames) cutter.send(frame);
				const out = joined(pipe, joiner);
				expect(out.map((frame) => frame.length)).toEqual(lengths);
				out.forEach((frame, index) => expect(Buffer.compare(frame, frames[index]!)).toBe(0));
				expect(pipe.sent.every((message) => message.length <= PIECE)).toBe(true);
			})
		);
	});

	it('stops when the browser has enough and goes on when it has room', () => {
		const pipe = new Pipe();
		const cutter = new Cutter(pipe, nobody);
		cutter.send(bytes(3 * HIGH_WATER));
		expect(pipe.bufferedAmount).toBeLessThan(HIGH_WATER + 2 * PIECE);
		expect(cutter.waiting).toBeGreaterThan(HIGH_WATER);
		const joiner = new Joiner();
		const out: Uint8Array[] = [];
		while (out.length === 0) {
			out.push(...joined(pipe, joiner));
			pipe.bufferedAmount = 0;
			cutter.drain();
		}
		expect(out[0]?.length).toBe(3 * HIGH_WATER);
		expect(cutter.waiting).toBe(0);
	});

	it('lets a heartbeat overtake a long frame', () => {
		const pipe = new Pipe();
		const cutter = new Cutter(pipe, nobody);
		const joiner = new Joiner();
		cutter.send(bytes(3 * HIGH_WATER));
		const beat = new Uint8Array([0x41, 1, 2]);
		cutter.send(beat, true);
		expect(joined(pipe, joiner)).toEqual([beat]);
		expect(joiner.busy).toBe(true);
	});

	it('tries again what the browser refused', () => {
		const pipe = new Pipe();
		const cutter = new Cutter(pipe, nobody);
		pipe.full = true;
		cutter.send(bytes(10), true);
		cutter.send(bytes(20));
		pipe.full = false;
		cutter.drain();
		expect(joined(pipe).map((frame) => frame.length)).toEqual([10, 20]);
	});

	it('gives up a peer that takes nothing', () => {
		const pipe = new Pipe();
		pipe.readyState = 'connecting';
		let given = 0;
		const cutter = new Cutter(pipe, () => given++);
		for (let sent = 0; sent <= LONGEST_QUEUE; sent += 1 << 24) cutter.send(new Uint8Array(1 << 24));
		expect(given).toBe(1);
	});

	it('makes no sense of pieces that no Cutter sends', () => {
		expect(new Joiner().take(new Uint8Array())).toBeUndefined();
		expect(new Joiner().take(new Uint8Array([NEXT_PIECE, 1]))).toBeUndefined();
		expect(new Joiner().take(new Uint8Array([FIRST_PIECE, 0xff, 0xff, 0xff, 0xff, 1]))).toBeUndefined();
		expect(new Joiner().take(new Uint8Array([NEXT_PIECE]))).toBeUndefined();
		expect(new Joiner().take(new Uint8Array([FIRST_PIECE]))).toBeUndefined();
		expect(new Joiner().take(piece([FIRST_PIECE, 0, 0, 0, 1], 2000))).toBeUndefined();
		const joiner = new Joiner();
		expect(joiner.take(piece([FIRST_PIECE, 0, 0, 8, 0], 2000))).toBeNull();
		expect(joiner.take(piece([FIRST_PIECE, 0, 0, 8, 0], 2000))).toBeUndefined();
		expect(joiner.take(piece([NEXT_PIECE], 2000))).toBeUndefined();
		expect(joiner.take(piece([NEXT_PIECE], 48))?.length).toBe(2048);
	});

	it('takes no frame in crumbs, each of which would cost more than it brings', () => {
		expect(new Joiner().take(piece([FIRST_PIECE, 0, 1, 0, 0], 10))).toBeUndefined();
		const joiner = new Joiner();
		expect(joiner.take(piece([FIRST_PIECE, 0, 1, 0, 0], 2000))).toBeNull();
		expect(joiner.take(piece([NEXT_PIECE], 0))).toBeUndefined();
		expect(joiner.take(piece([NEXT_PIECE], 100))).toBeUndefined();
	});

	it('never throws, whatever comes', () => {
		fc.assert(
			fc.property(fc.array(fc.uint8Array({ maxLength: 12 }), { maxLength: 20 }), (messages) => {
				const joiner = new Joiner();
				for (const message of messages) {
					const start = fc.sample(fc.constantFrom(FIRST_PIECE, NEXT_PIECE, 0), 1)[0] ?? 0;
					joiner.take(new Uint8Array([start, ...message]));
				}
			})
		);
	});
});

/** A message with so many bytes behind its head. */
function piece(head: number[], length: number): Uint8Array<ArrayBuffer> {
	return new Uint8Array([...head, ...new Uint8Array(length)]);
}
