import type { Clock } from '../../core/ports/environment.ts';
import type { Signaling } from '../guard/y-webrtc.ts';

/** Milliseconds. */
const TICK = 1_000;
/** A socket that has not opened by then is opened anew: after an outage TCP would wait much longer by itself. */
const OPEN_WITHIN = 2_500;
/** The server is asked so often whether it is there, and has so long to answer. */
const ASK_EVERY = 10_000;
const ANSWER_WITHIN = 2_000;
/** lib0 waits log10(failures + 1) * 1.2 s before it tries again: with so many at most, under a second. */
const MOST_FAILURES = 4;

/**
 * Keeps the signaling socket alive: y-webrtc's client notices a dead one after 30 s and waits ever longer for a server
 * that is away. One watch serves all the rooms that share the socket.
 */
export class SocketWatch {
	readonly #signaling: Signaling;
	readonly #clock: Clock;
	#stop: () => void;
	#connectingSince: number | null = null;
	#askedAt: number;
	#answerBy: number | null = null;
	readonly #onMessage = (): void => {
		this.#answerBy = null;
	};

	constructor(signaling: Signaling, clock: Clock) {
		this.#signaling = signaling;
		this.#clock = clock;
		this.#askedAt = clock.now();
		this.#stop = clock.after(TICK, () => this.#tick());
		signaling.on('message', this.#onMessage);
	}

	/** Asks at once whether the server is there. */
	check(): void {
		if (!this.#signaling.connected || this.#answerBy !== null) return;
		this.#askedAt = this.#clock.now();
		this.#answerBy = this.#askedAt + ANSWER_WITHIN;
		this.#signaling.send({ type: 'ping' });
	}

	close(): void {
		this.#stop();
		this.#signaling.off('message', this.#onMessage);
	}

	#tick(): void {
		this.#stop = this.#clock.after(TICK, () => this.#tick());
		const now = this.#clock.now();
		const signaling = this.#signaling;
		signaling.unsuccessfulReconnects = Math.min(signaling.unsuccessfulReconnects, MOST_FAILURES);
		if (signaling.connected) {
			this.#connectingSince = null;
			if (this.#answerBy !== null && now > this.#answerBy) this.#renew();
			else if (now - this.#askedAt >= ASK_EVERY) this.check();
			return;
		}
		this.#answerBy = null;
		if (!signaling.connecting) this.#connectingSince = null;
		else if (now - (this.#connectingSince ??= now) > OPEN_WITHIN) this.#renew();
	}

	/** Lets lib0 believe that the socket has closed, without waiting for a closing handshake with nobody. */
	#renew(): void {
		const socket = this.#signaling.ws;
		this.#answerBy = this.#connectingSince = null;
		this.#askedAt = this.#clock.now();
		if (!socket) return;
		const closed = socket.onclose;
		socket.onclose = socket.onerror = socket.onopen = socket.onmessage = null;
		socket.close();
		closed?.call(socket, new Event('close') as CloseEvent);
	}
}

const watches = new WeakMap<Signaling, { watch: SocketWatch; users: number }>();

/** The watch of a socket, shared by its rooms; ends with the last of them. */
export function watchSocket(signaling: Signaling, clock: Clock): { check(): void; release(): void } {
	const shared = watches.get(signaling) ?? { watch: new SocketWatch(signaling, clock), users: 0 };
	watches.set(signaling, shared);
	shared.users++;
	let released = false;
	return {
		check: () => shared.watch.check(),
		release: () => {
			if (released) return;
			released = true;
			if (--shared.users > 0) return;
			watches.delete(signaling);
			shared.watch.close();
		}
	};
}
