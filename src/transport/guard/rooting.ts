import type { Clock, Random } from '../../core/ports/environment.ts';
import { CHILD, ROOT, type Frame } from './frames.ts';
import type { Branch } from './tree.ts';

/** Milliseconds between two calls of a root. */
export const CALL_EVERY = 10_000;
/** Milliseconds after the first link; the links that come right after it are then there too. */
const FIRST_CALL = 2_000;
/** A root that has not called for so long is gone. */
const FORGET_AFTER = 3.5 * CALL_EVERY;
/** Longest way from the root that is believed. */
const MOST_HOPS = 64;
const FRAME_BYTES = 12;

/** What this may do to the tree. */
export interface Shape {
	/** Full frames go over this link from now on, both ways. */
	graft(link: Branch): void;
	/** Only ids go over this link from now on. */
	makeLazy(link: Branch): void;
}

interface Call {
	root: number;
	epoch: number;
	hops: number;
}

/**
 * Keeps the broadcast tree short. A tree that grows out of whoever happens to speak gets ever longer ways; so a hub
 * calls now and then, the call floods the room, and the link over which it comes first becomes the way to the root:
 * everybody is then as near to the hub as its links allow, and twice that to everybody else. A room without a hub keeps
 * the tree that it has; of several hubs the one with the lowest number is the root. A peer that claims to be a root
 * without being a hub can make ways longer, and nothing else.
 */
export class Rooting {
	readonly #own: number;
	readonly #hub: boolean;
	readonly #shape: Shape;
	readonly #clock: Clock;
	/** Links, and how far from the root their other ends said to be in the current call. */
	readonly #hops = new Map<Branch, number>();
	#call: Call | null = null;
	#heardAt = 0;
	#parent: Branch | null = null;
	#epoch = 0;
	#timer: (() => void) | null = null;

	constructor(hub: boolean, shape: Shape, clock: Clock, random: Random) {
		this.#hub = hub;
		this.#shape = shape;
		this.#clock = clock;
		this.#own = Math.floor(random.fraction() * 2 ** 48);
	}

	add(link: Branch): void {
		this.#hops.set(link, Infinity);
		if (this.#hub) this.#timer ??= this.#clock.after(FIRST_CALL, () => this.#callOut());
	}

	/** When the way to the root is lost, the next best is taken at once. */
	remove(link: Branch): void {
		this.#hops.delete(link);
		if (this.#parent !== link || !this.#call) return;
		this.#parent = null;
		const own = this.#call.hops;
		// Whoever is not further from the root than this device does not depend on it.
		const [next] = [...this.#hops]
			.filter(([, hops]) => hops <= own)
			.sort(([, one], [, other]) => one - other);
		if (!next) return;
		this.#parent = next[0];
		this.#shape.graft(next[0]);
	}

	/** A ROOT frame. */
	called(link: Branch, body: Uint8Array): void {
		const call = readCall(body);
		if (!call || !this.#hops.has(link) || call.hops > MOST_HOPS) return;
		const current = this.#current();
		if (current && (call.root > current.root || (call.root === current.root && call.epoch < current.epoch)))
			return;
		if (current?.root === call.root && current.epoch === call.epoch) {
			// It heard of this call elsewhere: neither end is the other's way to the root.
			this.#hops.set(link, call.hops);
			if (link !== this.#parent) this.#shape.makeLazy(link);
			return;
		}
		if (call.root === this.#own) return;
		for (const other of this.#hops.keys()) this.#hops.set(other, Infinity);
		this.#hops.set(link, call.hops);
		this.#call = { ...call, hops: call.hops + 1 };
		this.#heardAt = this.#clock.now();
		this.#parent = link;
		this.#shape.graft(link);
		link.send(new Uint8Array([CHILD]), true);
		this.#passOn(link);
	}

	/** A CHILD frame: the other end's way to the root leads through here. */
	adopted(link: Branch): void {
		this.#shape.graft(link);
	}

	close(): void {
		this.#timer?.();
		this.#hops.clear();
	}

	#current(): Call | null {
		return this.#clock.now() - this.#heardAt < FORGET_AFTER ? this.#call : null;
	}

	#callOut(): void {
		this.#timer = this.#clock.after(CALL_EVERY, () => this.#callOut());
		const current = this.#current();
		if (current && current.root < this.#own) return;
		this.#call = { root: this.#own, epoch: ++this.#epoch, hops: 0 };
		this.#heardAt = this.#clock.now();
		this.#parent = null;
		this.#passOn(null);
	}

	#passOn(except: Branch | null): void {
		if (!this.#call) return;
		const frame = callFrame(this.#call);
		for (const link of this.#hops.keys()) if (link !== except) link.send(frame, true);
	}
}

function callFrame({ root, epoch, hops }: Call): Frame {
	const frame = new Uint8Array(FRAME_BYTES);
	const view = new DataView(frame.buffer);
	frame[0] = ROOT;
	view.setUint16(1, Math.floor(root / 2 ** 32));
	view.setUint32(3, root % 2 ** 32);
	view.setUint32(7, epoch);
	frame[11] = hops;
	return frame;
}

function readCall(body: Uint8Array): Call | null {
	if (body.length !== FRAME_BYTES - 1) return null;
	const view = new DataView(body.buffer, body.byteOffset);
	return {
		root: view.getUint16(0) * 2 ** 32 + view.getUint32(2),
		epoch: view.getUint32(6),
		hops: view.getUint8(10)
	};
}
