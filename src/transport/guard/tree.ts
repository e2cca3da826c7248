import type { Clock, Random } from '../../core/ports/environment.ts';
import { frameId, idsFrame, readIds } from './frame-id.ts';
import { GRAFT, IHAVE, PRUNE, type Frame } from './frames.ts';

/** What the tree needs of a link. */
export interface Branch {
	readonly open: boolean;
	send(frame: Frame, urgent?: boolean): void;
}

/**
 * Milliseconds that ids wait to go out together, at least, and more by chance: of the two ends of a lazy link, which
 * both have a new frame, one then speaks first and the other has no need to.
 */
const BATCH = 60;
const BATCH_MORE = 140;
/** Milliseconds to wait for a frame that a lazy link has announced, before it is asked for there. */
const PATIENCE = 250;
/** Milliseconds that a frame is kept for who may ask for it, and its id remembered. */
const KEPT = 45_000;
/** Bytes of frames kept; the oldest go first. */
const KEPT_BYTES = 8 * 1024 * 1024;
const MOST_IDS = 500;
/** Ids remembered: a thousand frames a second, which a room of five hundred never comes near. */
export const MOST_KNOWN = 50_000;

interface Known {
	at: number;
	/** Links whose other end is known to have it. */
	held: Set<Branch>;
}

interface Missing {
	announced: Branch[];
	cancel: () => void;
}

/**
 * Epidemic broadcast tree (Plumtree: Leitao, Pereira, Rodrigues, 2007). Each frame goes in full over *eager* links and
 * as an id over *lazy* ones. A frame that comes twice makes the later link lazy (prune); an id whose frame does not
 * come is asked for, which makes that link eager (graft). So the eager links become a tree that each frame crosses
 * once, and a torn tree mends itself at the next frame.
 */
export class Tree {
	readonly #links = new Map<Branch, { eager: boolean; queue: number[] }>();
	readonly #known = new Map<number, Known>();
	/** The frames that are kept. */
	readonly #frames = new Map<number, Frame>();
	readonly #missing = new Map<number, Missing>();
	readonly #clock: Clock;
	readonly #random: Random;
	#bytes = 0;
	#batch: (() => void) | null = null;
	/** For diagnostics and the simulator. */
	readonly counts = { sent: 0, twice: 0, grafts: 0, prunes: 0 };

	constructor(clock: Clock, random: Random) {
		this.#clock = clock;
		this.#random = random;
	}

	/** The first link is the way into the room; those that follow hear in full when it turns out that they should. */
	add(link: Branch): void {
		this.#links.set(link, { eager: false, queue: [] });
		this.#keepOneFull();
	}

	remove(link: Branch): void {
		this.#links.delete(link);
		this.#keepOneFull();
		for (const known of this.#known.values()) known.held.delete(link);
		for (const missing of this.#missing.values())
			missing.announced = missing.announced.filter((other) => other !== link);
	}

	/**
	 * A frame came over a link. True when it is new here; then the caller calls `spread` once it has turned out to
	 * bring something. A second copy makes its link lazy.
	 */
	receive(link: Branch, frame: Frame): boolean {
		const id = frameId(frame);
		const known = this.#known.get(id);
		if (known) {
			known.held.add(link);
			this.counts.twice++;
			const state = this.#links.get(link);
			if (state?.eager && this.#eagerLinks() > 1) {
				state.eager = false;
				this.counts.prunes++;
				link.send(new Uint8Array([PRUNE]), true);
			}
			return false;
		}
		this.#remember(id, frame).held.add(link);
		this.#missing.get(id)?.cancel();
		this.#missing.delete(id);
		const state = this.#links.get(link);
		if (state) state.eager = true;
		return true;
	}

	/** Sends a frame on, or for the first time, to everybody who is not known to have it; `from` has it. */
	spread(frame: Frame, from?: Branch): void {
		const id = frameId(frame);
		const known = this.#known.get(id) ?? this.#remember(id, frame);
		if (from) known.held.add(from);
		for (const [link, state] of this.#links) {
			if (known.held.has(link)) continue;
			if (state.eager) this.#push(link, known, frame);
			else state.queue.push(id);
		}
		this.#batch ??= this.#clock.after(BATCH + BATCH_MORE * this.#random.fraction(), () => this.#announce());
	}

	/** Ids that the other end has. */
	ihave(link: Branch, frame: Uint8Array): void {
		for (const id of readIds(frame).slice(0, MOST_IDS)) {
			const known = this.#known.get(id);
			if (known) known.held.add(link);
			else this.#await(id, link);
		}
	}

	/** Full frames go over this link from now on, both ways. */
	join(link: Branch): void {
		const state = this.#links.get(link);
		if (!state || state.eager) return;
		state.eager = true;
		link.send(new Uint8Array([GRAFT]), true);
	}

	/** Only ids go over this link from now on, unless it is the last that brings everything. */
	makeLazy(link: Branch): void {
		const state = this.#links.get(link);
		if (state && this.#eagerLinks() > 1) state.eager = false;
	}

	/** The other end wants to hear in full, beginning with these. */
	graft(link: Branch, frame: Uint8Array): void {
		const state = this.#links.get(link);
		if (!state) return;
		state.eager = true;
		for (const id of readIds(frame).slice(0, MOST_IDS)) {
			const known = this.#known.get(id);
			const frame = this.#frames.get(id);
			if (known && frame) this.#push(link, known, frame);
		}
	}

	/** The other end gets everything from elsewhere already. */
	prune(link: Branch): void {
		const state = this.#links.get(link);
		if (state) state.eager = false;
	}

	close(): void {
		this.#batch?.();
		for (const missing of this.#missing.values()) missing.cancel();
		this.#missing.clear();
		this.#links.clear();
	}

	#keepOneFull(): void {
		const [link] = this.#links.keys();
		if (link && this.#eagerLinks() === 0) this.join(link);
	}

	#eagerLinks(): number {
		let count = 0;
		for (const { eager } of this.#links.values()) if (eager) count++;
		return count;
	}

	#push(link: Branch, known: Known, frame: Frame): void {
		known.held.add(link);
		this.counts.sent++;
		link.send(frame);
	}

	#announce(): void {
		this.#batch = null;
		for (const [link, state] of this.#links) {
			const ids = state.queue.filter((id) => this.#known.get(id)?.held.has(link) === false);
			state.queue = [];
			for (let at = 0; at < ids.length; at += MOST_IDS)
				link.send(idsFrame(IHAVE, ids.slice(at, at + MOST_IDS)), true);
		}
	}

	#await(id: number, link: Branch): void {
		const missing = this.#missing.get(id);
		if (missing) {
			if (!missing.announced.includes(link)) missing.announced.push(link);
			return;
		}
		if (this.#missing.size > 10_000) return;
		this.#missing.set(id, { announced: [link], cancel: this.#askLater(id) });
	}

	#askLater(id: number): () => void {
		return this.#clock.after(PATIENCE * (0.75 + 0.5 * this.#random.fraction()), () => {
			const missing = this.#missing.get(id);
			const link = missing?.announced.shift();
			if (!missing || !link) {
				this.#missing.delete(id);
				return;
			}
			const state = this.#links.get(link);
			if (state) {
				state.eager = true;
				this.counts.grafts++;
				link.send(idsFrame(GRAFT, [id]), true);
			}
			missing.cancel = this.#askLater(id);
		});
	}

	#remember(id: number, frame: Frame): Known {
		const known: Known = { at: this.#clock.now(), held: new Set() };
		this.#known.set(id, known);
		this.#frames.set(id, frame);
		this.#bytes += frame.length;
		this.#forget();
		return known;
	}

	/** A Map keeps its order of insertion: the first entries are the oldest. */
	#forget(): void {
		const before = this.#clock.now() - KEPT;
		for (const [id, { at }] of this.#known) {
			if (at >= before && this.#known.size <= MOST_KNOWN) break;
			this.#forgetFrame(id);
			this.#known.delete(id);
		}
		// Too many bytes: frames go, their ids stay.
		for (const id of this.#frames.keys()) {
			if (this.#bytes <= KEPT_BYTES) break;
			this.#forgetFrame(id);
		}
	}

	#forgetFrame(id: number): void {
		this.#bytes -= this.#frames.get(id)?.length ?? 0;
		this.#frames.delete(id);
	}
}
