import { encodeStateVector, type Doc, type Transaction } from 'yjs';
import { encodeAwarenessUpdate } from 'y-protocols/awareness';
import { Convergence } from '../agree/convergence.ts';
import { DIGEST_BYTES, DocumentDigest, sameDigest } from '../agree/digest.ts';
import { Heartbeat } from '../watch/heartbeat.ts';
import { judge, type DecodedUpdate } from './firewall.ts';
import { frameId } from './frame-id.ts';
import * as frames from './frames.ts';
import type { Frame } from './frames.ts';
import { hasGap } from './gaps.ts';
import type { GuardOptions } from './guard-options.ts';
import { HeldFrames, type GappedFrame } from './held-frames.ts';
import { Inbox } from './inbox.ts';
import { Intake } from './intake.ts';
import type { Link, LinkHost } from './link.ts';
import { Neighbour } from './neighbour.ts';
import { Rooting } from './rooting.ts';
import { Tree } from './tree.ts';

/** Local updates and synchronised ones longer than this are fetched by who lacks them instead of being pushed. */
const LONGEST_PUSH = 64 * 1024;

/** A frame as a peer pushed it; without an update it says where somebody is. */
type Arrival = Omit<GappedFrame, 'decoded'> & { decoded: DecodedUpdate | null };

/**
 * One room's traffic, between y-webrtc above and the links below: drops what no peer may send, spreads updates along
 * the tree, and keeps heartbeat, comparison and acknowledgements going over the same channels.
 */
export class RoomGuard implements LinkHost {
	readonly tree: Tree;
	readonly #rooting: Rooting;
	readonly heartbeat: Heartbeat;
	readonly convergence: Convergence<Link>;
	readonly #options: GuardOptions;
	readonly #intake: Intake;
	readonly #digest: DocumentDigest;
	readonly #links = new Map<Link, Neighbour>();
	readonly #held: HeldFrames;
	/** What peers push to a document that people write in together. */
	readonly #inbox: Inbox<Arrival>;
	/** The frame that y-webrtc is applying just now, and whether it brought anything. */
	#delivering: { from: Link; bulk: boolean; fresh: boolean } | null = null;
	/** Id of the awareness frame that y-webrtc is about to send to everybody, which the tree has already done. */
	#echo: number | null = null;

	readonly #onUpdate = (update: Uint8Array, origin: unknown, _doc: Doc, transaction: Transaction): void =>
		this.#updated(update, origin, transaction);
	readonly #onAwareness = (
		changes: { added: number[]; updated: number[]; removed: number[] },
		origin: unknown
	): void => this.#awarenessUpdated(changes, origin);

	constructor(options: GuardOptions) {
		this.#options = options;
		const { clock, random, doc, awareness } = options;
		this.#intake = new Intake(options);
		this.tree = new Tree(clock, random);
		this.#rooting = new Rooting(
			options.hub,
			{ graft: (link) => this.tree.join(link), makeLazy: (link) => this.tree.makeLazy(link) },
			clock,
			random
		);
		this.#digest = new DocumentDigest(doc);
		const beat = (link: Link): void => link.send(this.#withDigest(frames.BEAT), true);
		this.heartbeat = new Heartbeat(clock, {
			beat,
			probe: (link) => link.send(new Uint8Array([frames.PROBE]), true)
		});
		this.convergence = new Convergence(
			{
				ask: (link) => this.#ask(link),
				rebuild: (link) => link.abandon(),
				busy: (link) => link.receiving,
				digest: () => this.#digest.value()
			},
			clock
		);
		this.#held = new HeldFrames(clock, {
			lacks: (decoded) => hasGap(doc, decoded),
			ready: (update) => this.#integrate(update),
			ask: (link) => this.#ask(link),
			answerUnderWay: () =>
				[...this.#links].some(([link, peer]) => link.receiving || peer.owesAnswer(clock.now())),
			givenUp: () => this.#intake.drop('gapped')
		});
		this.#inbox = new Inbox(clock, ({ link, frame, decoded }) =>
			decoded ? this.#integrate({ link, frame, decoded }) : this.#apply(link, frame)
		);
		// Before y-webrtc's own handlers: what they are about to send has then been dealt with.
		doc.on('update', this.#onUpdate);
		awareness?.on('update', this.#onAwareness);
	}

	/** How often each reason dropped a frame, for diagnostics. */
	get drops(): Record<string, number> {
		return this.#intake.drops;
	}

	/** Links whose other end answers. */
	answering(): Link[] {
		return [...this.#links].filter(([link, peer]) => link.open && peer.understands).map(([link]) => link);
	}

	/** Those of them that are no hubs. */
	phones(): Link[] {
		return this.answering().filter((link) => this.#links.get(link)?.hub === false);
	}

	/** Whether peers are there but none speaks this version. */
	get incompatible(): boolean {
		const versions = [...this.#links.values()].map(({ version }) => version).filter((v) => v !== null);
		return versions.length > 0 && !versions.includes(frames.GUARD_VERSION);
	}

	close(): void {
		this.#inbox.close();
		this.#options.doc.off('update', this.#onUpdate);
		this.#options.awareness?.off('update', this.#onAwareness);
		this.#held.close();
		this.heartbeat.close();
		this.tree.close();
		this.#rooting.close();
		this.#digest.close();
		for (const link of [...this.#links.keys()]) link.abandon();
	}

	/** A link exists from the moment that a connection is attempted. */
	made(link: Link): void {
		this.#links.set(link, new Neighbour(this.#options.clock.now()));
		this.heartbeat.add(link);
	}

	opened(link: Link): void {
		const { device, hub } = this.#options;
		link.send(new Uint8Array([frames.HELLO, frames.GUARD_VERSION, hub ? 1 : 0, ...device]), true);
		this.tree.add(link);
		this.#rooting.add(link);
	}

	/** What it has brought is taken in while it can still be handed on to y-webrtc. */
	ending(): void {
		this.#inbox.empty();
	}

	ended(link: Link): void {
		if (!this.#links.delete(link)) return;
		this.heartbeat.remove(link);
		this.tree.remove(link);
		this.#rooting.remove(link);
		this.convergence.forget(link);
		this.#options.holders.leave(link);
		this.#options.changed();
	}

	nonsense(link: Link): void {
		this.#intake.drop('nonsense');
		link.abandon();
	}

	/** From y-webrtc, for one peer. Updates it sends to everybody; those go along the tree instead (see #updated). */
	outgoing(link: Link, frame: Frame): void {
		if (frames.isUpdate(frame)) return;
		if (frame[0] === frames.AWARENESS || frame[0] === frames.QUERY_AWARENESS) {
			if (!this.#options.awareness || frameId(frame) === this.#echo) return;
		}
		if (frame[0] === frames.SYNC && frame[1] === frames.STEP1) this.#asked(link);
		link.send(frame);
	}

	/** From a peer. */
	frame(link: Link, frame: Frame): void {
		const verdict = judge(frame, this.#options.awareness !== null);
		switch (verdict.kind) {
			case 'dropped':
				return this.#intake.drop(verdict.why);
			case 'control':
				return this.#control(link, verdict.body, frame);
			case 'step1':
				if (this.#links.get(link)?.mayAnswer(this.#options.clock.now())) this.#deliver(link, frame);
				else this.#intake.drop('too-often');
				return;
			case 'step2':
				return this.#synchronised(link, frame, verdict.decoded);
			case 'update':
				if (this.#intake.isOversized(frame)) return;
				if (this.tree.receive(link, frame)) this.#arrived({ link, frame, decoded: verdict.decoded });
				return;
			case 'awareness':
				if (this.tree.receive(link, frame)) this.#arrived({ link, frame, decoded: null });
				return;
			case 'query':
				this.#deliver(link, frame);
				return;
			default:
				return verdict satisfies never;
		}
	}

	/** Records are taken in at once. */
	#arrived(arrival: Arrival): void {
		this.#inbox.add(arrival);
		if (!this.#options.awareness) this.#inbox.empty();
	}

	#control(link: Link, body: Uint8Array, frame: Frame): void {
		try {
			switch (frame[0]) {
				case frames.HELLO:
					return this.#hello(link, body);
				case frames.BEAT:
					if (body.length === DIGEST_BYTES) this.#compare(link, body.slice());
					return;
				case frames.NEWS:
					if (body.length === DIGEST_BYTES) this.convergence.news(link, body.slice());
					return;
				case frames.PROBE:
					return link.send(this.#withDigest(frames.BEAT), true);
				case frames.IHAVE:
					return this.tree.ihave(link, frame);
				case frames.GRAFT:
					return this.tree.graft(link, frame);
				case frames.PRUNE:
					return this.tree.prune(link);
				case frames.ROOT:
					return this.#rooting.called(link, body);
				case frames.CHILD:
					return this.#rooting.adopted(link);
				case frames.ASK:
					return this.#options.holders.asked(link, body);
				case frames.HELD:
					return this.#options.holders.answered(link, body);
				default:
					return this.#intake.drop('unknown');
			}
		} catch {
			this.#intake.drop('malformed');
		}
	}

	#compare(link: Link, theirs: Uint8Array): void {
		this.convergence.heard(link, theirs);
		const { device } = this.#links.get(link) ?? {};
		if (device && sameDigest(this.#digest.value(), theirs)) this.#options.agreement.with(device);
	}

	#hello(link: Link, body: Uint8Array): void {
		const device = this.#links.get(link)?.hello(body);
		if (!device) return;
		this.#options.holders.join(link, device);
		this.#options.changed();
	}

	/** The document changed, for whatever reason. y-webrtc is about to send it to everybody, which `outgoing` drops. */
	#updated(update: Uint8Array, origin: unknown, transaction: Transaction): void {
		const delivering = this.#delivering;
		if (delivering && origin === this.#options.remoteOrigin()) {
			delivering.fresh = true;
			if (delivering.bulk) this.#pass(update, delivering.from);
		} else {
			this.#options.holders.wrote(transaction);
			this.#pass(update, null);
		}
		if (this.#held.size > 0) queueMicrotask(() => this.#held.retry());
	}

	/** Short news goes out itself; of long news the others are told, and fetch what they lack. */
	#pass(update: Uint8Array, from: Link | null): void {
		if (update.length <= LONGEST_PUSH) {
			this.tree.spread(frames.updateFrame(update), from ?? undefined);
			return;
		}
		queueMicrotask(() => {
			for (const link of this.#links.keys()) if (link !== from) link.send(this.#withDigest(frames.NEWS));
		});
	}

	#awarenessUpdated(
		changes: { added: number[]; updated: number[]; removed: number[] },
		origin: unknown
	): void {
		const { awareness } = this.#options;
		if (!awareness) return;
		const clients = [...changes.added, ...changes.updated, ...changes.removed];
		const frame = frames.awarenessFrame(encodeAwarenessUpdate(awareness, clients));
		if (this.#delivering && origin === this.#options.remoteOrigin()) {
			this.#delivering.fresh = true;
		} else this.tree.spread(frame);
		this.#echo = frameId(frame);
		queueMicrotask(() => {
			this.#echo = null;
		});
	}

	/** Judged against the document as it is now: what came before it may have filled it. */
	#integrate(update: GappedFrame): void {
		if (!this.#intake.isAdmitted(update.decoded, false) || this.#intake.isForged(update.decoded)) return;
		if (hasGap(this.#options.doc, update.decoded)) return this.#held.hold(update);
		this.#apply(update.link, update.frame);
	}

	/** Step 2 brings what this end lacked. It has no gaps unless its sender's document is damaged. */
	#synchronised(link: Link, frame: Frame, decoded: DecodedUpdate): void {
		const peer = this.#links.get(link);
		if (!peer) return;
		if (!peer.answered()) return this.#intake.drop('unasked');
		const { store } = this.#options.doc;
		const { pendingStructs, pendingDs } = store;
		if (this.#intake.isForged(decoded) || !this.#intake.isAdmitted(decoded, true)) return;
		const gap = hasGap(this.#options.doc, decoded);
		this.#deliver(link, frame, true);
		if (gap) Object.assign(store, { pendingStructs, pendingDs });
	}

	/** What changed anything here goes on along the tree. */
	#apply(link: Link, frame: Frame): void {
		if (this.#deliver(link, frame)) this.tree.spread(frame);
	}

	/** Gives it to y-webrtc and says whether it changed anything. */
	#deliver(link: Link, frame: Frame, bulk = false): boolean {
		const state = { from: link, bulk, fresh: false };
		this.#delivering = state;
		try {
			link.deliver(frame);
		} catch {
			this.#intake.drop('refused');
		} finally {
			this.#delivering = null;
		}
		return state.fresh;
	}

	#ask(link: Link): void {
		if (!link.open) return;
		this.#asked(link);
		link.send(frames.step1Frame(encodeStateVector(this.#options.doc)));
	}

	#asked(link: Link): void {
		this.#links.get(link)?.asked(this.#options.clock.now());
	}

	#withDigest(kind: number): Frame {
		return new Uint8Array([kind, ...this.#digest.value()]);
	}
}
