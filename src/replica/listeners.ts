import type { Unsubscribe } from '../core/ports/carrier.ts';

/** A set of listeners of one event. */
export class Listeners<T> {
	readonly #listeners = new Set<(value: T) => void>();

	get size(): number {
		return this.#listeners.size;
	}

	add(listener: (value: T) => void): Unsubscribe {
		// Wrapped, so that one function added twice is two subscriptions.
		const entry = (value: T) => listener(value);
		this.#listeners.add(entry);
		return () => void this.#listeners.delete(entry);
	}

	emit(value: T): void {
		for (const listener of [...this.#listeners]) listener(value);
	}
}
