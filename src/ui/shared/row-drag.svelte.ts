import { moved, placeAt } from './quiz/reorder.ts';
import { tick } from './tick.ts';

/**
 * A row of a list while it is in hand. The list keeps its order until the row is dropped; until then `shown` says how it
 * would be.
 */
export class RowDrag<Key> {
	#held = $state.raw<{ key: Key; order: readonly Key[] } | null>(null);

	/** The row in hand, or null. */
	get held(): Key | null {
		return this.#held?.key ?? null;
	}

	/** The order to draw, given the one that the list has. */
	shown(order: readonly Key[]): readonly Key[] {
		return this.#held?.order ?? order;
	}

	grab(event: PointerEvent, key: Key, order: readonly Key[]): void {
		(event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
		this.#held = { key, order };
	}

	/** Follows the pointer; `list` holds one child element for each row. */
	drag(event: PointerEvent, list: HTMLElement | undefined): void {
		const held = this.#held;
		if (!held || !list) return;
		const rows = [...list.children].filter((row) => row instanceof HTMLElement);
		const [first, second] = rows;
		const gap = first && second ? second.offsetTop - first.offsetTop - first.offsetHeight : 0;
		const from = held.order.indexOf(held.key);
		const to = placeAt(
			rows.map((row) => row.offsetHeight),
			from,
			event.clientY - list.getBoundingClientRect().top,
			gap
		);
		if (to === from) return;
		tick();
		this.#held = { ...held, order: moved(held.order, from, to) };
	}

	/** Lets go; says where the row is now. Null when none was in hand. */
	drop(): { key: Key; place: number } | null {
		const held = this.#held;
		this.#held = null;
		return held && { key: held.key, place: held.order.indexOf(held.key) };
	}
}
