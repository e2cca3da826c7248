import type { Clock } from '../../core/ports/environment.ts';
import type { Ends, SignalSeal } from '../guard/seal.ts';
import { Link, type LinkHost } from '../guard/link.ts';
import type { ConnectionHost } from '../guard/peer-connection.ts';
import * as y from '../guard/y-webrtc.ts';
import type { DataChannelLike, Description } from '../rtc.ts';

/** An announce of somebody to whom the link turns out to be dead is still answered, so many milliseconds later. */
const LATE_DIAL = 5_000;

export interface DiallingOptions {
	topic: string;
	seal: SignalSeal;
	clock: Clock;
	provider(): y.Provider | null;
	/** Takes every new link. */
	guard: LinkHost & { made(link: Link): void };
	/** Asks a link whether it is still there; one that is not will end. */
	doubt(link: Link): void;
}

/**
 * Dials again where y-webrtc would not: it ignores whoever dials or announces himself while it still holds an old
 * connection to the same peer, alive or not.
 */
export class Dialling implements ConnectionHost {
	readonly seal: SignalSeal;
	/** Signals that could not be opened, for diagnostics. */
	refusals = 0;
	readonly #options: DiallingOptions;
	readonly #links = new Map<object, Link>();
	readonly #announced = new Map<string, { message: object; at: number }>();

	constructor(options: DiallingOptions) {
		this.seal = options.seal;
		this.#options = options;
	}

	ends(connection: object): Ends | null {
		const provider = this.#options.provider();
		const self = provider && y.ownPeer(provider);
		const other = provider && y.peerOf(provider, connection);
		return self && other ? { topic: this.#options.topic, self, other } : null;
	}

	channel(inner: DataChannelLike, connection: object): Link {
		const { guard, clock } = this.#options;
		const host: LinkHost = {
			opened: (link) => guard.opened(link),
			frame: (link, frame) => guard.frame(link, frame),
			outgoing: (link, frame) => guard.outgoing(link, frame),
			nonsense: (link) => guard.nonsense(link),
			ending: () => guard.ending(),
			ended: (link) => {
				this.#ended(link);
				guard.ended(link);
			}
		};
		const link = new Link(inner, connection, host, () => clock.now());
		this.#links.set(connection, link);
		guard.made(link);
		return link;
	}

	/** The other end has lost this connection and offers a new one: the old one ends, then the offer is heard again. */
	redial(connection: object, offer: Description): void {
		const ends = this.ends(connection);
		const link = this.#links.get(connection);
		if (!ends || !link) return;
		this.#announced.delete(ends.other);
		link.abandon();
		this.#replay({ type: 'signal', from: ends.other, to: ends.self, token: Infinity, signal: { ...offer } });
	}

	refused(): void {
		this.refusals++;
	}

	after(ms: number, run: () => void): () => void {
		return this.#options.clock.after(ms, run);
	}

	/** To be called with every message of the signaling server, after y-webrtc has had it. */
	signalled(message: unknown): void {
		const from = announcer(message, this.#options.topic);
		const provider = this.#options.provider();
		const connection = from !== null && provider ? y.connectionTo(provider, from) : null;
		const link = connection ? this.#links.get(connection) : undefined;
		if (from === null || !link?.open) return;
		this.#announced.set(from, { message: message as object, at: this.#options.clock.now() });
		this.#options.doubt(link);
	}

	/** The peers of links that are open and said hello are for the guard to name; this gives a link's peer id. */
	peerOf(link: Link): string | null {
		return this.ends(link.connection)?.other ?? null;
	}

	#ended(link: Link): void {
		const other = this.peerOf(link);
		this.#links.delete(link.connection);
		const announced = other === null ? undefined : this.#announced.get(other);
		if (other === null || !announced) return;
		this.#announced.delete(other);
		if (this.#options.clock.now() - announced.at < LATE_DIAL) this.#replay({ type: 'announce', from: other });
	}

	/** After y-webrtc has forgotten the old connection, which it does in a microtask of its own. */
	#replay(data: object): void {
		queueMicrotask(() =>
			queueMicrotask(() => {
				const provider = this.#options.provider();
				const signaling = provider && y.signalingOf(provider);
				if (signaling) y.replay(signaling, { type: 'publish', topic: this.#options.topic, data });
			})
		);
	}
}

/** The peer that announces itself in a topic; null for any other message. */
function announcer(message: unknown, topic: string): string | null {
	const { type, topic: where, data } = (message ?? {}) as { type?: unknown; topic?: unknown; data?: unknown };
	if (type !== 'publish' || where !== topic) return null;
	const { type: kind, from } = (data ?? {}) as { type?: unknown; from?: unknown };
	return kind === 'announce' && typeof from === 'string' ? from : null;
}
