import { createSubscriber } from 'svelte/reactivity';
import type { Unsubscribe } from '../core/ports/carrier.ts';

/**
 * A value that lives outside Svelte, read as if it were state: whoever reads it in a template or `$derived`
 * runs again when `subscribe` calls.
 */
export class Source<T> {
	#read: () => T;
	#track: () => void;

	constructor(read: () => T, subscribe: (changed: () => void) => Unsubscribe) {
		this.#read = read;
		// A source may call while Svelte is in the middle of an update (a field that is taken off the screen loses the
		// focus, which moves the person's caret): readers hear of it right after, not inside.
		this.#track = createSubscriber((update) => subscribe(() => queueMicrotask(update)));
	}

	get value(): T {
		this.#track();
		return this.#read();
	}
}
