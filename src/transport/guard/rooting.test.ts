import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Clock, Random } from '../../core/ports/environment.ts';
import { CHILD, ROOT, type Frame } from './frames.ts';
import { CALL_EVERY, Rooting } from './rooting.ts';
import type { Branch } from './tree.ts';

const clock: Clock = {
	now: () => Date.now(),
	after: (ms, run) => {
		const timer = setTimeout(run, ms);
		return () => clearTimeout(timer);
	}
};

/** A link of a node, and whether the node uses it for full frames. */
interface End extends Branch {
	full: boolean;
}

class Node {
	readonly ends = new Set<End>();
	readonly rooting: Rooting;

	constructor(hub: boolean, number: number) {
		const random: Random = { fraction: () => number / 1000, bytes: () => new Uint8Array() };
		this.rooting = new Rooting(
			hub,
			{
				graft: (link) => ((link as End).full = true),
				makeLazy: (link) => ((link as End).full = false)
			},
			clock,
			random
		);
	}

	hear(end: Branch, frame: Frame): void {
		if (frame[0] === ROOT) this.rooting.called(end, frame.subarray(1));
		if (frame[0] === CHILD) this.rooting.adopted(end);
	}
}

/** Both ends of a link between two nodes; `hop` is its delay, milliseconds. */
function connect(one: Node, other: Node, hop = 15): { ends: [End, End]; cut: () => void } {
	let up = true;
	const end = (to: Node, back: () => End): End => ({
		open: true,
		full: true,
		send: (frame) => setTimeout(() => up && to.hear(back(), frame), hop)
	});
	const mine: End = end(other, () => theirs);
	const theirs: End = end(one, () => mine);
	one.ends.add(mine);
	other.ends.add(theirs);
	one.rooting.add(mine);
	other.rooting.add(theirs);
	return {
		ends: [mine, theirs],
		cut: () => {
			up = false;
			one.rooting.remove(mine);
			other.rooting.remove(theirs);
		}
	};
}

const full = (link: { ends: [End, End] }): boolean[] => link.ends.map((end) => end.full);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('rooting', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('makes the shortest ways to the hub the tree, seen alike from both ends', async () => {
		const hub = new Node(true, 1);
		const [ben, cem, dana] = [new Node(false, 2), new Node(false, 3), new Node(false, 4)];
		const links = {
			ben: connect(hub, ben),
			cem: connect(hub, cem),
			across: connect(ben, cem),
			dana: connect(ben, dana),
			slow: connect(hub, dana, 100)
		};
		await pass(3000);
		expect(full(links.ben)).toEqual([true, true]);
		expect(full(links.cem)).toEqual([true, true]);
		expect(full(links.dana)).toEqual([true, true]);
		expect(full(links.across)).toEqual([false, false]);
		expect(full(links.slow)).toEqual([false, false]);
	});

	it('takes the next best way at once when the one to the hub is lost', async () => {
		const hub = new Node(true, 1);
		const [ben, cem] = [new Node(false, 2), new Node(false, 3)];
		const lost = connect(hub, ben);
		connect(hub, cem);
		const other = connect(ben, cem);
		await pass(3000);
		expect(full(other)).toEqual([false, false]);
		lost.cut();
		expect(other.ends[0].full).toBe(true);
		await pass(CALL_EVERY);
		expect(full(other)).toEqual([true, true]);
	});

	it('follows one of two hubs, and the other when that one is gone', async () => {
		const [first, second] = [new Node(true, 1), new Node(true, 2)];
		const ben = new Node(false, 3);
		const [toFirst, toSecond] = [connect(first, ben), connect(second, ben)];
		const between = connect(first, second);
		await pass(2 * CALL_EVERY);
		expect([full(toFirst), full(between), full(toSecond)]).toEqual([
			[true, true],
			[true, true],
			[false, false]
		]);
		toFirst.cut();
		between.cut();
		first.rooting.close();
		await pass(6 * CALL_EVERY);
		expect(full(toSecond)).toEqual([true, true]);
	});

	it('leaves a room without a hub as it is, and believes no nonsense', async () => {
		const [ben, cem] = [new Node(false, 2), new Node(false, 3)];
		const link = connect(ben, cem);
		ben.hear(link.ends[0], new Uint8Array([ROOT, 1, 2, 3]));
		ben.hear(link.ends[0], new Uint8Array([ROOT, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 255]));
		await pass(3 * CALL_EVERY);
		expect(full(link)).toEqual([true, true]);
		expect(vi.getTimerCount()).toBe(0);
	});
});
