import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Doc, Transaction } from 'yjs';
import type { Clock } from '../../core/ports/environment.ts';
import type { Acknowledgements, DocumentPersistence, Mark } from '../../core/ports/room.ts';
import { ASK, HELD, type Frame } from '../guard/frames.ts';
import { Listeners } from '../listeners.ts';
import { covers, holds, OwnContent, readAsked, versionOf, type Asked } from './own-content.ts';

/** Milliseconds that edits are gathered before peers are asked about them. */
const GATHER = 300;
/** Milliseconds between two looks whether what was asked for is there. */
const LOOK = 200;
/** Peers asked at once; two answers are enough, more make up for those that leave. */
const MOST_PEERS = 6;
const MOST_WAITING = 1000;
/** Clocks and deletions that one peer's questions may name at once; an honest one names a few. */
const MOST_NAMED = 100_000;

/** What this needs of a link. */
export interface Holder {
	readonly open: boolean;
	send(frame: Frame, urgent?: boolean): void;
}

interface Peer {
	device: string;
	/** Version, clocks of what this peer was last asked for. */
	asked: { version: number; clocks: Map<number, number> } | null;
	/** What it asked this device for and has not been told yet, oldest first. */
	wants: Asked[];
}

interface Held {
	version: number;
	clocks: Map<number, number>;
}

/**
 * Who else has this device's content on disk. The author asks its neighbours ("tell me when you have this"), a
 * neighbour answers once its own storage has it. Asking costs a few bytes for each edit; telling everybody everything
 * that one holds would cost more than the edits themselves.
 */
export class Holders implements Acknowledgements {
	readonly own: OwnContent;
	readonly #doc: Doc;
	readonly #persistence: DocumentPersistence | null;
	readonly #clock: Clock;
	readonly #peers = new Map<Holder, Peer>();
	readonly #held = new Map<string, Held>();
	readonly #changes = new Listeners<void>();
	#askTimer: (() => void) | null = null;
	#lookTimer: (() => void) | null = null;
	#closed = false;

	constructor(doc: Doc, persistence: DocumentPersistence | null, clock: Clock) {
		this.own = new OwnContent(doc);
		this.#doc = doc;
		this.#persistence = persistence;
		this.#clock = clock;
	}

	mark(): Mark {
		return this.own.mark();
	}

	holders(mark: Mark): number {
		const version = versionOf(mark);
		const own = this.own.clocks();
		let count = 0;
		for (const held of this.#held.values())
			if (version === null ? covers(held.clocks, own, mark) : held.version >= version) count++;
		return count;
	}

	onChange(listener: () => void) {
		return this.#changes.add(listener);
	}

	/** A transaction that no peer caused. */
	wrote(transaction: Transaction): void {
		this.own.add(transaction);
		this.#askSoon();
	}

	/** `device` tells devices apart, not links: a phone that comes back is counted once. */
	join(link: Holder, device: string): void {
		this.#peers.set(link, { device, asked: null, wants: [] });
		this.#askSoon();
	}

	leave(link: Holder): void {
		if (this.#peers.delete(link)) this.#askSoon();
	}

	/** A peer's question. */
	asked(link: Holder, body: Uint8Array): void {
		const peer = this.#peers.get(link);
		if (!peer || !this.#persistence || peer.wants.length > MOST_WAITING) return;
		const want = readAsked(body);
		const named = [...peer.wants, want].reduce(
			(sum, { clocks, deletions }) => sum + clocks.length + deletions.length,
			0
		);
		if (named > MOST_NAMED) return;
		peer.wants.push(want);
		this.#lookSoon();
	}

	/** A peer's answer. */
	answered(link: Holder, body: Uint8Array): void {
		const peer = this.#peers.get(link);
		if (!peer?.asked) return;
		const version = decoding.readVarUint(decoding.createDecoder(body));
		const before = this.#held.get(peer.device)?.version ?? -1;
		// A peer can't have more than it was asked for, and what it said stays said.
		if (version > peer.asked.version || version <= before) return;
		const clocks = version === peer.asked.version ? peer.asked.clocks : new Map<number, number>();
		this.#held.set(peer.device, { version, clocks });
		this.#changes.emit();
	}

	close(): void {
		this.#closed = true;
		this.#askTimer?.();
		this.#lookTimer?.();
		this.#peers.clear();
		this.#changes.clear();
	}

	#askSoon(): void {
		if (this.#closed || this.own.version === 0) return;
		this.#askTimer ??= this.#clock.after(GATHER, () => {
			this.#askTimer = null;
			this.#ask();
		});
	}

	/** Those asked before come first: they need to hear only what is new. */
	#ask(): void {
		const open = [...this.#peers].filter(([link]) => link.open);
		open.sort(([, one], [, other]) => Number(other.asked !== null) - Number(one.asked !== null));
		for (const [link, peer] of open.slice(0, MOST_PEERS)) {
			if (peer.asked?.version === this.own.version) continue;
			const body = this.own.ask(peer.asked?.clocks ?? new Map(), peer.asked?.version ?? 0);
			peer.asked = { version: this.own.version, clocks: this.own.clocks() };
			link.send(framed(ASK, body));
		}
	}

	#lookSoon(): void {
		if (this.#closed) return;
		this.#lookTimer ??= this.#clock.after(LOOK, () => {
			this.#lookTimer = null;
			void this.#look();
		});
	}

	/** Answers what is here, after it has been written to disk. What is not here yet is looked for again. */
	async #look(): Promise<void> {
		const answers: [Holder, Peer, number][] = [];
		let open = false;
		for (const [link, peer] of this.#peers) {
			let version: number | null = null;
			for (let want = peer.wants[0]; want && holds(this.#doc, want); want = peer.wants[0]) {
				version = want.version;
				peer.wants.shift();
			}
			if (version !== null) answers.push([link, peer, version]);
			open ||= peer.wants.length > 0;
		}
		if (open) this.#lookSoon();
		if (answers.length === 0) return;
		await this.#persistence?.flush();
		for (const [link, peer, version] of answers) {
			if (this.#closed || this.#peers.get(link) !== peer) continue;
			const encoder = encoding.createEncoder();
			encoding.writeVarUint(encoder, version);
			link.send(framed(HELD, encoding.toUint8Array(encoder)), true);
		}
	}
}

function framed(kind: number, body: Uint8Array): Frame {
	const frame = new Uint8Array(1 + body.length);
	frame[0] = kind;
	frame.set(body, 1);
	return frame;
}
