/** A set out of which a random element can be taken in constant time. */
export class Roster<T> {
	readonly #list: T[] = [];
	readonly #places = new Map<T, number>();

	get size(): number {
		return this.#list.length;
	}

	add(item: T): void {
		if (this.#places.has(item)) return;
		this.#places.set(item, this.#list.length);
		this.#list.push(item);
	}

	delete(item: T): void {
		const place = this.#places.get(item);
		const last = this.#list.pop();
		if (place === undefined || last === undefined) {
			if (last !== undefined) this.#list.push(last);
			return;
		}
		this.#places.delete(item);
		if (last === item) return;
		this.#list[place] = last;
		this.#places.set(last, place);
	}

	/** The element at a fraction in [0, 1) of the list; undefined when there is none. */
	at(fraction: number): T | undefined {
		return this.#list[Math.floor(fraction * this.#list.length)];
	}

	[Symbol.iterator](): IterableIterator<T> {
		return this.#list.values();
	}
}
