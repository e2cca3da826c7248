import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameId, idsFrame, readIds } from './frame-id.ts';

describe('frame ids', () => {
	it('survive the wire', () => {
		fc.assert(
			fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (frames) => {
				const ids = frames.map(frameId);
				expect(readIds(idsFrame(0x43, ids))).toEqual(ids);
			})
		);
	});

	it('tell 50,000 frames apart that hardly differ', () => {
		const ids = new Set<number>();
		for (let count = 0; count < 50_000; count++)
			ids.add(frameId(new Uint8Array([0, 2, count & 255, (count >> 8) & 255, 9])));
		expect(ids.size).toBe(50_000);
	});

	it('leave out a torn one', () => {
		expect(readIds(idsFrame(0x43, [1, 2]).subarray(0, 9))).toEqual([1]);
	});
});
