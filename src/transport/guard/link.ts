import type { DataChannelLike } from '../rtc.ts';
import { Cutter, Joiner } from './chunk.ts';
import type { Frame } from './frames.ts';

/** What a link tells its room. */
export interface LinkHost {
	opened(link: Link): void;
	/** A whole frame came in from the other end. */
	frame(link: Link, frame: Frame): void;
	/** y-webrtc wants this sent to this peer. */
	outgoing(link: Link, frame: Frame): void;
	/** It is about to end: the last moment at which it delivers. */
	ending(): void;
	ended(link: Link): void;
	/** A message that no honest peer sends. */
	nonsense(link: Link): void;
}

/** The two things that a link does to what is above it. */
export interface Above {
	deliver(frame: Frame): void;
	abandon(): void;
}

/** One channel to one peer: whole frames, in order. */
export class Link {
	/** Milliseconds: when it was made, when it last brought anything. */
	readonly madeAt: number;
	heardAt: number;
	open = false;
	over = false;
	/** The connection (as simple-peer holds it) that this channel belongs to. */
	readonly connection: object;
	readonly #host: LinkHost;
	readonly #now: () => number;
	readonly #cutter: Cutter;
	readonly #joiner = new Joiner();
	#above: Above | null = null;

	constructor(inner: DataChannelLike, connection: object, host: LinkHost, now: () => number) {
		this.connection = connection;
		this.#host = host;
		this.#now = now;
		this.madeAt = this.heardAt = now();
		this.#cutter = new Cutter(inner, () => this.abandon());
	}

	/** Bytes that wait for the browser to take them. */
	get waiting(): number {
		return this.#cutter.waiting;
	}

	/** Whether a long frame is arriving just now. */
	get receiving(): boolean {
		return this.#joiner.busy;
	}

	attach(above: Above): void {
		this.#above = above;
	}

	/** Gives y-webrtc a frame. */
	deliver(frame: Frame): void {
		if (!this.over) this.#above?.deliver(frame);
	}

	send(frame: Frame, urgent = false): void {
		if (this.open && !this.over) this.#cutter.send(frame, urgent);
	}

	/** Ends it as a broken one: y-webrtc forgets the peer and asks to be dialled again. */
	abandon(): void {
		if (this.over) return;
		this.ended();
		this.#above?.abandon();
	}

	opened(): void {
		this.open = true;
		this.heardAt = this.#now();
		this.#host.opened(this);
	}

	received(message: Frame): void {
		if (this.over) return;
		this.heardAt = this.#now();
		const frame = this.#joiner.take(message);
		if (frame) this.#host.frame(this, frame);
		else if (frame === undefined) this.#host.nonsense(this);
	}

	fromAbove(frame: Frame): void {
		if (!this.over) this.#host.outgoing(this, frame);
	}

	drain(): void {
		this.#cutter.drain();
	}

	ended(): void {
		if (this.over) return;
		this.#host.ending();
		this.over = true;
		this.open = false;
		this.#host.ended(this);
	}
}
