import type { Unsubscribe } from '../core/ports/carrier.ts';

/** Who wants to hear. A listener that throws doesn't keep the others from hearing. */
export class Listeners<T extends unknown[]> {
	#all = new Set<(...values: T) => void>();

	add(listener: (...values: T) => void): Unsubscribe {
		const own = (...values: T) => listener(...values);
		this.#all.add(own);
		return () => this.#all.delete(own);
	}

	call(...values: T): void {
		for (const listener of [...this.#all]) {
			try {
				listener(...values);
			} catch (error) {
				queueMicrotask(() => {
					throw error;
				});
			}
		}
	}

	clear(): void {
		this.#all.clear();
	}
}
