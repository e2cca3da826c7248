/** One waiting call. */
export interface Entry {
	at: number;
	/** Of equal times the earlier one is first. */
	order: number;
	run: (() => void) | null;
}

const before = (one: Entry, other: Entry): boolean =>
	one.at < other.at || (one.at === other.at && one.order < other.order);

/** Waiting calls, the soonest first (a binary heap). */
export class TimerHeap {
	readonly #heap: Entry[] = [];

	get first(): Entry | undefined {
		return this.#heap[0];
	}

	push(entry: Entry): void {
		const heap = this.#heap;
		let at = heap.push(entry) - 1;
		for (let up = (at - 1) >> 1; at > 0 && before(entry, heap[up]!); up = (at - 1) >> 1) {
			heap[at] = heap[up]!;
			at = up;
		}
		heap[at] = entry;
	}

	shift(): Entry | undefined {
		const heap = this.#heap;
		const first = heap[0];
		const last = heap.pop();
		if (!last || heap.length === 0) return first;
		let at = 0;
		for (let down = 1; down < heap.length; down = 2 * at + 1) {
			if (down + 1 < heap.length && before(heap[down + 1]!, heap[down]!)) down++;
			if (!before(heap[down]!, last)) break;
			heap[at] = heap[down]!;
			at = down;
		}
		heap[at] = last;
		return first;
	}
}
