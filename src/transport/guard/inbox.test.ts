import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../../tests/support/manual-clock.ts';
import { Inbox, PACE, SLOWEST } from './inbox.ts';

function inbox() {
	const clock = new ManualClock();
	const taken: { entry: number; at: number }[] = [];
	const start = clock.now();
	const box = new Inbox<number>(clock, (entry) => taken.push({ entry, at: clock.now() - start }));
	return { clock, taken, box };
}

describe('what comes in', () => {
	it('is taken at once after a pause, and what follows closely together', () => {
		const { clock, taken, box } = inbox();
		box.add(1);
		clock.advance(40);
		box.add(2);
		clock.advance(40);
		box.add(3);
		expect(taken).toEqual([{ entry: 1, at: 0 }]);
		clock.advance(2 * PACE);
		expect(taken.slice(1)).toEqual([
			{ entry: 2, at: PACE },
			{ entry: 3, at: PACE }
		]);
		box.add(4);
		expect(taken.at(-1)).toEqual({ entry: 4, at: 80 + 2 * PACE });
	});

	it('is taken less often by a device that is slow at it, and as before once it is no longer', () => {
		const clock = new ManualClock();
		let slow = true;
		const batches: number[] = [];
		let over = 0;
		const box = new Inbox<number>(clock, () => {
			if (clock.now() === over) return;
			batches.push(clock.now());
			// The screen takes a while for a batch, and every timer waits for it.
			if (slow) clock.busy(40);
			over = clock.now();
		});
		/** Milliseconds between each two batches while somebody writes. */
		const write = (keys: number) => {
			batches.length = 0;
			for (let key = 0; key < keys; key++) {
				clock.advance(10);
				box.add(key);
			}
			return batches.slice(1).map((at, place) => at - (batches[place] ?? 0));
		};
		const slowly = write(400);
		expect(slowly.at(-1)).toBeGreaterThanOrEqual(7 * 40);
		expect(Math.max(...slowly)).toBeLessThanOrEqual(SLOWEST + 50);
		slow = false;
		expect(write(400).at(-1)).toBeLessThanOrEqual(PACE + 10);
	});

	it('is taken whole when it is emptied, and never twice', () => {
		const { clock, taken, box } = inbox();
		for (const entry of [1, 2, 3]) box.add(entry);
		box.empty();
		clock.advance(1_000);
		expect(taken.map(({ entry }) => entry)).toEqual([1, 2, 3]);
	});

	it('is taken once each, in order, soon, and at most a few times a second, however it comes', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 60 }), (pauses) => {
				const { clock, taken, box } = inbox();
				const came: number[] = [];
				let now = 0;
				for (const [entry, pause] of pauses.entries()) {
					clock.advance(pause);
					now += pause;
					came.push(now);
					box.add(entry);
				}
				clock.advance(1_000);
				expect(taken.map(({ entry }) => entry)).toEqual(pauses.map((_, entry) => entry));
				for (const { entry, at } of taken) expect(at - (came[entry] ?? 0)).toBeLessThanOrEqual(PACE);
				const moments = [...new Set(taken.map(({ at }) => at))];
				for (const [at, moment] of moments.entries())
					if (at > 0) expect(moment - (moments[at - 1] ?? 0)).toBeGreaterThanOrEqual(PACE);
			})
		);
	});
});
