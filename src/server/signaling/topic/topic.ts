import { doubt, setFit, trust } from '../shaping/doubting.ts';
import { announce, promote } from '../shaping/joining.ts';
import { comeBack, goAway, leave } from '../shaping/leaving.ts';
import { addressees } from '../shaping/opaque.ts';
import { newOverlay, type Overlay, type ShapingCounters } from '../shaping/overlay.ts';
import { handshake, report } from '../shaping/reporting.ts';
import type { ShapingSettings } from '../shaping/settings.ts';
import { tick } from '../shaping/tick.ts';
import type { Orders, PeerEvent, SocketKey, SocketOrder } from './events.ts';
import type { Seat, Sitter } from './seat.ts';
import { Seating } from './seating.ts';

/**
 * How long a newcomer's announce waits for what the client says next, milliseconds: that it is a hub, or that it has
 * links already because it is the server that is new.
 */
const LISTEN = 40;

/** What a topic needs from outside. */
export interface TopicEnvironment {
	/** Milliseconds; only differences count. */
	now(): number;
	/** In [0, 1). */
	fraction(): number;
	orders: Orders;
	counters: ShapingCounters;
	settings: ShapingSettings;
	/** Sockets that it takes. */
	capacity: number;
}

/**
 * One topic: who sits where, and who is told what. It knows no sockets, only their keys, and acts on events that were
 * checked before.
 */
export class Topic {
	readonly overlay: Overlay;
	readonly #name: string;
	readonly #environment: TopicEnvironment;
	readonly #seating = new Seating({
		taken: (seat, sitter, former) => this.#taken(seat, sitter, former),
		abandoned: (seat) => this.#abandoned(seat)
	});
	/** Newcomers whose announce is acted on in a moment. */
	readonly #newcomers = new Map<Seat, number>();

	constructor(name: string, environment: TopicEnvironment) {
		this.#name = name;
		this.#environment = environment;
		this.overlay = newOverlay(
			{
				now: () => environment.now(),
				fraction: () => environment.fraction(),
				dial: (dialler, target) => this.#introduce(dialler, target),
				suspect: (name) => this.#orderSeat(name, { kind: 'probe' }),
				gone: (name) => this.#gone(name)
			},
			environment.settings,
			environment.counters
		);
	}

	/** True when nobody is in it and nobody may come back to it. */
	get isEmpty(): boolean {
		return this.#seating.isEmpty;
	}

	get sockets(): SocketKey[] {
		return this.#seating.sockets;
	}

	/** Does what time asks for; call it every 50 ms or so. */
	tick(): void {
		const until = this.#environment.now() - LISTEN;
		for (const [seat, since] of this.#newcomers) {
			if (since > until) break;
			this.#newcomers.delete(seat);
			this.#welcome(seat);
		}
		tick(this.overlay);
	}

	/** Acts on what a socket did. */
	handle(socket: SocketKey, event: PeerEvent): void {
		if (event.kind === 'enter') {
			this.#enter(socket, event.cid, event.have);
			return;
		}
		const sitter = this.#seating.sitter(socket);
		if (!sitter) return;
		switch (event.kind) {
			case 'exit':
				this.#exit(sitter);
				break;
			case 'close':
				this.#close(sitter);
				break;
			case 'announce':
			case 'signal':
				if (this.#identify(sitter, event)) this.#publish(sitter, event);
				break;
			case 'opaque':
				this.#publishOpaque(sitter, event.announce, event.text);
				break;
			case 'register':
				this.#register(sitter, event.peer, event.key);
				break;
			case 'hub':
				this.#makeHub(sitter);
				break;
			case 'links':
				sitter.links = event.peers;
				this.#report(sitter);
				break;
			case 'fit':
				if (sitter.seat) setFit(this.overlay, sitter.seat.name, event.fit);
				break;
			case 'answers':
				if (sitter.seat) (event.answers ? trust : doubt)(this.overlay, sitter.seat.name);
				break;
			default:
				event satisfies never;
		}
	}

	#enter(socket: SocketKey, cid: string | null, have: number): void {
		if (this.#seating.sitter(socket)) return;
		if (this.#seating.size < this.#environment.capacity) this.#seating.enter(socket, cid, have);
		else this.#order(socket, { kind: 'turned-away', topic: this.#name, reason: 'sockets-a-topic' });
	}

	#exit(sitter: Sitter): void {
		const { seat } = sitter;
		this.#seating.exit(sitter);
		if (!seat) return;
		this.#seating.abandon(seat);
		this.#passOn(seat.name);
	}

	#close(sitter: Sitter): void {
		const { seat } = sitter;
		this.#seating.exit(sitter);
		if (!seat) return;
		if (this.overlay.members.has(seat.name)) goAway(this.overlay, seat.name);
		else this.#seating.abandon(seat);
		this.#passOn(seat.name);
	}

	/** Gives a seat that has become free to somebody who waits for it. */
	#passOn(name: string): void {
		const heir = this.#seating.heir(name);
		if (heir) this.handle(heir.sitter.socket, heir.claim);
	}

	/** Finds the sitter's seat by the peer id that it uses. False when that id is somebody else's. */
	#identify(sitter: Sitter, event: Extract<PeerEvent, { kind: 'announce' | 'signal' }>): boolean {
		if (this.#seating.take(sitter, event.from)) return true;
		this.#refuse(sitter, 'peer-id');
		sitter.claim = event;
		// Most likely it is the same page, and its former socket is half open.
		this.#orderSeat(event.from, { kind: 'probe' });
		return false;
	}

	#taken(seat: Seat, sitter: Sitter, former: Sitter | null): void {
		if (former) this.#order(former.socket, { kind: 'replaced' });
		comeBack(this.overlay, seat.name);
		if (sitter.hub) promote(this.overlay, seat.name);
	}

	#abandoned(seat: Seat): void {
		this.#newcomers.delete(seat);
		leave(this.overlay, seat.name);
	}

	#gone(name: string): void {
		const seat = this.#seating.seat(name);
		if (seat) this.#seating.abandon(seat);
	}

	#publish(sitter: Sitter, event: Extract<PeerEvent, { kind: 'announce' | 'signal' }>): void {
		if (event.kind === 'announce') {
			this.#announce(sitter, event.text);
			return;
		}
		handshake(this.overlay, event.from, event.to, event.what ?? undefined);
		this.#deliver(sitter, event.to, event.text);
	}

	#announce(sitter: Sitter, text: string): void {
		const { seat } = sitter;
		if (!seat) return;
		seat.announce = text;
		if (this.overlay.members.has(seat.name)) {
			this.#report(sitter);
			announce(this.overlay, seat.name);
		} else if (!this.#newcomers.has(seat)) this.#newcomers.set(seat, this.#environment.now());
	}

	#welcome(seat: Seat): void {
		const { sitter } = seat;
		if (!sitter) return;
		announce(this.overlay, seat.name, { hub: sitter.hub, have: sitter.links?.length ?? sitter.have });
		this.#report(sitter);
	}

	/** Tells the overlay what a client said of its links, once it is a member. */
	#report(sitter: Sitter): void {
		if (!sitter.seat || !sitter.links || !this.overlay.members.has(sitter.seat.name)) return;
		report(this.overlay, sitter.seat.name, sitter.links);
		sitter.links = null;
	}

	#publishOpaque(sitter: Sitter, isAnnounce: boolean, text: string): void {
		const name = `opaque:${sitter.cid ?? sitter.socket}`;
		if (!this.#identify(sitter, { kind: 'announce', from: name, text })) return;
		if (isAnnounce) {
			this.#announce(sitter, text);
			return;
		}
		for (const peer of addressees(this.overlay, name)) this.#deliver(sitter, peer, text);
	}

	#register(sitter: Sitter, peer: string, key: string): void {
		const ok = this.#seating.register(sitter, peer, key);
		if (!ok) this.#refuse(sitter, 'peer-id');
		this.#answer(sitter, 'registered', ok);
		if (ok) this.#passOn(peer);
	}

	#makeHub(sitter: Sitter): void {
		sitter.hub = true;
		if (sitter.seat) promote(this.overlay, sitter.seat.name);
		this.#answer(sitter, 'hubbed', true);
	}

	#answer(sitter: Sitter, type: 'registered' | 'hubbed', ok: boolean): void {
		const text = JSON.stringify({ type, topic: this.#name, ok });
		this.#order(sitter.socket, { kind: 'send', text, peer: false });
	}

	#introduce(dialler: string, target: string): void {
		const text = this.#seating.seat(target)?.announce;
		if (text) this.#orderSeat(dialler, { kind: 'send', text, peer: true });
	}

	#deliver(sitter: Sitter, peer: string, text: string): void {
		if (this.#seating.seat(peer)?.sitter) this.#orderSeat(peer, { kind: 'send', text, peer: true });
		else this.#refuse(sitter, 'no-addressee');
	}

	#orderSeat(name: string, order: SocketOrder): void {
		const sitter = this.#seating.seat(name)?.sitter;
		if (sitter) this.#order(sitter.socket, order);
	}

	#refuse(sitter: Sitter, reason: 'peer-id' | 'no-addressee'): void {
		this.#order(sitter.socket, { kind: 'refused', reason });
	}

	#order(socket: SocketKey, order: SocketOrder): void {
		this.#environment.orders(socket, order);
	}
}
