import type { Awareness } from 'y-protocols/awareness';
import type { Unsubscribe } from '../core/ports/carrier.ts';
import type { Acknowledgements, Mark, Room } from '../core/ports/room.ts';
import { WatchedConnection } from './connection/state.ts';
import { Listeners } from './listeners.ts';

/** A whisper that may have to begin again elsewhere. */
interface Whispering {
	update: Uint8Array;
	stop: Unsubscribe;
}

/**
 * A room that can be left for another without anybody above noticing: when the workshop's key was replaced, the document
 * and all who follow it stay, and only the peers are met elsewhere.
 */
export class MovingRoom implements Room {
	readonly acknowledgements: MovingAcknowledgements;
	readonly agreement: MovingAcknowledgements;
	readonly #connection: WatchedConnection;
	readonly #awareness: Awareness | null;
	readonly #whispers = new Set<Whispering>();
	#inner: Room;
	#stop: Unsubscribe = () => undefined;

	constructor(first: Room, awareness: Awareness | null) {
		this.#inner = first;
		this.#awareness = awareness;
		this.#connection = new WatchedConnection(first.connection.current());
		this.acknowledgements = new MovingAcknowledgements(first.acknowledgements);
		this.agreement = new MovingAcknowledgements(first.agreement);
		this.#watch();
	}

	get connection() {
		return this.#connection;
	}

	/** Leaves the room and joins the one that `join` opens. */
	move(join: () => Room): void {
		// Leaving says goodbye in this device's name; where it goes it is still who it was.
		const presence = this.#awareness?.getLocalState() ?? null;
		for (const whispering of this.#whispers) whispering.stop();
		this.#stop();
		this.#inner.close();
		this.#inner = join();
		if (presence) this.#awareness?.setLocalState(presence);
		this.#watch();
		this.acknowledgements.move(this.#inner.acknowledgements);
		this.agreement.move(this.#inner.agreement);
		for (const whispering of this.#whispers) whispering.stop = this.#inner.whisper(whispering.update);
	}

	whisper(update: Uint8Array): Unsubscribe {
		const whispering: Whispering = { update, stop: this.#inner.whisper(update) };
		this.#whispers.add(whispering);
		return () => {
			this.#whispers.delete(whispering);
			whispering.stop();
		};
	}

	close(): void {
		this.#stop();
		this.#inner.close();
		this.#connection.set({ kind: 'offline' });
	}

	#watch(): void {
		this.#connection.set(this.#inner.connection.current());
		this.#stop = this.#inner.connection.subscribe((state) => this.#connection.set(state));
	}
}

/** Marks of a room that was left are looked for, in the new one, by all that was there when it was joined. */
class MovingAcknowledgements implements Acknowledgements {
	readonly #listeners = new Listeners<void>();
	readonly #marks = new WeakMap<Mark, number>();
	#inner: Acknowledgements;
	#moves = 0;
	#since: Mark;
	#stop: Unsubscribe;

	constructor(inner: Acknowledgements) {
		this.#inner = inner;
		this.#since = inner.mark();
		this.#stop = inner.onChange(() => this.#listeners.emit());
	}

	move(inner: Acknowledgements): void {
		this.#stop();
		this.#inner = inner;
		this.#moves++;
		this.#since = inner.mark();
		this.#stop = inner.onChange(() => this.#listeners.emit());
	}

	mark(): Mark {
		const mark = this.#inner.mark();
		this.#marks.set(mark, this.#moves);
		return mark;
	}

	holders(mark: Mark): number {
		return this.#inner.holders((this.#marks.get(mark) ?? 0) === this.#moves ? mark : this.#since);
	}

	onChange(listener: () => void): Unsubscribe {
		return this.#listeners.add(listener);
	}
}
