import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Clock, Random } from '../../core/ports/environment.ts';
import { frameId, idsFrame } from './frame-id.ts';
import { GRAFT, IHAVE, PRUNE, type Frame } from './frames.ts';
import { MOST_KNOWN, Tree, type Branch } from './tree.ts';

const clock: Clock = {
	now: () => Date.now(),
	after: (ms, run) => {
		const timer = setTimeout(run, ms);
		return () => clearTimeout(timer);
	}
};
const random: Random = { fraction: () => 0.5, bytes: (length) => new Uint8Array(length) };

/** A node of an overlay: forwards each new frame once, as a room does. */
class Node {
	readonly tree = new Tree(clock, random);
	readonly got: Frame[] = [];
	payloads = 0;

	say(frame: Frame): void {
		this.got.push(frame);
		this.tree.spread(frame);
	}

	hear(link: Branch, frame: Frame): void {
		if (frame[0] === IHAVE) return this.tree.ihave(link, frame);
		if (frame[0] === GRAFT) return this.tree.graft(link, frame);
		if (frame[0] === PRUNE) return this.tree.prune(link);
		this.payloads++;
		if (!this.tree.receive(link, frame)) return;
		this.got.push(frame);
		this.tree.spread(frame);
	}
}

const HOP = 15;

/** Two nodes' ends of one connection. `lose` decides of each frame whether it gets lost. */
function connect(one: Node, other: Node, lose: (frame: Frame) => boolean = () => false): () => void {
	const ends = [one, other].map(() => ({ open: true, send: (_: Frame): void => undefined }));
	const [mine, theirs] = [ends[0]!, ends[1]!];
	const carry = (to: Node, end: Branch) => (frame: Frame) => {
		if (end.open && !lose(frame)) setTimeout(() => end.open && to.hear(end, frame), HOP);
	};
	mine.send = carry(other, theirs);
	theirs.send = carry(one, mine);
	one.tree.add(mine);
	other.tree.add(theirs);
	return () => {
		mine.open = theirs.open = false;
		one.tree.remove(mine);
		other.tree.remove(theirs);
	};
}

/** `count` nodes in a ring with chords: four links each. */
function overlay(count: number): { nodes: Node[]; cut: Map<string, () => void> } {
	const nodes = Array.from({ length: count }, () => new Node());
	const cut = new Map<string, () => void>();
	for (let index = 0; index < count; index++)
		for (const step of [1, Math.floor(Math.sqrt(count))])
			cut.set(`${index}-${(index + step) % count}`, connect(nodes[index]!, nodes[(index + step) % count]!));
	return { nodes, cut };
}

let counter = 0;
const frame = (): Frame => new Uint8Array([0, 2, ++counter & 255, counter >> 8, 1, 2, 3]);
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

describe('the tree', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('brings each frame to everybody once, after the first', async () => {
		const { nodes } = overlay(40);
		nodes[0]!.say(frame());
		await pass(2000);
		const before = nodes.map((node) => node.payloads);
		for (let round = 0; round < 20; round++) {
			nodes[(round * 7) % 40]!.say(frame());
			await pass(300);
		}
		await pass(1000);
		expect(nodes.every((node) => node.got.length === 21)).toBe(true);
		const copies = nodes.reduce((sum, node, index) => sum + node.payloads - before[index]!, 0) / (20 * 39);
		expect(copies).toBeLessThan(1.05);
	});

	it('mends itself when links of it break', async () => {
		const { nodes, cut } = overlay(30);
		nodes[0]!.say(frame());
		await pass(2000);
		for (const index of [0, 7, 14, 21]) cut.get(`${index}-${index + 1}`)!();
		nodes[3]!.say(frame());
		await pass(2000);
		expect(nodes.every((node) => node.got.length === 2)).toBe(true);
	});

	it('fetches what did not come over the link that used to bring it', async () => {
		const [ada, ben, cem] = [new Node(), new Node(), new Node()];
		connect(ada, ben);
		connect(ada, cem);
		let stuck = false;
		connect(cem, ben, () => stuck);
		for (let round = 0; round < 3; round++) {
			cem.say(frame());
			ada.say(frame());
			await pass(1000);
		}
		stuck = true;
		for (let round = 0; round < 3; round++) {
			ada.say(frame());
			cem.say(frame());
			await pass(1000);
		}
		expect(ben.got).toHaveLength(12);
	});

	it('keeps its only full link, whatever comes twice', async () => {
		const [ada, ben] = [new Node(), new Node()];
		connect(ada, ben);
		const one = frame();
		ada.say(one);
		ben.say(one);
		await pass(100);
		ada.say(frame());
		await pass(HOP);
		expect(ben.got).toHaveLength(2);
	});

	it('asks nobody for what has come meanwhile, and gives up what nobody has', async () => {
		const node = new Node();
		const sent: Frame[] = [];
		const link: Branch = { open: true, send: (out) => sent.push(out) };
		node.tree.add(link);
		const [coming, never] = [frame(), frame()];
		node.tree.ihave(link, idsFrame(IHAVE, [coming, never].map(frameId)));
		node.hear(link, coming);
		await pass(5000);
		expect(sent.filter((out) => out[0] === GRAFT && out.length > 1)).toEqual([
			idsFrame(GRAFT, [frameId(never)])
		]);
		expect(vi.getTimerCount()).toBe(0);
	});

	it('forgets after a while, and is never overwhelmed', async () => {
		const node = new Node();
		const link: Branch = { open: true, send: () => undefined };
		node.tree.add(link);
		const old = frame();
		node.say(old);
		for (let count = 0; count < 40; count++) node.say(Uint8Array.from({ length: 1 << 18 }, () => count));
		await pass(46_000);
		node.say(frame());
		expect(node.tree.receive(link, old)).toBe(true);
		node.tree.close();
		expect(vi.getTimerCount()).toBe(0);
	});
});

it('remembers no more than a room could say, whatever one peer sends', () => {
	const tree = new Tree({ now: () => 0, after: () => () => undefined }, random);
	const link: Branch = { open: true, send: () => undefined };
	tree.add(link);
	const frame = (at: number): Frame => new Uint8Array([0, 2, at >> 16, (at >> 8) & 255, at & 255]);
	for (let at = 0; at <= MOST_KNOWN; at++) expect(tree.receive(link, frame(at))).toBe(true);
	expect(tree.receive(link, frame(MOST_KNOWN))).toBe(false);
	expect(tree.receive(link, frame(0))).toBe(true);
});
