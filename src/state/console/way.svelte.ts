import type { Session } from '../../core/ports/session.ts';
import type { Stage } from '../../core/stage/stage.ts';
import { paceOf, type Pace } from '../../core/stage/pace.ts';
import { beforeLast, takenBack, walk, type Trail } from '../../core/stage/trail.ts';

/**
 * The way that the room has gone, as this console saw it: what can be taken back, and how the day keeps its time. Kept
 * with the workshop on this device, so that a reload forgets neither.
 */
export class Way {
	#session: Session;
	/** Whether it is kept on the device: the window that leads does that. */
	#keeps: boolean;
	#trail = $state.raw<Trail>([]);
	#stop: () => void;
	#onFailure: (error: unknown) => void;

	constructor(session: Session, keeps: boolean, onFailure: (error: unknown) => void) {
		this.#session = session;
		this.#keeps = keeps;
		this.#onFailure = onFailure;
		this.#trail = session.entry.trail ?? [];
		this.#stop = session.ledger.subscribe(() => this.#follow());
		this.#follow();
	}

	/** What taking back the last change would show; null when there is nothing to take back. */
	get before(): Stage | null {
		return beforeLast(this.#trail, this.#session.ledger.state()) ?? null;
	}

	/** Forgets the last change: to be called when the stage before it is shown again. */
	takeBack(): void {
		this.#keep(takenBack(this.#trail));
	}

	/** `now`: this device's clock, milliseconds. */
	pace(now: number): Pace | null {
		const { program } = this.#session.ledger.state();
		const way = this.#trail.map(({ stage, at }) => ({ step: stage.step, at }));
		return program && paceOf(program.agenda, way, now);
	}

	close(): void {
		this.#stop();
	}

	#follow(): void {
		const { stage } = this.#session.ledger.state();
		if (stage) this.#keep(walk(this.#trail, stage, this.#session.time()));
	}

	#keep(trail: Trail): void {
		if (trail === this.#trail) return;
		this.#trail = trail;
		if (!this.#keeps) return;
		const { entry, store } = this.#session;
		entry.trail = trail;
		store.put(entry).catch(this.#onFailure);
	}
}
