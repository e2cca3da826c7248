import type { Acknowledgements, Mark } from '../../core/ports/room.ts';
import { Listeners } from '../listeners.ts';

/**
 * Which devices were heard to hold the same document as this one. Every beat carries a digest, whoever wrote what, so
 * that nobody learns from it whose content somebody waits for. Coarser than asking: while the document keeps changing
 * nobody agrees, and then everybody does.
 */
export class Agreement implements Acknowledgements {
	/** How many agreements have been heard; a mark is where this stood. */
	#heard = 0;
	readonly #last = new Map<string, number>();
	readonly #changes = new Listeners<void>();

	/** This device was just heard to hold what this document holds now. */
	with(device: string): void {
		this.#last.set(device, ++this.#heard);
		this.#changes.emit();
	}

	mark(): Mark {
		const mark = new Uint8Array(8);
		new DataView(mark.buffer).setFloat64(0, this.#heard);
		return mark;
	}

	holders(mark: Mark): number {
		const since = new DataView(mark.buffer, mark.byteOffset).getFloat64(0);
		return [...this.#last.values()].filter((last) => last > since).length;
	}

	onChange(listener: () => void) {
		return this.#changes.add(listener);
	}

	close(): void {
		this.#changes.clear();
	}
}
