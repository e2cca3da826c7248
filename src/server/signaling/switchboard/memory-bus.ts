import type { Bus } from './bus.ts';

/** A bus within one process, for tests. Processes can be cut off from it. */
export class MemoryBus {
	readonly #listeners = new Map<string, Set<(text: string) => void>>();

	/** One process's end of the bus. */
	connect(): Bus & { cut(): void } {
		const mine: (() => void)[] = [];
		let connected = true;
		const cut = (): void => {
			connected = false;
			for (const end of mine.splice(0)) end();
		};
		return {
			publish: (channel, text) => {
				if (!connected) return;
				for (const listener of this.#listeners.get(channel) ?? []) setImmediate(() => listener(text));
			},
			subscribe: (channel, listener) => {
				const listeners = this.#listeners.get(channel) ?? new Set();
				this.#listeners.set(channel, listeners.add(listener));
				mine.push(() => listeners.delete(listener));
				return Promise.resolve();
			},
			cut,
			close: () => Promise.resolve(cut())
		};
	}
}
