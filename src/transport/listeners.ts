import type { Unsubscribe } from '../core/ports/carrier.ts';

/** Who wants to hear of something. */
export class Listeners<T> {
	readonly #all = new Set<(value: T) => void>();

	add(listener: (value: T) => void): Unsubscribe {
		// Wrapped, so that the same function added twice is called twice and ended one by one.
		const own = (value: T): void => listener(value);
		this.#all.add(own);
		return () => this.#all.delete(own);
	}

	emit(value: T): void {
		for (const listener of [...this.#all]) listener(value);
	}

	clear(): void {
		this.#all.clear();
	}
}
