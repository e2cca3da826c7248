import type { PeerEvent } from '../topic/events.ts';

/** Links that a client without reports is taken to have at most. */
const MOST = 4;

/**
 * What a socket did in a topic so far, as far as a process needs it that takes the topic over: as if the server had
 * been restarted and the client had come back.
 */
export class Memory {
	#enter: Extract<PeerEvent, { kind: 'enter' }>;
	#register: PeerEvent | null = null;
	#hub: PeerEvent | null = null;
	#links: PeerEvent | null = null;
	#fit: PeerEvent | null = null;
	#announce: PeerEvent | null = null;
	/** Some of the peers that it shook hands with. */
	readonly #answered = new Set<string>();

	constructor(enter: Extract<PeerEvent, { kind: 'enter' }>) {
		this.#enter = enter;
	}

	/** Takes note of what the socket does. */
	note(event: PeerEvent): void {
		if (event.kind === 'register') this.#register = event;
		else if (event.kind === 'hub') this.#hub = event;
		else if (event.kind === 'links') this.#links = event;
		else if (event.kind === 'fit') this.#fit = event;
		else if (event.kind === 'announce' || (event.kind === 'opaque' && event.announce)) this.#announce = event;
		else if (event.kind === 'signal' && this.#answered.size < MOST) this.#shakeHands(event);
	}

	#shakeHands({ what, to }: Extract<PeerEvent, { kind: 'signal' }>): void {
		if (what === 'offer' || what === 'answer') this.#answered.add(to);
	}

	/** What to tell the topic's new owner, in order. */
	replay(): PeerEvent[] {
		const have = Math.max(this.#enter.have, this.#answered.size);
		const events = [this.#register, this.#hub, this.#links, this.#announce, this.#fit];
		return [{ ...this.#enter, have }, ...events.filter((event) => event !== null)];
	}
}
